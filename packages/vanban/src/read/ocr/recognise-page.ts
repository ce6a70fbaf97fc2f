import type { PageMemory, PageRecogniser, Picture } from '../../model/recognising.ts'
import { wordsByLine } from './legible.ts'
import { marksOfPage } from './page-marks.ts'
import type { RecognisedMarks } from './page-marks.ts'
import { preparePage } from './prepare-page.ts'
import { stackLines } from './stack.ts'
import { textLinesOf } from './text-lines.ts'

export interface Recognising {
  readonly recogniser: PageRecogniser
  readonly memory?: PageMemory
  readonly signal?: AbortSignal
}

/** Recognises the picture of one page, or takes from memory what was recognised of it before. */
export async function recognisePage(
  picture: Picture,
  number: number,
  { recogniser, memory, signal }: Recognising,
): Promise<RecognisedMarks> {
  const page = preparePage(picture)
  const lines = textLinesOf(page.letters, page.letterHeight, page.rules)
  const kept = await memory?.recall(number)
  const stack = stackLines(page.grey, lines, page.letterHeight, 72 / page.pointsPerPixel)
  signal?.throwIfAborted()
  const words = kept ?? (await recogniser.recognise(stack.picture, signal)).map(stack.placeOf)
  if (!kept) await memory?.keep(number, words)
  return marksOfPage(page, wordsByLine(lines, words))
}
