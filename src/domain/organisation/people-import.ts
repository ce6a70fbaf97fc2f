import type { Duty } from '#platform/access.ts'
import { typedDay } from '#platform/typed-day.ts'
import { dropMarks, foldSpelling } from './written-name.ts'

/** Somebody as a row of an office's list tells it; empty where the list says nothing. */
export interface ListedPerson {
  /** As a person counts rows: the first line of the sheet is 1. */
  readonly row: number
  readonly name: string
  readonly email: string
  readonly unit: string
  readonly role: string
  readonly title: string
  readonly duty: string
  readonly from: string
  readonly decision: string
}

export type ListColumn = Exclude<keyof ListedPerson, 'row'>

/** How offices head their columns, without marks, in Vietnamese or English. */
const headings: Readonly<Record<ListColumn, RegExp>> = {
  name: /^(?:ho(?: va)? ten(?: nguoi dung)?|(?:full )?name)$/,
  email: /^(?:(?:dia chi )?thu dien tu(?: cong vu)?|(?:official )?e ?mail(?: address)?)$/,
  unit: /^(?:(?:ten )?(?:co quan|don vi|phong ban)(?: (?:don vi|cong tac))?|office|unit|agency)$/,
  role: /^(?:vai tro(?: trong he thong)?|role)$/,
  duty: /^(?:chuc vu|duty)$/,
  title: /^(?:chuc danh(?: cong viec)?|(?:job )?title|position)$/,
  from: /^(?:tu ngay|ngay bat dau|from(?: day| date)?|start(?: date)?)$/,
  decision: /^(?:(?:so )?quyet dinh(?: so)?|can cu|decision)$/,
}
export const listColumns = Object.keys(headings) as readonly ListColumn[]
const needed: readonly ListColumn[] = ['name', 'email', 'unit', 'role']

const mostHeadingRows = 15

interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly formulas?: ReadonlyMap<number, string>
}

/** Finds the columns by their headings. Null where no row near the top heads name, address, office and role. */
export function readPeopleList(rows: readonly SheetRow[]): readonly ListedPerson[] | null {
  for (const [at, { cells }] of rows.slice(0, mostHeadingRows).entries()) {
    const columns = columnsOf(cells)
    if (columns === null) continue
    return rows.slice(at + 1).map((row) => rowOf(row, columns))
  }
  return null
}

function columnsOf(cells: readonly string[]): ReadonlyMap<ListColumn, number> | null {
  const columns = new Map<ListColumn, number>()
  for (const [at, cell] of cells.entries()) {
    const heading = foldedWords(cell)
    const column = listColumns.find((one) => headings[one].test(heading))
    if (column && !columns.has(column)) columns.set(column, at)
  }
  return needed.every((column) => columns.has(column)) ? columns : null
}

/** A cell that is worked out is told by its formula: what was last kept of it may be anybody's. */
function rowOf(
  { number, cells, formulas }: SheetRow,
  columns: ReadonlyMap<ListColumn, number>,
): ListedPerson {
  const said = (column: ListColumn) => {
    const at = columns.get(column) ?? -1
    const formula = formulas?.get(at)
    const words = formula === undefined ? (cells[at] ?? '') : `=${formula}`
    return words.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 1000)
  }
  return {
    row: number,
    name: said('name'),
    email: said('email'),
    unit: said('unit'),
    role: said('role'),
    title: said('title'),
    duty: said('duty'),
    from: dayOfCell(said('from')),
    decision: said('decision'),
  }
}

/** Days as a sheet counts them, from 30/12/1899; only those of this century are meant as days. */
function dayOfCell(cell: string): string {
  const days = /^\d{5}(?:\.\d+)?$/.test(cell) ? Math.floor(Number(cell)) : 0
  if (days < 36_526 || days > 73_050) return typedDay(cell) ?? cell
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Without marks, signs and capitals: how headings and roles are compared. */
export function foldedWords(words: string): string {
  return dropMarks(foldSpelling(words))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A cell that a sheet would work out instead of showing. */
export function looksLikeFormula(listed: ListedPerson): boolean {
  return listColumns.some((column) => /^[=@+]/.test(listed[column]))
}

const duties: readonly (readonly [Duty, RegExp])[] = [
  ['head', /^(?:nguoi )?dung dau(?: co quan)?$|^(?:cap )?truong$|^head$/],
  ['deputy', /^cap pho$|^deputy$/],
  ['member', /^(?:thanh vien|nhan vien|cong chuc|vien chuc|chuyen vien|member)?$/],
]

/** Head, deputy or member, where the list says so; other words name a post ("Trưởng phòng"), not who signs for the office. */
export function readDuty(said: string): { duty: Duty; title: string } {
  const found = duties.find(([, pattern]) => pattern.test(foldedWords(said)))
  return found ? { duty: found[0], title: '' } : { duty: 'member', title: said }
}
