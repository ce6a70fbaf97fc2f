import { median } from './geometry.ts'
import { joinLines, splitAt } from './lines.ts'
import type { Line, Row } from './lines.ts'

/** Rows that stand in columns without rules: the head of a document, or the recipients beside the signature. */
export interface Band {
  readonly kind: 'band'
  /** From left to right, each with its lines from top to bottom. */
  readonly columns: readonly (readonly Line[])[]
}

export interface Plain {
  readonly kind: 'plain'
  readonly line: Line
}

interface Gutter {
  from: number
  to: number
}

/** Points that a line may stand off the middle or the edge of its column. */
const slack = 12
/** Narrower than this, a gutter is a space between words. */
const narrowest = 7

/** Parts the rows of a page into running lines and bands of columns, in reading order. */
export function findBands(rows: readonly Row[]): (Band | Plain)[] {
  const found: (Band | Plain)[] = []
  for (let at = 0; at < rows.length;) {
    const grown = growBand(rows, at)
    const taken = grown.length >= 2 || isPair(rows[at]!) ? grown : []
    if (taken.length > 0) found.push(...makeBand(taken, found))
    else found.push({ kind: 'plain', line: joinLines(rows[at]!.lines) })
    at += Math.max(taken.length, 1)
  }
  return found
}

/** Two lines far apart are columns even when nothing else stands beside them. */
function isPair({ lines }: Row): boolean {
  const [left, right] = lines
  return lines.length === 2 && left !== undefined && right !== undefined && right.x0 - left.x1 > left.size * 2
}

/** A band that a page end cuts goes on at the top of the next page. */
export function joinBands(above: Band, below: Band): Band | null {
  const edge = ({ columns }: Band) => Math.min(...(columns[0] ?? []).map((line) => line.x0))
  if (above.columns.length !== below.columns.length || Math.abs(edge(above) - edge(below)) > slack)
    return null
  return {
    kind: 'band',
    columns: above.columns.map((column, at) => [...column, ...(below.columns[at] ?? [])]),
  }
}

/** Recipients that go on alone on the next page still stand in their column. */
export function joinRest(above: Band, { line }: Plain): Band | null {
  const [left, ...others] = above.columns
  const last = left?.[left.length - 1]
  if (!left || !last || Math.abs(line.size - last.size) > 0.3) return null
  const edge = Math.min(...left.map((one) => one.x0))
  const end = Math.min(...others.flat().map((one) => one.x0))
  if (line.x0 < edge - 4 || line.x0 > edge + slack || line.x1 > end) return null
  return { kind: 'band', columns: [[...left, line], ...others] }
}

/** The rows of the band that begins in row `start`; none when no band begins there. */
function growBand(rows: readonly Row[], start: number): Row[] {
  const seed = seedLines(rows, start)
  const grown: Row[] = []
  if (!seed) return grown
  let gutters = gapsBetween(seed)
  let columns = regroup([], gutters)
  for (const row of rows.slice(start)) {
    const lines = gutters.length === 1 ? splitAt(row, middleOf(gutters[0]!)) : row.lines
    const narrowed = narrow(gutters, lines)
    if (narrowed.length === 0) break
    if (narrowed.length < gutters.length) columns = regroup(columns.flat(), narrowed)
    if (lines.some((line) => !belongs(line, columns[columnOf(line, narrowed)] ?? []))) break
    gutters = narrowed
    for (const line of lines) columns[columnOf(line, gutters)]?.push(line)
    grown.push({ ...row, lines })
  }
  return grown
}

function middleOf({ from, to }: Gutter): number {
  return (from + to) / 2
}

/** The lines of one row, or of two that stand side by side at different heights. */
function seedLines(rows: readonly Row[], at: number): Line[] | null {
  const row = rows[at]!
  if (row.lines.length >= 2) return [...row.lines]
  const next = rows[at + 1]
  if (!next || next.top >= row.bottom || next.lines.length > 1) return null
  const pair = [...row.lines, ...next.lines].sort((a, b) => a.x0 - b.x0)
  const [left, right] = pair
  return left && right && right.x0 - left.x1 > left.size * 1.6 ? pair : null
}

function gapsBetween(lines: readonly Line[]): Gutter[] {
  return lines.slice(1).map((line, at) => ({ from: lines[at]!.x1, to: line.x0 }))
}

/** What stays free of a gutter when these lines stand beside it. */
function narrow(gutters: readonly Gutter[], lines: readonly Line[]): Gutter[] {
  return gutters
    .map(({ from, to }) => {
      const middle = middleOf({ from, to })
      const left = lines.filter((line) => (line.x0 + line.x1) / 2 < middle).map((line) => line.x1)
      const right = lines.filter((line) => (line.x0 + line.x1) / 2 >= middle).map((line) => line.x0)
      return { from: Math.max(from, ...left), to: Math.min(to, ...right) }
    })
    .filter(({ from, to }) => to - from >= narrowest)
}

function columnOf(line: Line, gutters: readonly Gutter[]): number {
  const middle = (line.x0 + line.x1) / 2
  return gutters.filter((gutter) => middle > middleOf(gutter)).length
}

function regroup(lines: readonly Line[], gutters: readonly Gutter[]): Line[][] {
  const columns: Line[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const line of lines) columns[columnOf(line, gutters)]?.push(line)
  return columns
}

/** A line goes with its column when it begins where a list begins, or shares the middle of centred lines. */
function belongs(line: Line, column: readonly Line[]): boolean {
  if (column.length === 0) return true
  const left = Math.min(...column.map((one) => one.x0))
  const centre = (line.x0 + line.x1) / 2
  const middle = median(column.map((one) => (one.x0 + one.x1) / 2))
  if (Math.abs(centre - middle) <= slack) return true
  const listed = column.filter((one) => one.x0 - left <= 4)
  const isList = listed.length > 1 && listed.some((one) => Math.abs(one.x1 - listed[0]!.x1) > 8)
  return Math.abs(line.x0 - left) <= (isList ? slack : column.length === 1 ? 4 : 0)
}

function makeBand(rows: readonly Row[], before: (Band | Plain)[]): (Band | Plain)[] {
  const taken = rows.flatMap((row) => row.lines)
  const widest = rows.reduce((a, b) => (b.lines.length > a.lines.length ? b : a))
  const seed = widest.lines.length >= 2 ? widest.lines : (seedLines(rows, 0) ?? taken)
  let gutters = gapsBetween(seed)
  for (const row of rows) gutters = narrow(gutters, row.lines)
  const columns = regroup(taken, gutters)
  if (columns.some((column) => column.length === 0)) return taken.map((line) => ({ kind: 'plain', line }))
  absorbAbove(columns, before)
  return [{ kind: 'band', columns }]
}

/** The signing words, or the first recipients, may begin some lines above the other column. */
function absorbAbove(columns: Line[][], before: (Band | Plain)[]): void {
  for (;;) {
    const last = before[before.length - 1]
    if (last?.kind !== 'plain') return
    const { line } = last
    const column = columns.find((one, at) =>
      at === 0 ? isRecipientAbove(line, one) : isCentredAbove(line, one),
    )
    if (!column) return
    column.unshift(line)
    before.pop()
  }
}

function isNear(line: Line, below: Line): boolean {
  return below.page === line.page && below.baseline - line.baseline <= below.size * 2.2
}

function isRecipientAbove(line: Line, column: readonly Line[]): boolean {
  const [top] = column
  if (!top || !isNear(line, top)) return false
  if (/^nơi nhận/iu.test(line.text)) return true
  const isSameList = /^[-–]/.test(line.text) && /^[-–]/.test(top.text) && Math.abs(line.x0 - top.x0) <= 4
  return isSameList && Math.abs(line.size - top.size) < 0.3
}

function isCentredAbove(line: Line, column: readonly Line[]): boolean {
  const [top] = column
  if (!top || !isNear(line, top)) return false
  const left = Math.min(...column.map((one) => one.x0))
  const middle = median(column.map((one) => (one.x0 + one.x1) / 2))
  return line.x0 > left - slack * 3 && Math.abs((line.x0 + line.x1) / 2 - middle) <= slack
}
