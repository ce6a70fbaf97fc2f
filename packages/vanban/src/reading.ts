/** Reading and checking alone, for a command or a thread that writes nothing and should start quickly. */
import { checkDocument } from './check/check-document.ts'
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

export { checkDocument, readSource, understand }
export type { Known, Validity } from './check/rule.ts'
export { readModel } from './read/model-json.ts'
export { Unreadable } from './model/unreadable.ts'
