import type { PageMemory, PageRecogniser, Picture, RecognisedWord } from '../../model/recognising.ts'
import { certaintyOf, wordsOfText } from './certainty.ts'
import { wordsByLine } from './legible.ts'
import type { ReadLine } from './legible.ts'
import { isMarking, markingsOf, redLinesOf } from './markings.ts'
import { marksOfPage } from './page-marks.ts'
import type { RecognisedMarks } from './page-marks.ts'
import { preparePage } from './prepare-page.ts'
import type { PreparedPage } from './prepare-page.ts'
import { stackLines } from './stack.ts'
import type { Layer, Stack } from './stack.ts'
import { textLinesOf } from './text-lines.ts'
import type { TextLine } from './text-lines.ts'
import { turnPicture } from './unpack-picture.ts'

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
  /**
   * Several for a page of very many lines, as tesseract takes no picture taller than 32,767; none for a picture without a
   * line on it, which may be too small for an engine to open. The first has the red lines, too.
   */
  readonly stacks: readonly Stack[]
  /** Lines of red ink, among which stamps of secrecy and urgency may be. */
  readonly red: Layer | null
  /** What was recognised of it before. */
  readonly kept: readonly RecognisedWord[] | null
}

/** Makes a page ready while the one before it is being recognised. */
export async function seePage(picture: Picture, number: number, memory?: PageMemory): Promise<SeenPage> {
  const kept = (await memory?.recall(number)) ?? null
  return { ...setLines(turnPicture(picture, kept?.[0]?.turned ?? 0)), number, kept }
}

type Seen = Omit<SeenPage, 'number' | 'kept'>

function setLines(picture: Picture): Seen {
  const page = preparePage(picture)
  const lines = textLinesOf(page.letters, page.letterHeight, page.rules)
  const red = redLinesOf(picture, page)
  const stacks: Stack[] = []
  for (let from = 0; from < lines.length || (from === 0 && red); from += linesAtOnce)
    stacks.push(stackOf(page, lines.slice(from, from + linesAtOnce), from === 0 ? red : null))
  return { picture, page, lines, stacks, red }
}

/** More than a page of text has; a table of small cells has more. */
const linesAtOnce = 200

function stackOf(page: PreparedPage, lines: readonly TextLine[], red: Layer | null): Stack {
  const layers = [{ grey: page.grey, lines }, ...(red ? [red] : [])]
  return stackLines(layers, page.letterHeight, 72 / page.pointsPerPixel)
}

/** Recognises one page, unless that was done before. */
export async function recognisePage(
  seen: SeenPage,
  { recogniser, memory, signal }: Recognising,
): Promise<RecognisedMarks> {
  signal?.throwIfAborted()
  const { page, lines, words } = seen.kept
    ? { ...seen, words: seen.kept }
    : await recogniseUpright(seen, recogniser, signal)
  if (!seen.kept) await memory?.keep(seen.number, words)
  return marksOfPage(page, linesWithMarkings(lines, wordsOfText(words)))
}

type Read = Seen & { readonly words: readonly RecognisedWord[] }

/** A page whose words are not sure may lie on its side or on its head: a few lines tell. */
async function recogniseUpright(
  seen: Seen,
  recogniser: PageRecogniser,
  signal: AbortSignal | undefined,
): Promise<Read> {
  const words = await wordsOf(seen, recogniser, signal)
  let [best, most]: [{ seen: Seen; turned: 1 | 2 | 3 } | null, number] = [null, certaintyOf(words) + 0.2]
  if (most > doubtful + 0.2 || seen.lines.length < fewestLines) return { ...seen, words }
  for (const turned of [2, 1, 3] as const) {
    const other = setLines(turnPicture(seen.picture, turned))
    if (other.lines.length === 0) continue
    const longest = [...other.lines].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, fewLines)
    const certainty = certaintyOf(
      await recogniser.recognise(stackOf(other.page, longest, null).picture, signal),
    )
    if (certainty > most) [best, most] = [{ seen: other, turned }, certainty]
  }
  if (!best) return { ...seen, words }
  const { turned } = best
  return {
    ...best.seen,
    words: (await wordsOf(best.seen, recogniser, signal)).map((word) => ({ ...word, turned })),
  }
}

/** Pages that lie right are surer, even bad ones; a page of fewer lines does not tell. */
const doubtful = 0.75
const fewestLines = 4
const fewLines = 6

async function wordsOf(
  { stacks, red }: Seen,
  recogniser: PageRecogniser,
  signal: AbortSignal | undefined,
): Promise<readonly RecognisedWord[]> {
  const words: RecognisedWord[] = []
  const markings: RecognisedWord[] = []
  for (const stack of stacks) {
    const [printed = [], inRed = []] = stack.placed(await recogniser.recognise(stack.picture, signal))
    words.push(...printed)
    if (red) markings.push(...markingsOf(red, inRed))
    // A picture of leaves or sand has thousands of lines, and no text.
    if (wordsOfText(words).length === 0) break
  }
  return [...words, ...markings]
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
