import type { RecognisedWord } from '../../model/recognising.ts'
import { median } from '../pdf/geometry.ts'
import type { Columns } from './head-and-tail.ts'
import { findColumns } from './head-and-tail.ts'
import type { Glyphs } from '../pdf/glyphs.ts'
import type { Strokes } from '../pdf/strokes.ts'
import { correctLine } from './correct-words.ts'
import { legibleWords } from './legible.ts'
import type { ReadLine } from './legible.ts'
import type { Mark } from './marks.ts'
import type { PreparedPage } from './prepare-page.ts'
import { strokesOf } from './rules.ts'
import type { TextLine } from './text-lines.ts'
import { withoutStamps } from './unprinted.ts'

/** A recognised word as it went into the text. */
export interface SaidWord {
  readonly text: string
  /** What recognition said, where it was corrected. */
  readonly said: string
  readonly confidence: number
}

/** What stands on a recognised page, as a page of a PDF gives it: in points, from the upper left corner. */
export interface RecognisedMarks {
  readonly width: number
  readonly height: number
  readonly strokes: Strokes
  readonly glyphs: readonly Glyphs[]
  readonly words: readonly SaidWord[]
  readonly columns: readonly Columns[]
  /** What was seen and is not in the text: "seal", "picture", "illegible". */
  readonly notes: readonly string[]
}

/** Of the letter height, in the face that offices use. */
const share = { small: 0.47, capital: 0.68 }

/** Legible words of each line, corrected, in the places and sizes that they have on the page. */
export function marksOfPage(page: PreparedPage, lines: readonly ReadLine[]): RecognisedMarks {
  const { grey, pointsPerPixel, letterHeight } = page
  const printed = withoutStamps(lines, letterHeight)
  const legible = printed.lines
    .map((line) => ({ line: line.line, words: legibleWords(line) }))
    .filter(({ words }) => words.length > 0)
  const sizes = evenSizes(legible.map(({ line, words }) => sizeOf(line, words) * pointsPerPixel))
  const boldest = boldAbove(legible)
  const words: SaidWord[] = []
  const glyphs: Glyphs[] = []
  legible.forEach(({ line, words: own }, at) => {
    // Recognition parts words where the eye would: a line of narrow italics leaves less room than the layout asks for.
    const gap = (sizes[at]! / pointsPerPixel) * 0.2
    const corrected = correctLine(own.map((word) => withSemicolon(word, line)))
    own.forEach(({ text: said, left, right, confidence }, place) => {
      const { text } = corrected[place]!
      words.push({ text, said, confidence })
      glyphs.push({
        text,
        x0: left * pointsPerPixel,
        x1: Math.min(right, (own[place + 1]?.left ?? Infinity) - gap) * pointsPerPixel,
        baseline: line.baseline * pointsPerPixel,
        size: sizes[at]!,
        bold: weightOf(line) > boldest,
        italic: false,
      })
    })
  })
  return {
    width: grey.width * pointsPerPixel,
    height: grey.height * pointsPerPixel,
    strokes: strokesOf(page.rules, pointsPerPixel),
    glyphs,
    words,
    columns: findColumns(legible, letterHeight, grey.height).map(({ top, bottom, split }) => {
      return { top: top * pointsPerPixel, bottom: bottom * pointsPerPixel, split: split * pointsPerPixel }
    }),
    notes: [
      ...printed.notes,
      ...(page.pictures > 0 ? ['picture'] : []),
      ...(legible.length < printed.lines.length ? ['illegible'] : []),
    ],
  }
}

/** A semicolon has a dot above its comma, which recognition overlooks in thin italics. */
function withSemicolon({ text, right, left }: RecognisedWord, line: TextLine): string {
  if (!text.endsWith(',') || text.length < 2) return text
  const height = line.baseline - line.shoulder
  const near = line.marks.filter((mark) => mark.left > left && mark.right > right - height * 0.6)
  const comma = near.find(
    (mark) =>
      mark.bottom > line.baseline + 1 && mark.top > line.shoulder + height * 0.4 && mark.left < right + 3,
  )
  const isDot = (mark: Mark) =>
    comma !== undefined &&
    mark.bottom < comma.top &&
    mark.top > line.shoulder - height * 0.25 &&
    mark.bottom - mark.top < height * 0.4 &&
    mark.right > comma.left - 2 &&
    mark.left < comma.right + height * 0.3
  return near.some(isDot) ? `${text.slice(0, -1)};` : text
}

/** The letter height of a line, in pixels: by its tall letters, or by the small ones where tall ones are few. */
function sizeOf({ heights: { small, tall } }: TextLine, words: readonly RecognisedWord[]): number {
  const text = words.map((word) => word.text).join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const tallOnes = text.normalize('NFD').match(/[\p{Lu}\p{N}bdfghklpqyđ]/gu)?.length ?? 0
  return tallOnes > letters * 0.2 ? tall / share.capital : small / share.small
}

/** Sizes near the commonest are that size: a line without tall letters measures a little less. */
function evenSizes(sizes: readonly number[]): number[] {
  const body = median(sizes)
  return sizes.map((size) => (Math.abs(size - body) < body * 0.1 ? body : Math.round(size)))
}

/** How thick the strokes of a line are: pixels of ink for each run of ink. */
function weightOf({ marks }: TextLine): number {
  const area = marks.reduce((sum, mark) => sum + mark.area, 0)
  return area / marks.reduce((sum, mark) => sum + mark.runs.length, 0)
}

/** Bold lines are few, and a third heavier than the rest. */
function boldAbove(lines: readonly { readonly line: TextLine }[]): number {
  const weights = lines.filter(({ line }) => line.marks.length > 8).map(({ line }) => weightOf(line))
  return median(weights) * 1.22
}
