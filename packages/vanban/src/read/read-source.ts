import type { SourceText } from '../model/source-text.ts'
import type { ReadOptions } from '../model/unreadable.ts'
import { readText } from './text.ts'

/** Bytes to text and blocks, by what the bytes are. @throws {Unreadable} */
export async function readSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  return readText(bytes, options)
}
