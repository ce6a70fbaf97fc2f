import { median } from '../pdf/geometry.ts'
import type { Mark } from './marks.ts'
import type { Rules } from './rules.ts'

/** Letters that follow one another, with the marks above and below them. Pixels, right and bottom excluded. */
export interface TextLine {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where its letters stand. */
  readonly baseline: number
  /** Top of most of its letters. */
  readonly shoulder: number
  /** Heights of its small letters and of its tall ones; about the same where all are small or all capitals. */
  readonly heights: { readonly small: number; readonly tall: number }
  readonly marks: readonly Mark[]
}

/** In letter heights: letters further apart than this stand in different columns or cells. */
const widestSpace = 2.2
/** In letter heights: how far from a line its dots, accents and dashes may lie. */
const reach = { above: 0.95, below: 0.6, beside: 3 }

/**
 * The lines of a page, each up to a wide gap or a rule. What belongs to no line, such as specks, is left out. A line is
 * followed from letter to letter, so that it may bend, as on a photograph.
 */
export function textLinesOf(marks: readonly Mark[], letterHeight: number, rules: Rules): TextLine[] {
  const isLetter = ({ top, bottom }: Mark) =>
    bottom - top > letterHeight * 0.55 && bottom - top < letterHeight * 3.2
  const chains = chainsOf(marks.filter(isLetter), letterHeight, rules).map((letters) =>
    lineOf(letters, letters),
  )
  const lines = chains.filter(
    (chain) => !isAccents(chain, chains, letterHeight) && !isSign(chain, chains, letterHeight),
  )
  const taken = new Set(lines.flatMap((line) => line.marks))
  const rest = marks.filter((mark) => !taken.has(mark))
  const added = lines.map((): Mark[] => [])
  for (const mark of rest) {
    const at = nearestLine(mark, lines, letterHeight)
    if (at >= 0) added[at]!.push(mark)
  }
  return lines
    .map((line, at) => lineOf(line.marks, [...line.marks, ...added[at]!]))
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Letters joined to the line whose last letter stands nearest in height. */
function chainsOf(letters: readonly Mark[], letterHeight: number, { vertical }: Rules): Mark[][] {
  const chains: Mark[][] = []
  let open: Mark[][] = []
  const isParted = (a: Mark, b: Mark) =>
    vertical.some(
      (rule) =>
        rule.left >= a.right - 2 && rule.right <= b.left + 2 && rule.top < a.bottom && rule.bottom > a.top,
    )
  for (const letter of [...letters].sort((a, b) => a.left - b.left)) {
    open = open.filter((chain) => letter.left - chain.at(-1)!.right <= letterHeight * widestSpace)
    const near = open
      .filter((chain) => sharesHeight(chain, letter) && !isParted(chain.at(-1)!, letter))
      .sort((a, b) => distance(a, letter) - distance(b, letter))[0]
    if (near) near.push(letter)
    else {
      const chain = [letter]
      chains.push(chain)
      open.push(chain)
    }
  }
  return chains
}

/** Accents of capitals, and two accents on one letter, are as tall as small letters; but letters stand right below them. */
function isAccents(chain: TextLine, chains: readonly TextLine[], letterHeight: number): boolean {
  if (chain.baseline - chain.shoulder > letterHeight * 0.8) return false
  return chains.some(({ left, right, shoulder, baseline }) => {
    const gap = shoulder - chain.baseline
    const isBelow = gap > -letterHeight * 0.3 && gap < letterHeight * 0.55
    return isBelow && baseline - shoulder > letterHeight * 0.8 && left < chain.right && right > chain.left
  })
}

/** A comma of bold capitals is nearly as tall as a small letter, and hangs below its line. */
function isSign(chain: TextLine, chains: readonly TextLine[], letterHeight: number): boolean {
  if (chain.marks.length > 2 || chain.baseline - chain.shoulder > letterHeight * 0.85) return false
  return chains.some(
    (line) =>
      line.marks.length > 2 &&
      line.left < chain.left &&
      line.right > chain.left - letterHeight &&
      line.baseline > chain.shoulder &&
      line.shoulder < chain.shoulder,
  )
}

/** The last few letters say where the line runs: one alone may hang low or stand tall. */
function lately(chain: readonly Mark[]): readonly Mark[] {
  return chain.slice(-5)
}

function sharesHeight(chain: readonly Mark[], { top, bottom }: Mark): boolean {
  const last = lately(chain)
  const [above, below] = [median(last.map((mark) => mark.top)), median(last.map((mark) => mark.bottom))]
  const shared = Math.min(bottom, below) - Math.max(top, above)
  return shared > Math.min(bottom - top, below - above) * 0.5
}

function distance(chain: readonly Mark[], { top, bottom }: Mark): number {
  const last = lately(chain)
  return Math.min(
    Math.abs(median(last.map((mark) => mark.bottom)) - bottom),
    Math.abs(median(last.map((mark) => mark.top)) - top),
  )
}

function lineOf(letters: readonly Mark[], marks: readonly Mark[]): TextLine {
  return {
    left: Math.min(...marks.map(({ left }) => left)),
    right: Math.max(...marks.map(({ right }) => right)),
    top: Math.min(...marks.map(({ top }) => top)),
    bottom: Math.max(...marks.map(({ bottom }) => bottom)),
    baseline: median(letters.map(({ bottom }) => bottom)),
    shoulder: median(letters.map(({ top }) => top)),
    heights: heightsOf(letters),
    marks,
  }
}

function heightsOf(letters: readonly Mark[]): TextLine['heights'] {
  const sorted = letters.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { small: at(0.25), tall: at(0.8) }
}

function nearestLine(mark: Mark, lines: readonly TextLine[], letterHeight: number): number {
  let [found, nearest] = [-1, Infinity]
  lines.forEach((line, at) => {
    const beside = letterHeight * reach.beside
    if (mark.right < line.left - beside || mark.left > line.right + beside) return
    const above = line.shoulder - mark.bottom
    const below = mark.top - line.baseline
    if (above > letterHeight * reach.above || below > letterHeight * reach.below) return
    const aside = Math.max(0, line.left - mark.right, mark.left - line.right)
    // An accent lies nearer to the letters below it than the dots of the line above do.
    const away = Math.max(0, above * 0.8, below) + aside * 0.5
    if (away < nearest) [found, nearest] = [at, away]
  })
  return found
}
