import { Unreadable } from '../model/unreadable.ts'

/** What the first bytes say a file is. Names and extensions are never asked: people rename files. */
export type ByteKind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'picture' | 'text'

/** Signatures of what is certainly not a document, by where they stand. */
const foreign: readonly (readonly [detail: string, at: number, bytes: readonly number[]])[] = [
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['heic', 4, [0x66, 0x74, 0x79, 0x70]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['elf', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['gzip', 0, [0x1f, 0x8b, 0x08]],
  ['rar', 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
]

/** Photographs and scans of a page: PNG and JPEG. */
const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Tells the readable kinds apart. @throws {Unreadable} for pictures, programs, archives and kinds not read yet. */
export function sniff(bytes: Uint8Array): ByteKind {
  if (zipSignatures.some((signature) => hasBytes(bytes, 0, signature))) return 'zip'
  if (hasBytes(bytes, 0, oleSignature)) return 'ole'
  if (pictures.some((signature) => hasBytes(bytes, 0, signature))) return 'picture'
  for (const [detail, at, signature] of foreign) {
    if (hasBytes(bytes, at, signature)) throw new Unreadable('notADocument', detail)
  }
  const head = latin1(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (start.startsWith('{\\rtf')) return 'rtf'
  refuseOtherDocuments(start)
  if (isProgram(bytes, head)) throw new Unreadable('notADocument', 'exe')
  if (isBinary(bytes)) throw new Unreadable('notADocument')
  return 'text'
}

function refuseOtherDocuments(start: string): void {
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)/i.test(start))
    throw new Unreadable('unsupported', 'html')
  if (/^mime-version:/i.test(start)) throw new Unreadable('unsupported', 'mht')
  if (/^<\?xml/.test(start)) throw new Unreadable('unsupported', 'xml')
}

/** "MZ" alone could begin a text; a program has a binary header after it. */
function isProgram(bytes: Uint8Array, head: string): boolean {
  return head.startsWith('MZ') && (bytes.length < 64 || bytes.subarray(2, 64).some((byte) => byte < 9))
}

/**
 * NUL bytes, or more than a few control characters in the beginning. UTF-16 is text although half of it may be NUL:
 * a byte order mark, or NULs on one side only, tells.
 */
function isBinary(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return false
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1
  }
  return controls > Math.max(2, sample.length * 0.02)
}

/** True for UTF-16 with a byte order mark, or without one when NULs stand on one side only. */
export function isUtf16(bytes: Uint8Array): boolean {
  if (hasBytes(bytes, 0, [0xff, 0xfe]) || hasBytes(bytes, 0, [0xfe, 0xff])) return true
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && even + odd > sample.length * 0.2
}

function hasBytes(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
