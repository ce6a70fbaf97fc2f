import type { Glyphs } from './glyphs.ts'

/** Words on one baseline with no wide gap between them. */
export interface Line {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly page: number
  /** Width of the first word: had it room on the line above, that line ended on purpose. */
  readonly firstWord: number
}

/** What stands at one height: one line, or several with columns between them. */
export interface Row {
  readonly lines: readonly Line[]
  readonly glyphs: readonly Glyphs[]
  readonly top: number
  readonly bottom: number
  readonly page: number
}

/** A gap of this many letter heights parts columns; the widest space of a justified line stays below. */
const columnGap = 1.6

/** A label and its text belong together however wide the tab between them. */
const labelOnly =
  /^(?:[-+*•–—]|\(?(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]{1,2})[.)]|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]{1,6}[.:]?)$/u

export function buildRows(glyphs: readonly Glyphs[], page: number): Row[] {
  return groupByHeight(glyphs).map(({ items, top, bottom }) => {
    return { lines: splitLines(items, page), glyphs: items, top, bottom, page }
  })
}

/**
 * The lines of a row that was taken for one line, where a column's gutter runs through it: a long number beside a long
 * place and date leaves hardly more than a space between them.
 */
export function splitAt({ lines, glyphs, page }: Row, x: number): readonly Line[] {
  if (lines.length > 1) return lines
  const [left, right] = [
    glyphs.filter((one) => one.x0 + one.x1 < x * 2),
    glyphs.filter((one) => one.x0 + one.x1 >= x * 2),
  ]
  const gap = Math.min(...right.map((one) => one.x0)) - Math.max(...left.map((one) => one.x1))
  const size = glyphs[0]?.size ?? 0
  if (left.length === 0 || right.length === 0 || gap < Math.max(5, size * 0.4)) return lines
  return [left, right].map((part) =>
    makeLine(
      [...part].sort((a, b) => a.x0 - b.x0),
      page,
    ),
  )
}

interface Height {
  readonly items: Glyphs[]
  top: number
  bottom: number
}

/** Superscripts and small differences of baseline fall into the row that they overlap. */
function groupByHeight(glyphs: readonly Glyphs[]): Height[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)
  const heights: Height[] = []
  for (const item of sorted) {
    const [top, bottom] = [item.baseline - item.size * 0.75, item.baseline + item.size * 0.2]
    const found = heights.slice(-3).find((row) => {
      const overlap = Math.min(bottom, row.bottom) - Math.max(top, row.top)
      return overlap > Math.min(bottom - top, row.bottom - row.top) * 0.6
    })
    if (found) {
      found.items.push(item)
      if (bottom - top > found.bottom - found.top) Object.assign(found, { top, bottom })
    } else heights.push({ items: [item], top, bottom })
  }
  return heights.sort((a, b) => a.top - b.top)
}

function splitLines(items: readonly Glyphs[], page: number): Line[] {
  const groups: Glyphs[][] = []
  let end = -Infinity
  for (const item of [...items].sort((a, b) => a.x0 - b.x0)) {
    const group = groups[groups.length - 1]
    const gap = item.x0 - end
    const isApart = gap > Math.max(item.size, group?.[0]?.size ?? 0) * columnGap
    const belongs = group !== undefined && (!isApart || isLabel(group) || isBlank(group, item))
    if (belongs) group.push(item)
    else groups.push([item])
    end = belongs ? Math.max(end, item.x1) : item.x1
  }
  return groups.map((group) => makeLine(group, page))
}

function isLabel(group: readonly Glyphs[]): boolean {
  return group.length < 12 && labelOnly.test(joinGlyphs(group).trim())
}

/** A draft leaves room for its number and date: "Số:          /KH-UBND", "ngày        tháng 11 năm 2025". */
function isBlank(group: readonly Glyphs[], next: Glyphs): boolean {
  const before = group[group.length - 1]?.text ?? ''
  if (/(?:^|\s)số\s*:?$/iu.test(before.slice(-8))) return /^[/\d.…]/.test(next.text)
  return /(?:^|\s)(?:ngày|tháng|năm)$/iu.test(before.slice(-8)) && /^(?:tháng|năm|[/\d.…])/u.test(next.text)
}

function joinGlyphs(group: readonly Glyphs[]): string {
  let text = ''
  let end = -Infinity
  for (const item of group) {
    const needsSpace = text !== '' && item.x0 - end > item.size * (item.isSpaced ? 0.05 : 0.15)
    text += needsSpace ? ` ${item.text}` : item.text
    end = item.x1
  }
  return text
}

function makeLine(group: readonly Glyphs[], page: number): Line {
  const text = joinGlyphs(group).replace(/\s+/g, ' ').trim()
  const lettered = group.filter((item) => /[\p{L}\p{N}]/u.test(item.text))
  const main = (lettered.length > 0 ? lettered : group).reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a))
  const x0 = Math.min(...group.map((item) => item.x0))
  const x1 = Math.max(...group.map((item) => item.x1))
  const firstWord = (/^\S+/.exec(text)?.[0].length ?? 0) / Math.max(text.length, 1)
  return {
    text,
    x0,
    x1,
    baseline: main.baseline,
    size: main.size,
    bold: lettered.length > 0 && lettered.every((item) => item.bold),
    italic: lettered.length > 0 && lettered.every((item) => item.italic),
    page,
    firstWord: firstWord * (x1 - x0),
  }
}

/** The parts of a row read as one line, where its gaps turned out not to part columns. */
export function joinLines(lines: readonly Line[]): Line {
  const [first] = lines
  if (!first || lines.length === 1) return first!
  return {
    ...first,
    text: lines.map((line) => line.text).join(' '),
    x1: Math.max(...lines.map((line) => line.x1)),
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
  }
}
