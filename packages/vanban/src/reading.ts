/**
 * Reading alone. Writing brings a native typesetter along, which must not be loaded in a thread that may be ended at any
 * moment, nor by a command that only reads.
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
export { Unreadable } from './model/unreadable.ts'
