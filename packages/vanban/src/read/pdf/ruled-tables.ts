import type { DraftCell, DraftTable } from '../draft.ts'
import { draftText } from '../draft.ts'
import { columnBlocks } from './columns.ts'
import type { Box } from './geometry.ts'
import type { Glyphs } from './glyphs.ts'
import { cutAtRules, partedCells } from './cut-glyphs.ts'
import type { Grid } from './grids.ts'
import { buildRows, joinLines } from './lines.ts'

/** A table with the places of its columns, to know its continuation on the next page. */
export interface PlacedTable {
  readonly kind: 'ruled'
  readonly top: number
  readonly edges: readonly number[]
  readonly table: DraftTable
}

/** Puts a page's text into the cells of its grids and gives back what lies outside them. */
export function fillGrids(
  grids: readonly Grid[],
  glyphs: readonly Glyphs[],
  page: number,
  ruled = true,
): { tables: PlacedTable[]; rest: Glyphs[] } {
  let rest = [...glyphs]
  const tables: PlacedTable[] = []
  for (const grid of grids) {
    const inside = rest.filter((one) => isInside(one, grid.box))
    if (inside.length === 0) continue
    rest = rest.filter((one) => !isInside(one, grid.box))
    tables.push({
      kind: 'ruled',
      top: grid.box.y0,
      edges: grid.columnEdges,
      table: fillGrid(grid, cutAtRules(grid, inside), page, ruled),
    })
  }
  return { tables, rest }
}

function fillGrid(grid: Grid, glyphs: readonly Glyphs[], page: number, ruled: boolean): DraftTable {
  const rows = grid.rows.map((row) =>
    row.flatMap((whole) => {
      const within = glyphs.filter((one) => isInside(one, whole.box))
      return partedCells(whole, grid, within).map(({ box, column, columns, rows: spanned }): DraftCell => {
        const inside = within.filter((one) => isInside(one, box))
        const lines = buildRows(inside, page).map((one) => joinLines(one.lines))
        return { column, columns, rows: spanned, blocks: columnBlocks(lines) }
      })
    }),
  )
  return { kind: 'table', rows, ruled, page }
}

function isInside({ x0, x1, baseline, size }: Glyphs, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, baseline - size * 0.3]
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1
}

/** Goes on with a table of the page before: its head is not read twice, a row cut by the page end is one row. */
export function joinTables(above: PlacedTable, below: PlacedTable): PlacedTable | null {
  const isSame =
    above.edges.length === below.edges.length &&
    above.edges.every((edge, at) => Math.abs(edge - (below.edges[at] ?? 0)) < 4)
  if (!isSame) return null
  const heads = repeatedHead(above.table, below.table)
  const rows = below.table.rows.slice(heads)
  const last = above.table.rows[above.table.rows.length - 1]
  const cut = rows[0]
  const table =
    last && cut && isCutRow(last, cut)
      ? { ...above.table, rows: [...above.table.rows.slice(0, -1), mergeRows(last, cut), ...rows.slice(1)] }
      : { ...above.table, rows: [...above.table.rows, ...rows] }
  return { ...above, table }
}

function repeatedHead(above: DraftTable, below: DraftTable): number {
  let same = 0
  while (same < below.rows.length && rowText(below.rows[same]) === rowText(above.rows[same])) same += 1
  return rowText(below.rows[0]) === '' ? 0 : same
}

function rowText(row: readonly DraftCell[] | undefined): string {
  return (row ?? []).map((cell) => draftText(cell.blocks)).join('|')
}

/** A row without a number or name in its first cell, under one that has it, is the rest of that row. */
function isCutRow(last: readonly DraftCell[], cut: readonly DraftCell[]): boolean {
  const isAlike = last.length === cut.length && last.every((cell, at) => cell.column === cut[at]?.column)
  const hasFirst = (row: readonly DraftCell[]) => (row[0]?.blocks.length ?? 0) > 0
  return isAlike && last.length > 1 && hasFirst(last) && !hasFirst(cut)
}

function mergeRows(last: readonly DraftCell[], cut: readonly DraftCell[]): DraftCell[] {
  return last.map((cell, at) => ({ ...cell, blocks: [...cell.blocks, ...(cut[at]?.blocks ?? [])] }))
}
