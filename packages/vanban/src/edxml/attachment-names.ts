/** First signs and, where several kinds begin alike, signs that stand further on; read one byte as one sign. */
const kinds: readonly (readonly [type: string, extension: string, first: string, further?: string])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx', 'PK\x03\x04', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx', 'PK\x03\x04', 'xl/'],
  ['application/vnd.oasis.opendocument.text', '.odt', 'PK\x03\x04', 'opendocument.text'],
  ['application/zip', '.zip', 'PK\x03\x04'],
  ['application/zip', '.zip', 'PK\x05\x06'],
  ['application/msword', '.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/rtf', '.rtf', '{\\rtf'],
  ['image/png', '.png', '\x89PNG'],
  ['image/jpeg', '.jpg', '\xff\xd8\xff'],
  ['image/tiff', '.tif', 'II*\0'],
  ['image/tiff', '.tif', 'MM\0*'],
  ['application/x-msdownload', '.exe', 'MZ', '\0'],
  ['application/xml', '.xml', '<?xml'],
  ['application/xml', '.xml', '\xef\xbb\xbf<?xml'],
  ['application/pdf', '.pdf', '', '%PDF-'],
]

/** How many of the first bytes tell what an attachment is. */
export const tellingBytes = 4096

/** What the first bytes say; what the message claims is not believed. */
export function typeOfBytes(head: Uint8Array): { type: string; extension: string } {
  const telling = head.subarray(0, tellingBytes)
  const signs = Buffer.from(telling).toString('latin1')
  const found = kinds.find(
    ([, , first, further]) => signs.startsWith(first) && signs.includes(further ?? first),
  )
  if (found) return { type: found[0], extension: found[1] }
  const isText = signs !== '' && telling.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
  return isText
    ? { type: 'text/plain', extension: '.txt' }
    : { type: 'application/octet-stream', extension: '.bin' }
}

const longestName = 150

/**
 * A name that is safe as a file's on any system: no folders, no control characters, no signs that turn the direction of
 * writing (they let "fdp.exe" show as "exe.pdf"), no name that Windows keeps for devices, and no two alike.
 */
export function safeName(written: string | null, extension: string, taken: ReadonlySet<string>): string {
  const base = (written ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[\\/]/su, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = base === '' ? `tep${extension}` : base
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(named) ? `_${named}` : named
  const dot = safe.lastIndexOf('.')
  const [stem, end] = dot > 0 && safe.length - dot <= 10 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
  const short = [...stem].slice(0, longestName).join('')
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? short + end : `${short} (${number})${end}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
