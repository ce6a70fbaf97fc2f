const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-8 with or without its mark, UTF-16 by its mark or by the zero bytes of its Latin letters. */
export function decodeUnicode(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  return new TextDecoder(marked?.[1] ?? unmarkedEncoding(bytes)).decode(bytes)
}

function unmarkedEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1
    if (sample[at + 1] === 0) odd += 1
  }
  if (odd * 8 > sample.length) return 'utf-16le'
  return even * 8 > sample.length ? 'utf-16be' : 'utf-8'
}

/**
 * One spelling for what looks the same: NFC (file systems and some keyboards give NFD), one kind of line end and of space,
 * and nothing invisible. Page breaks become blank lines.
 */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/[\f\v\u2029]/g, '\n\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
}
