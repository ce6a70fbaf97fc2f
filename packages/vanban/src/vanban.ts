/**
 * Vietnamese official documents: bytes in, model out; model in, bytes out.
 * No database, no network, no clock, no process.
 */
import { readSource } from './read/read-source.ts'
import { understand } from './understand/understand.ts'
import type { OfficialDocument } from './model/official-document.ts'
import type { ReadOptions } from './model/unreadable.ts'

/**
 * Reads one file into the model.
 *
 * @throws {Unreadable} when the bytes are not a document that can be read; the reason is a key.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<OfficialDocument> {
  return understand(await readSource(bytes, options))
}

export { readSource, understand }
export { writeDocx } from './write/docx.ts'
export { writePdf } from './write/pdf.ts'
export type { WritableBasis, WritableDocument, WritablePassage } from './write/writable-document.ts'
export { Unreadable, defaultLimits } from './model/unreadable.ts'
export type { ReadLimits, ReadOptions, UnreadableReason } from './model/unreadable.ts'
export type * from './model/official-document.ts'
export type * from './model/source-text.ts'
export { spanContains, spanLength, spansOverlap } from './model/span.ts'
export type { Span } from './model/span.ts'
