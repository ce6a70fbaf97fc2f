import type { Grid } from './grids.ts'
import type { Row } from './lines.ts'

/** Fewer columns are the head or the foot of a document; fewer rows may stand in line by chance. */
const fewest = { columns: 3, rows: 3 }
/** Points that must stay free between two columns from the first row to the last. */
const narrowest = 7
/** No page prints more rows than this; a page that does is not a table. */
const mostRows = 200
/** Rows further apart than this many letter heights belong together no more. */
const furthest = 4
/** Signatures side by side are columns to be read one by one, as is the head. */
const layout =
  /^(?:tm|kt|tl|tuq)\s*\.|độc lập\s*[-–]\s*tự do|nơi nhận\s*:|^(?:giám đốc|chủ tịch|trưởng ban)$/iu

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Tables without rules: rows one below the other whose words leave the same gutters free. */
export function findAligned(rows: readonly Row[]): Grid[] {
  const grids: Grid[] = []
  for (let at = 0; at < rows.length;) {
    const run = growRun(rows, at)
    if (run) grids.push(gridOf(run))
    at += run ? run.rows.length : 1
  }
  return grids
}

interface Run {
  readonly rows: readonly Row[]
  readonly gutters: readonly Stretch[]
}

/** The rows from `start` on that keep at least two gutters free, a heading across all columns among them. */
function growRun(rows: readonly Row[], start: number): Run | null {
  const taken: Row[] = []
  let gutters: readonly Stretch[] = gapsOf(wordsOf(rows[start]!))
  const end = Math.min(rows.length, start + mostRows)
  for (let at = start; at < end && gutters.length >= fewest.columns - 1; at += 1) {
    const row = rows[at]!
    const above = taken.at(-1)
    if (above && row.top - above.bottom > (above.bottom - above.top) * furthest) break
    const left = free(gutters, row)
    const isHeading = above && left.length < gutters.length && goesOnBelow(gutters, rows.slice(at, at + 4))
    if (!isHeading && left.length < fewest.columns - 1) break
    if (!isHeading) gutters = left
    taken.push(row)
  }
  while (taken.length > 0 && filled(taken.at(-1)!, gutters) < fewest.columns - 1) taken.pop()
  const whole = taken.filter((row) => filled(row, gutters) >= fewest.columns)
  const isLaidOut = taken.some(({ lines }) => lines.some((line) => layout.test(line.text)))
  return whole.length >= fewest.rows && !isLaidOut ? { rows: taken, gutters } : null
}

/** Words across the columns are a heading among the rows when full rows follow them. */
function goesOnBelow(gutters: readonly Stretch[], [row, ...below]: readonly Row[]): boolean {
  if (!row || wordsOf(row).length > 1) return false
  const next = below.find((one) => wordsOf(one).length > 1)
  return next !== undefined && free(gutters, next).length === gutters.length && filled(next, gutters) >= 3
}

/** Stretches of words with no more than a space between them. */
function wordsOf({ glyphs }: Row): Stretch[] {
  const words: { from: number; to: number }[] = []
  for (const { x0, x1, size } of [...glyphs].sort((a, b) => a.x0 - b.x0)) {
    const last = words.at(-1)
    if (last && x0 - last.to < size * 0.5) last.to = Math.max(last.to, x1)
    else words.push({ from: x0, to: x1 })
  }
  return words
}

function gapsOf(words: readonly Stretch[]): Stretch[] {
  return words.slice(1).map((word, at) => ({ from: words[at]!.to, to: word.from }))
}

/** What stays free of each gutter beside the words of a row. */
function free(gutters: readonly Stretch[], row: Row): Stretch[] {
  const words = wordsOf(row)
  return gutters
    .map((gutter) => {
      const sides = words.map((word) => ({ word, isLeft: isLeftOf(word, gutter) }))
      const left = sides.filter(({ isLeft }) => isLeft).map(({ word }) => word.to)
      const right = sides.filter(({ isLeft }) => !isLeft).map(({ word }) => word.from)
      return { from: Math.max(gutter.from, ...left), to: Math.min(gutter.to, ...right) }
    })
    .filter(({ from, to }) => to - from >= narrowest)
}

/** Words that begin left of a gutter stand left of it, even where they reach into it. */
function isLeftOf({ from, to }: Stretch, gutter: Stretch): boolean {
  if (from < gutter.from) return true
  return to <= gutter.to && (from + to) / 2 < (gutter.from + gutter.to) / 2
}

/** How many columns have words in this row. */
function filled(row: Row, gutters: readonly Stretch[]): number {
  const columns = wordsOf(row).map(({ from, to }) => columnAt((from + to) / 2, gutters))
  return new Set(columns).size
}

function columnAt(x: number, gutters: readonly Stretch[]): number {
  return gutters.filter(({ from, to }) => x > (from + to) / 2).length
}

/** Cells between the middles of the gutters; what crosses them is one cell over the whole width. */
function gridOf({ rows, gutters }: Run): Grid {
  const words = rows.flatMap(wordsOf)
  const inner = gutters.map(({ from, to }) => (from + to) / 2)
  const edges = [
    Math.min(...words.map(({ from }) => from)) - 1,
    ...inner,
    Math.max(...words.map(({ to }) => to)) + 1,
  ]
  const bands = tableRows(rows, gutters)
  const box = { x0: edges[0]!, x1: edges.at(-1)!, y0: rows[0]!.top - 1, y1: rows.at(-1)!.bottom + 1 }
  return {
    box,
    columnEdges: edges,
    rows: bands.map((band, at) => {
      const y = { y0: at === 0 ? box.y0 : band[0]!.top - 1, y1: bands[at + 1]?.[0]?.top ?? box.y1 + 1 }
      const isAcross = free(gutters, band[0]!).length < gutters.length
      if (isAcross) return [{ box: { ...box, ...y }, column: 0, columns: edges.length - 1, rows: 1 }]
      return edges.slice(1).map((x1, column) => ({
        box: { x0: edges[column]!, x1, ...y, y1: y.y1 - 1 },
        column,
        columns: 1,
        rows: 1,
      }))
    }),
  }
}

/** Printed lines by the row of the table that they belong to. */
function tableRows(rows: readonly Row[], gutters: readonly Stretch[]): Row[][] {
  const firstWords = rows.map((row) => wordsIn(row, 0, gutters))
  const isNumbered = firstWords.every((words) => words.length <= 5)
  const opens = firstWords.map((words) => words !== '' && !/^\p{Ll}/u.test(words))
  const gaps = rows.slice(1).map((row, at) => row.top - rows[at]!.bottom)
  const close = Math.min(...gaps)
  const isSpaced = gaps.some((gap) => gap > close + 3)
  const across = rows.map((row) => free(gutters, row).length < gutters.length)
  const bands: Row[][] = []
  rows.forEach((row, at) => {
    const begins = isNumbered || !isSpaced ? opens[at] : (gaps[at - 1] ?? 0) > close + 3
    const last = bands.at(-1)
    const isOther = across[at] !== across[at - 1]
    if (!last || isOther || (begins && !across[at])) bands.push([row])
    else last.push(row)
  })
  return bands
}

function wordsIn(row: Row, column: number, gutters: readonly Stretch[]): string {
  return row.glyphs
    .filter(({ x0, x1 }) => columnAt((x0 + x1) / 2, gutters) === column)
    .map(({ text }) => text)
    .join(' ')
    .trim()
}
