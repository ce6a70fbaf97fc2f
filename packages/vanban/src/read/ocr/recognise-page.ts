import type { PageMemory, PageRecogniser, Picture, RecognisedWord } from '../../model/recognising.ts'
import { wordsByLine } from './legible.ts'
import type { ReadLine } from './legible.ts'
import { isMarking, readMarkings } from './markings.ts'
import { marksOfPage } from './page-marks.ts'
import type { RecognisedMarks } from './page-marks.ts'
import { preparePage } from './prepare-page.ts'
import { stackLines } from './stack.ts'
import { textLinesOf } from './text-lines.ts'
import type { TextLine } from './text-lines.ts'

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
  const words = kept ?? [
    // A picture without a line on it may be too small for an engine to open.
    ...(lines.length > 0 ? await recogniser.recognise(stack.picture, signal) : []).map(stack.placeOf),
    ...(await readMarkings(picture, page, recogniser, signal)),
  ]
  if (!kept) await memory?.keep(number, words)
  return marksOfPage(page, linesWithMarkings(lines, words))
}

/** A red marking stands on no line of the page, for its ink was taken off; it is a line of its own. */
function linesWithMarkings(
  lines: readonly TextLine[],
  words: readonly RecognisedWord[],
): readonly ReadLine[] {
  const markings = words.filter((word) => isMarking(word) && standsAlone(word, words))
  const others = words.filter((word) => !markings.includes(word))
  const own = markings.map((word) => ({ line: lineOfWord(word), words: [word] }))
  return [...wordsByLine(lines, others), ...own].sort((a, b) => a.line.top - b.line.top)
}

function standsAlone(word: RecognisedWord, words: readonly RecognisedWord[]): boolean {
  const near = (word.bottom - word.top) * 2
  return !words.some(
    (other) =>
      other !== word &&
      other.confidence > 0.6 &&
      other.top < word.bottom &&
      other.bottom > word.top &&
      other.left < word.right + near &&
      other.right > word.left - near,
  )
}

function lineOfWord({ left, right, top, bottom }: RecognisedWord): TextLine {
  const height = bottom - top
  // Accents above and the dot below take a third of the height of capitals.
  const baseline = bottom - height * 0.12
  const shoulder = top + height * 0.2
  const heights = { small: baseline - shoulder, tall: baseline - shoulder }
  return { left, right, top, bottom, baseline, shoulder, heights, marks: [] }
}
