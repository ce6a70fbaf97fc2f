import { Unreadable, defaultLimits } from '../model/unreadable.ts'
import type { SourceText } from '../model/source-text.ts'
import type { ReadOptions } from '../model/unreadable.ts'
import { openPackage } from './docx/package.ts'
import { readDocx } from './docx/read-docx.ts'
import { decodeOldEncoding } from './old-encodings.ts'
import { isUtf16, sniff } from './sniff.ts'
import { readConverted } from './converted.ts'
import { refuseUnlessDoc } from './old-containers.ts'
import { readText, textSource } from './text.ts'

/** Bytes to text and blocks, by what the bytes are; the name is not believed. @throws {Unreadable} */
export async function readSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  options.signal?.throwIfAborted()
  const limits = { ...defaultLimits, ...options.limits }
  if (bytes.length > limits.bytes) throw new Unreadable('tooLarge', `${bytes.length}`)
  if (isBlank(bytes)) throw new Unreadable('empty')
  const source = await readKind(bytes, limits.unpackedBytes, options)
  if (source.text.trim() === '') throw new Unreadable(source.format === 'pdf' ? 'noText' : 'empty')
  return source
}

async function readKind(bytes: Uint8Array, unpackedLimit: number, options: ReadOptions): Promise<SourceText> {
  const kind = sniff(bytes)
  switch (kind) {
    case 'zip':
      return readOffice(bytes, unpackedLimit, options)
    case 'pdf':
      return readPages(bytes, unpackedLimit, options)
    case 'ole':
      refuseUnlessDoc(bytes)
      return readConverted(bytes, 'doc', unpackedLimit, options)
    case 'rtf':
      return readConverted(bytes, 'rtf', unpackedLimit, options)
    case 'picture':
      return readPicture(bytes, options)
    case 'text':
      return readAnyText(bytes, options)
  }
}

async function readOffice(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<SourceText> {
  try {
    const parts = await openPackage(bytes, unpackedLimit, options)
    options.onProgress?.(0, 1)
    const source = await readDocx(parts, options)
    options.onProgress?.(1, 1)
    return source
  } catch (error) {
    if (!(error instanceof Unreadable) || error.reason !== 'needsConverter') throw error
    return readConverted(bytes, 'odt', unpackedLimit, options)
  }
}

/** The PDF library takes a while to load; whoever reads text or Word documents need not wait for it. */
async function readPages(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<SourceText> {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  return readPdf(bytes, unpackedLimit, options)
}

async function readPicture(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const { readPhotograph } = await import('./ocr/read-photograph.ts')
  return readPhotograph(bytes, options)
}

/** Old one-byte encodings are recognised before the text reader would take them for broken UTF-8. */
function readAnyText(bytes: Uint8Array, options: ReadOptions): SourceText {
  if (isUtf16(bytes) || isUtf8(bytes)) return readText(bytes, options)
  const old = decodeOldEncoding(bytes)
  return old ? textSource(old.text, options.name, [`oldEncoding:${old.encoding}`]) : readText(bytes, options)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return (
    bytes.subarray(0, 65_536).every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13)) &&
    bytes.length <= 65_536
  )
}
