import type { PageMemory, PageRecogniser, Picture, RecognisedWord } from '../../model/recognising.ts'
import { wordsByLine } from './legible.ts'
import type { ReadLine } from './legible.ts'
import { isMarking, readMarkings } from './markings.ts'
import { marksOfPage } from './page-marks.ts'
import type { RecognisedMarks } from './page-marks.ts'
import { preparePage } from './prepare-page.ts'
import type { PreparedPage } from './prepare-page.ts'
import { stackLines } from './stack.ts'
import type { Stack } from './stack.ts'
import { textLinesOf } from './text-lines.ts'
import type { TextLine } from './text-lines.ts'

export interface Recognising {
  readonly recogniser: PageRecogniser
  readonly memory?: PageMemory
  readonly signal?: AbortSignal
}

/** A page with all done that needs nobody to recognise: made ready, its lines set anew, and what is known of it. */
export interface SeenPage {
  readonly number: number
  readonly picture: Picture
  readonly page: PreparedPage
  readonly lines: readonly TextLine[]
  readonly stack: Stack
  /** What was recognised of it before. */
  readonly kept: readonly RecognisedWord[] | null
}

/** Makes a page ready while the one before it is being recognised. */
export async function seePage(picture: Picture, number: number, memory?: PageMemory): Promise<SeenPage> {
  const kept = (await memory?.recall(number)) ?? null
  const page = preparePage(picture)
  const lines = textLinesOf(page.letters, page.letterHeight, page.rules)
  const stack = stackLines(page.grey, lines, page.letterHeight, 72 / page.pointsPerPixel)
  return { number, picture, page, lines, stack, kept }
}

/** Recognises one page, unless that was done before. */
export async function recognisePage(
  { number, picture, page, lines, stack, kept }: SeenPage,
  { recogniser, memory, signal }: Recognising,
): Promise<RecognisedMarks> {
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
