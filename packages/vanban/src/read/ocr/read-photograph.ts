import type { SourceText } from '../../model/source-text.ts'
import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { assembleSource } from '../draft.ts'
import { layPages } from '../pdf/lay-pages.ts'
import { holdPages } from './held-pages.ts'
import { noteRecognised } from './note-recognised.ts'
import { readPictureHead } from './picture-size.ts'
import { recognisePage, seePage } from './recognise-page.ts'
import { unpackPicture } from './unpack-picture.ts'

/** Reads one photographed or scanned page. @throws {Unreadable} */
export async function readPhotograph(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  const head = readPictureHead(bytes)
  if (!options.recogniser) throw new Unreadable('noText', head.kind)
  const { recogniser, pageMemory, signal } = options
  const memory = pageMemory && holdPages(pageMemory)
  const picture = await unpackPicture(bytes, head)
  const seen = await seePage(picture, 1, memory)
  const marks = await recognisePage(seen, { recogniser, memory, signal })
  await memory?.examine([marks], true)
  if (marks.glyphs.length === 0) throw new Unreadable('noText', head.kind)
  options.onProgress?.(1, 1)
  const notes = new Set(marks.notes.map((note) => `${note}:1`))
  const source = assembleSource(layPages([marks], notes), 'image', 1, notes)
  return noteRecognised(source, new Map([[1, marks.words]]))
}
