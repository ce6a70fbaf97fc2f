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
  const name = fileName.toWellFormed().replace(unsafeInNames, '_')
  const plain = name.replace(/[^\x20-\x7e]|["%]/g, '_')
  return {
    'content-type': runs.test(mediaType) ? unknownType : mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`,
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
}

/** Media types that a browser might run, were the other headers lost on the way. */
const runs = /html|svg|javascript|ecmascript|\/xml|\+xml|flash/i

/** Folders, line ends, and signs that turn the reading direction, so that "cod.exe" passes for "exe.doc". */
const unsafeInNames = /[/\\\p{C}\u2028\u2029]/gu

/** RFC 5987: what `encodeURIComponent` leaves and the grammar does not allow. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
