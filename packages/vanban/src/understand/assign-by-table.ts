import type { Assignment } from '../model/official-document.ts'
import type { Cell, Table } from '../model/source-text.ts'
import { assignment, readLead, readUnits } from './assignment.ts'
import { noDue, readDue } from './due.ts'
import { readFacets, type Facet } from './labels.ts'
import { descendants, sectionOf, type OutlineNode } from './outline.ts'
import { placeIn, readStretch, subStretch, trimmedStretch, type Stretch } from './stretch.ts'
import { beginsUnit, type UnitName } from './unit-names.ts'
import { columnWords, type LabelRole } from './words/label-words.ts'

type ColumnRole = LabelRole | 'number' | 'note'
/** Damaged files claim cells of any width. */
const widestTable = 64

type Columns = ReadonlyMap<number, ColumnRole>

/** Each row with a task; who, with whom, when and what comes of it by the heads of the columns. */
export function assignByTable(
  root: OutlineNode,
  source: string,
  planYear: number | null,
  used: Set<OutlineNode>,
): Assignment[] {
  const assignments: Assignment[] = []
  for (const node of descendants(root)) {
    if (!node.table) continue
    const rows = gridOf(node.table.table)
    const head = rows.slice(0, 3).findIndex((row) => isHead(columnsOf(row, source)))
    if (head < 0) continue
    used.add(node)
    const below = rows.slice(head + 1).findIndex((row) => !continuesHead(row, source))
    const body = head + 1 + (below < 0 ? 0 : below)
    const columns = new Map(rows.slice(head, body).flatMap((row) => [...columnsOf(row, source)]))
    for (const row of rows.slice(body)) {
      const one = rowAssignment(row, columns, node, source, planYear)
      if (one) assignments.push(one)
    }
  }
  return assignments
}

interface Placed {
  readonly column: number
  readonly cell: Cell
}

/** Rows with the cells that reach into them from above. */
function gridOf(table: Table): Placed[][] {
  let reaching: { cell: Cell; rows: number }[] = []
  return table.rows.map((row) => {
    const from = reaching
    reaching = reaching.map(({ cell, rows }) => ({ cell, rows: rows - 1 })).filter(({ rows }) => rows > 0)
    for (const cell of row) if (cell.rows > 1) reaching.push({ cell, rows: cell.rows - 1 })
    return [...from.map(({ cell }) => cell), ...row]
      .map((cell) => ({ column: cell.column, cell }))
      .sort((a, b) => a.column - b.column)
  })
}

function columnsOf(row: readonly Placed[], source: string): Columns {
  const columns = new Map<number, ColumnRole>()
  for (const { column, cell } of row) {
    const words = readStretch(source, cell.span)
    const role =
      words.text.length > 80
        ? undefined
        : columnWords.find(([, pattern]) => pattern.test(words.folded.trim()))?.[0]
    if (role)
      for (let at = 0; at < Math.min(cell.columns, widestTable); at += 1) columns.set(column + at, role)
  }
  return columns
}

/** "Chủ trì" and "Phối hợp" below "Phân công thực hiện": a head of two rows. */
function continuesHead(row: readonly Placed[], source: string): boolean {
  const filled = row.filter(({ cell }) => cell.span[1] > cell.span[0])
  const roles = columnsOf(filled, source)
  const named = [...roles.values()].some((role) => role === 'lead' || role === 'coordinating')
  return named && filled.every(({ column }) => roles.has(column))
}

function isHead(columns: Columns): boolean {
  const roles = [...columns.values()]
  return roles.includes('content') && (roles.includes('lead') || roles.includes('coordinating'))
}

function rowAssignment(
  row: readonly Placed[],
  columns: Columns,
  node: OutlineNode,
  source: string,
  planYear: number | null,
): Assignment | null {
  const cells = (role: ColumnRole) =>
    row.filter(({ column }) => columns.get(column) === role).map(({ cell }) => cell)
  const content = cells('content').find((cell) => cell.span[1] > cell.span[0])
  if (!content || row.length < 2) return null
  const words = trimmedStretch(readStretch(source, content.span))
  const facets = cells('lead').flatMap((cell) => readFacets(readStretch(source, cell.span))?.facets ?? [])
  const lead = facets.length > 0 ? unitsOf(facets, 'lead') : cells('lead').map((cell) => leadIn(cell, source))
  const helpers = [
    ...unitsOf(facets, 'coordinating').flatMap((one) => one.units),
    ...cells('coordinating').flatMap((cell) => unitsIn(cell, source)),
  ]
  const units = lead.flatMap((one) => one.units)
  const dueCell = cells('due')[0]
  const due = dueCell ? readDue(readStretch(source, dueCell.span), planYear) : noDue
  if (units.length + helpers.length === 0 && (isGroupRow(row, source) || due.kind === 'none')) return null
  const product = cells('product')
    .map((cell) => trimmedStretch(readStretch(source, cell.span)).text)
    .find((text) => text !== '')
  const number = cells('number')
    .map((cell) => trimmedStretch(readStretch(source, cell.span)).text)
    .join('')
  return assignment({
    words,
    section: [sectionOf(node), number].filter(Boolean).join('/'),
    form: 'table',
    lead: units,
    coordinating: [...lead.flatMap((one) => one.helpers), ...helpers],
    due,
    product: product ?? null,
  })
}

/** "I. KIỆN TOÀN BỘ MÁY" across the table: a heading among the rows. */
function isGroupRow(row: readonly Placed[], source: string): boolean {
  return row.filter(({ cell }) => readStretch(source, cell.span).text.trim() !== '').length <= 2
}

function unitsOf(facets: readonly Facet[], role: LabelRole): { units: UnitName[]; helpers: UnitName[] }[] {
  return facets.filter((facet) => facet.role === role).map(({ value }) => readLead(value))
}

function leadIn(cell: Cell, source: string): { units: UnitName[]; helpers: UnitName[] } {
  const parts = linesIn(cell, source).map((words) => readLead(words))
  return { units: parts.flatMap((one) => one.units), helpers: parts.flatMap((one) => one.helpers) }
}

function unitsIn(cell: Cell, source: string): UnitName[] {
  return linesIn(cell, source).flatMap((words) => readUnits(words))
}

/** The paragraphs of a cell, those that begin no unit with the one before. */
function linesIn(cell: Cell, source: string): Stretch[] {
  const whole = readStretch(source, cell.span)
  const starts = cell.blocks
    .map((block) => placeIn(whole, block.span[0]))
    .filter(
      (at) =>
        at > 0 &&
        beginsUnit(
          whole.text.slice(at).replace(/^[-–+]\s*/, ''),
          whole.folded.slice(at).replace(/^[-–+]\s*/, ''),
        ),
    )
  return [0, ...starts].map((from, at) =>
    trimmedStretch(subStretch(whole, from, starts[at] ?? whole.text.length)),
  )
}
