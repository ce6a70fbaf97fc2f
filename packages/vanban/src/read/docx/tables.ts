import type { Draft, DraftCell, DraftTable } from '../draft.ts'
import type { DocxContext } from './context.ts'
import { childElements, findChild, numberOf, printedChildren, switchOf, valueOf } from './elements.ts'
import type { XmlElement } from './xml.ts'

interface OpenCell {
  readonly column: number
  columns: number
  rows: number
  readonly blocks: readonly Draft[]
  readonly visible: number
}

type ReadBlocks = (element: XmlElement, context: DocxContext) => Draft[]

/** A table with its merged cells put together: each stands once, where it begins. */
export function readTable(table: XmlElement, context: DocxContext, readBlocks: ReadBlocks): DraftTable {
  const properties = findChild(table, 'w:tblPr')
  const borders =
    findChild(properties, 'w:tblBorders') ?? context.styles.tableBorders(valueOf(properties, 'w:tblStyle'))
  const rows: OpenCell[][] = []
  let above = new Map<number, OpenCell>()
  for (const row of printedChildren(table)) {
    if (row.name !== 'w:tr') continue
    if (findChild(findChild(row, 'w:trPr'), 'w:del')) {
      context.notes.add('trackedDeletion')
      continue
    }
    const read = readRow(row, above, (cell) => readBlocks(cell, context), borders, context.notes)
    rows.push(read.cells)
    above = read.above
  }
  const cells = rows.flat()
  const ruledCells = cells.filter((cell) => cell.visible >= 2).length
  return {
    kind: 'table',
    rows: rows.map((row) => row.map(finish)),
    ruled: ruledCells * 2 > cells.length,
    hasHeader: hasHeader(table),
  }
}

/** Word repeats the first row on every page when it is marked as a header. */
function hasHeader(table: XmlElement): boolean {
  const first = printedChildren(table).find(({ name }) => name === 'w:tr')
  return switchOf(findChild(first, 'w:trPr'), 'w:tblHeader') ?? false
}

function finish({ column, columns, rows, blocks }: OpenCell): DraftCell {
  return { column, columns, rows, blocks }
}

function readRow(
  row: XmlElement,
  above: ReadonlyMap<number, OpenCell>,
  readCell: (cell: XmlElement) => Draft[],
  borders: XmlElement | null,
  notes: Set<string>,
): { cells: OpenCell[]; above: Map<number, OpenCell> } {
  const cells: OpenCell[] = []
  const below = new Map<number, OpenCell>()
  let column = numberOf(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0
  for (const element of printedChildren(row)) {
    const properties = findChild(element, 'w:tcPr')
    if (element.name !== 'w:tc') continue
    if (findChild(properties, 'w:cellDel')) {
      notes.add('trackedDeletion')
      continue
    }
    const columns = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), 1_000)
    const open = isContinued(properties, 'w:vMerge') ? above.get(column) : undefined
    const beside = isContinued(properties, 'w:hMerge') ? cells.at(-1) : undefined
    if (beside) beside.columns += columns
    else if (open) {
      open.rows += 1
      below.set(column, open)
    } else {
      const visible = countSides(properties, borders)
      const cell: OpenCell = { column, columns, rows: 1, blocks: readCell(element), visible }
      cells.push(cell)
      below.set(column, cell)
    }
    column += columns
  }
  return { cells, above: below }
}

/** `<w:vMerge/>` without "restart" continues the cell above, `<w:hMerge/>` the one before. */
function isContinued(properties: XmlElement | null, direction: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = findChild(properties, direction)
  return merge !== null && merge.attributes['w:val'] !== 'restart'
}

const sides: readonly (readonly [own: readonly string[], shared: readonly string[]])[] = [
  [['w:top'], ['w:top', 'w:insideH']],
  [['w:bottom'], ['w:bottom', 'w:insideH']],
  [
    ['w:left', 'w:start'],
    ['w:left', 'w:start', 'w:insideV'],
  ],
  [
    ['w:right', 'w:end'],
    ['w:right', 'w:end', 'w:insideV'],
  ],
]

function countSides(properties: XmlElement | null, borders: XmlElement | null): number {
  const own = findChild(properties, 'w:tcBorders')
  return sides.filter(([ownNames, sharedNames]) => {
    const set = childElements(own ?? emptyElement).find((border) => ownNames.includes(border.name))
    if (set) return isVisible(set)
    return childElements(borders ?? emptyElement).some(
      (one) => sharedNames.includes(one.name) && isVisible(one),
    )
  }).length
}

const emptyElement: XmlElement = { name: '', attributes: {}, children: [] }

function isVisible(border: XmlElement): boolean {
  return !['nil', 'none', undefined].includes(border.attributes['w:val'])
}
