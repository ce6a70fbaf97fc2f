import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { download } from './download.ts'
import { downloadLines } from './lines.ts'

/** What a cell holds; null leaves it empty. */
type Cell = string | number | null

/** A list as a sheet: a heading that stays in sight, and a row for each line of the list. */
export interface Sheet<Row, Column extends string> {
  /** What its tab says: as much of it as a tab may hold. */
  readonly name: string
  /** The columns from left to right; widths in characters. */
  readonly widths: Readonly<Record<Column, number>>
  readonly header: (column: Column) => string
  readonly cells: (row: Row) => Readonly<Record<Column, Cell>>
}

/** A workbook to keep, of one sheet. The list comes in pages: rows are written as they come, never whole in memory. */
export async function downloadWorkbook<Row, Column extends string>(
  fileName: string,
  pages: AsyncIterable<readonly Row[]>,
  sheet: Sheet<Row, Column>,
): Promise<Response> {
  const bytes = await workbookOf(pages, sheet)
  return download(fileName, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}

/** The same list as text, for programs and for lists too long for a workbook: UTF-8 with the mark that spreadsheets look for. */
export function downloadCsv<Row, Column extends string>(
  fileName: string,
  pages: AsyncIterable<readonly Row[]>,
  { widths, header, cells }: Sheet<Row, Column>,
): Response {
  const keys = Object.keys(widths) as Column[]
  async function* lines() {
    yield [`\uFEFF${csvLine(keys.map(header))}`]
    for await (const rows of pages) yield rows.map((row) => csvLine(keys.map((key) => cells(row)[key])))
  }
  return downloadLines(fileName, lines(), (line) => line, 'text/csv; charset=utf-8')
}

/** RFC 4180, each word in quotation marks; the line's end is written with it. */
function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => `"${String(inert(cell) ?? '').replaceAll('"', '""')}"`)
  return `${quoted.join(',')}\r`
}

async function workbookOf<Row, Column extends string>(
  pages: AsyncIterable<readonly Row[]>,
  { name, widths, header, cells }: Sheet<Row, Column>,
): Promise<Uint8Array> {
  const stream = new PassThrough()
  const written = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet(name.replace(/[\\/*?:[\]]/g, '-').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  const keys = Object.keys(widths) as Column[]
  sheet.columns = keys.map((key) => ({ key, header: header(key), width: widths[key] }))
  const heading = sheet.getRow(1)
  heading.font = { bold: true }
  heading.alignment = { vertical: 'middle', wrapText: true }
  heading.commit()
  for await (const rows of pages) {
    for (const row of rows) {
      const said = cells(row)
      const added = sheet.addRow(keys.map((key) => inert(said[key])))
      added.alignment = { vertical: 'top', wrapText: true }
      added.commit()
    }
  }
  sheet.commit()
  await book.commit()
  return written
}

/** Words stay words: what begins like a formula is not made into one when the file is saved as text and opened again. */
function inert(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
