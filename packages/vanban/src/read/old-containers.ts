import { Unreadable } from '../model/unreadable.ts'

/** Stream names in the old Office container, as they stand in its directory, in UTF-16. */
const streams: readonly (readonly [name: string, refusal: () => Unreadable])[] = [
  ['EncryptedPackage', () => new Unreadable('encrypted', 'docx')],
  ['WordDocument', () => new Unreadable('encrypted', 'doc')],
  ['Workbook', () => new Unreadable('unsupported', 'xls')],
  ['PowerPoint Document', () => new Unreadable('unsupported', 'ppt')],
]

/** Lets a .doc without a password pass. @throws {Unreadable} for everything else that such a container holds. */
export function refuseUnlessDoc(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Bytes are looked for, not letters: Node searches for ever when UTF-16 begins at an odd address.
  const found = streams.find(([name]) => buffer.includes(Buffer.from(name, 'utf16le')))
  if (!found) throw new Unreadable('unsupported', 'ole')
  if (found[0] !== 'WordDocument' || hasPassword(buffer)) throw found[1]()
}

/**
 * The document begins with the word A5EC, in practice in the first sector after the directory's; bit 8 of the flags ten
 * bytes on says that it is encrypted ([MS-DOC] 2.5.2, FibBase).
 */
function hasPassword(buffer: Buffer): boolean {
  if (buffer.length < 1024 || buffer.readUInt16LE(512) !== 0xa5ec) return false
  return (buffer.readUInt16LE(512 + 10) & 0x0100) !== 0
}
