import { Unreadable } from '../../model/unreadable.ts'
import type { ReadOptions } from '../../model/unreadable.ts'
import { childElements } from '../docx/elements.ts'
import { unpack } from '../docx/package.ts'
import type { OfficePackage } from '../docx/package.ts'
import type { XmlElement } from '../docx/xml.ts'
import { mostColumns, mostRows } from './table.ts'
import type { TableRow } from './table.ts'

/** The words of the first sheet that is shown: shared and inline ones, numbers as they are kept, results of formulas. */
export async function readWorkbook(
  bytes: Uint8Array,
  unpackedLimit: number,
  options: ReadOptions,
): Promise<readonly TableRow[]> {
  const { parts } = await unpack(bytes, unpackedLimit, options)
  const book = parts.related('').find(({ type }) => type === 'officeDocument')?.target ?? ''
  const sheet = firstSheet(parts, book)
  const shared = parts.related(book).find(({ type }) => type === 'sharedStrings')?.target
  const strings = listNamed(shared ? parts.xml(shared) : null, 'si').map(wordsOf)
  const rows: TableRow[] = []
  for (const [at, row] of listNamed(findNamed(parts.xml(sheet), 'sheetData'), 'row').entries()) {
    if (rows.length >= mostRows) throw new Unreadable('tooLarge', 'xlsx')
    const { cells, formulas } = cellsOf(row, strings)
    const number = Number(row.attributes['r'] ?? at + 1)
    if (cells.some((cell) => cell !== '') || formulas.size > 0)
      rows.push({ number, cells, ...(formulas.size > 0 && { formulas }) })
  }
  return rows
}

function firstSheet(parts: OfficePackage, book: string): string {
  if (!book || !parts.has(book)) throw new Unreadable('unsupported', 'zip')
  const sheets = listNamed(findNamed(parts.xml(book), 'sheets'), 'sheet')
  const shown = sheets.find(({ attributes }) => !/hidden/i.test(attributes['state'] ?? '')) ?? sheets[0]
  const ids = Object.entries(shown?.attributes ?? {}).flatMap(([name, id]) =>
    /(?:^|:)id$/.test(name) ? [id] : [],
  )
  const target = parts.related(book).find(({ id }) => ids.includes(id))?.target
  if (!target || !parts.has(target)) throw new Unreadable('damaged', 'xlsx')
  return target
}

function cellsOf(row: XmlElement, strings: readonly string[]) {
  const cells: string[] = []
  const formulas = new Map<number, string>()
  for (const cell of listNamed(row, 'c')) {
    const column = columnOf(cell.attributes['r']) ?? cells.length
    if (column >= mostColumns) continue
    while (cells.length < column) cells.push('')
    cells[column] = valueOf(cell, strings)
    const formula = findNamed(cell, 'f')
    if (formula) formulas.set(column, textOf(formula))
  }
  return { cells, formulas }
}

/** "C7" is the third column: 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueOf(cell: XmlElement, strings: readonly string[]): string {
  const value = textOf(findNamed(cell, 'v'))
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return wordsOf(findNamed(cell, 'is'))
    case 'e':
      return ''
    default:
      return value.trim()
  }
}

/** The runs of a rich text together, without what only tells how a word is spoken (rPh). */
function wordsOf(element: XmlElement | null): string {
  if (!element) return ''
  const own = listNamed(element, 't').map(textOf)
  const runs = listNamed(element, 'r').flatMap((run) => listNamed(run, 't').map(textOf))
  return [...own, ...runs].join('').normalize('NFC').replace(/\s+/g, ' ').trim()
}

function textOf(element: XmlElement | null): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? ''
}

function findNamed(element: XmlElement | null, name: string): XmlElement | null {
  return listNamed(element, name)[0] ?? null
}

/** Children by their local name, whatever prefix the file gives its namespace. */
function listNamed(element: XmlElement | null, name: string): XmlElement[] {
  return element ? childElements(element).filter((child) => child.name.split(':').pop() === name) : []
}
