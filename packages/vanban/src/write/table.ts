import type { Align, Block, TableCell, TableRow } from './composition.ts'
import { cellPadding, size, textColumn } from './measures.ts'
import { columnWidths, easyWidths, type CellLines, type Grid } from './columns.ts'
import { isCapitals, lines } from './printable.ts'

type Rows = readonly (readonly string[])[]
type Spread = readonly CellLines[]

const sizes = [size.table, size.wideTable, 11, 10]
/** Letters in a cell up to which its row is not parted by the end of a page. */
const longestWholeCell = 400
const sides = cellPadding.x * 2 + 1

export function composeTable(
  rows: Rows,
  { column, depth }: { readonly column: number; readonly depth: number },
): Block[] {
  const spread = spreadOf(rows)
  const count = spread[0]?.length ?? 0
  if (count === 0) return []
  const fitting = count >= 6 ? sizes.slice(1) : sizes
  const fontSize = fitting.find((each) => easyWidth(spread, each) <= column) ?? 10
  const headed = isHeaded(spread)
  const aligns = Array.from({ length: count }, (_, index) => alignOf(spread, index, headed))
  return [
    {
      kind: 'table',
      size: fontSize,
      widths: columnWidths(spread, fontSize, sides, column),
      headed,
      depth,
      rows: spread.map((row, index) => composeRow(row, aligns, headed && index === 0)),
    },
  ]
}

/** Seven columns and more, or words too long for the upright page: the appendix is laid across. */
export function wantsLandscape(rows: Rows): boolean {
  const spread = spreadOf(rows)
  const count = spread[0]?.length ?? 0
  return count >= 7 || (count > 0 && easyWidth(spread, size.wideTable) > textColumn)
}

function easyWidth(grid: Grid, fontSize: number): number {
  return easyWidths(grid, fontSize, sides).reduce((total, width) => total + width, 0)
}

/** Every row to the same number of columns; short rows and rows of a group title reach over the rest. */
function spreadOf(rows: Rows): Spread[] {
  const filled = rows.filter((row) => row.length > 0)
  const count = filled.reduce((most, row) => Math.max(most, row.length), 0)
  return filled.map((row) => {
    const cells = row.map(lines)
    const last = isGroupRow(cells, count) ? lastFilled(cells) : cells.length - 1
    return Array.from({ length: count }, (_, index) => (index <= last ? (cells[index] ?? []) : null))
  })
}

function lastFilled(cells: readonly (readonly string[])[]): number {
  return cells.findLastIndex((cell) => cell.length > 0)
}

/** "I | KIỆN TOÀN TỔ CHỨC | | |": a number or letter of the top level, its title, and nothing else. */
function isGroupRow(cells: readonly (readonly string[])[], count: number): boolean {
  const last = lastFilled(cells)
  if (last < 0 || last > 1 || count < 3) return false
  const title = cells[last]?.join(' ') ?? ''
  return isCapitals(title) || (last === 1 && /^([IVXLC]+|[A-ZĐ])\.?$/.test(cells[0]?.join('') ?? ''))
}

/** The first row names the columns when it has a word for each and a row follows. */
function isHeaded(rows: readonly Spread[]): boolean {
  const [first = []] = rows
  return rows.length > 1 && first.every((cell) => cell !== null && /\p{L}/u.test(cell.join('')))
}

function composeRow(row: Spread, aligns: readonly Align[], header: boolean): TableRow {
  const group = row.includes(null)
  const cells: TableCell[] = []
  row.forEach((lines, index) => {
    if (lines === null) return
    const next = row.findIndex((cell, at) => at > index && cell !== null)
    cells.push({
      lines: lines.length === 0 ? [''] : lines,
      columns: (next === -1 ? row.length : next) - index,
      bold: header || group,
      align: header ? 'centre' : (aligns[index] ?? 'left'),
    })
  })
  return { cells, whole: cells.every((cell) => cell.lines.join(' ').length < longestWholeCell) }
}

/** Short entries (numbers in order, times, units of count) in the middle, amounts to the right, words to the left. */
function alignOf(rows: readonly Spread[], column: number, headed: boolean): Align {
  const body = rows.slice(headed ? 1 : 0).filter((row) => !row.includes(null))
  const entries = body.flatMap((row) => row[column] ?? [])
  if (entries.length === 0) return 'left'
  const amounts = entries.every((entry) => /^[\d.,\s%-]+$/.test(entry))
  if (amounts && column > 0 && entries.some((entry) => entry.length >= 4)) return 'right'
  return entries.every((entry) => entry.length <= 12) ? 'centre' : 'left'
}
