import type { Draft, DraftCell, DraftTable } from '../draft.ts'
import type { Band } from './bands.ts'
import type { Line } from './lines.ts'
import { buildParagraphs } from './paragraphs.ts'
import type { Measure } from './paragraphs.ts'

/** A band as a table without rules: one row, a cell for each column. */
export function bandTable({ columns }: Band): DraftTable {
  const cells = columns.map((lines, column): DraftCell => {
    return { column, columns: 1, rows: 1, blocks: columnBlocks(lines) }
  })
  return { kind: 'table', rows: [cells], ruled: false, page: columns[0]?.[0]?.page ?? 1 }
}

/** The paragraphs of one column or cell; its own lines say how wide it is. */
export function columnBlocks(lines: readonly Line[]): Draft[] {
  const measure = columnMeasure(lines)
  return buildParagraphs(lines, () => measure)
}

/** A column of centred lines is measured around their middle, so that each of them counts as centred. */
function columnMeasure(lines: readonly Line[]): Measure {
  const left = Math.min(...lines.map((line) => line.x0))
  const right = Math.max(...lines.map((line) => line.x1))
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const isCentred =
    lines.length > 1 &&
    spread(lines.map((line) => line.x0 + line.x1)) / 2 < spread(lines.map((line) => line.x0))
  const margin = isCentred ? (lines[0]?.size ?? 0) * 1.2 : 0
  return { left: left - margin, right: right + margin, isKnown: false }
}
