/** Bytes of unknown kind, for keeping only. */
const unknownType = 'application/octet-stream'

/**
 * A file to keep: whatever it is, a browser neither shows nor runs it here. The name is given twice, as RFC 6266 asks, so
 * that Vietnamese letters survive.
 */
export function download(fileName: string, bytes: Uint8Array, mediaType = unknownType): Response {
  return new Response(bytes.slice().buffer, { headers: attachment(fileName, mediaType) })
}

/** What makes an answer a file to keep. */
export function attachment(fileName: string, mediaType: string): Record<string, string> {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
}
