import type { Block, Look, SourceText, Table } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import { fold, isCapitals } from './fold.ts'
import { isName } from './person-names.ts'

/** A printed line. A paragraph of a word processor is one; wrapped text has several a paragraph. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  readonly span: Span
  readonly look: Look
  /** Lines of one block share it. */
  readonly paragraph: number
  /** Lines of one cell of a layout table share it; 0 outside of tables. */
  readonly cell: number
  /** Lines of one column of a layout table share it, whatever their row; 0 outside of tables. */
  readonly column: number
}

/** A table that says something by its rows and columns; layout tables are taken apart into lines. */
export interface DataTable {
  readonly kind: 'table'
  readonly table: Table
  readonly span: Span
}

export type Part = Line | DataTable

/** The document as lines and tables of tasks or figures, in reading order. */
export function linesOf(source: SourceText): Part[] {
  const parts: Part[] = []
  const count = { paragraph: 0, cell: 0, column: 0 }
  const walk = (blocks: readonly Block[], cell: number, column: number): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph')
        pushLines(source.text, block.span, block.look, (count.paragraph += 1), { cell, column }, parts)
      else if (isFrame(block) && isLayout(source.text, block))
        for (const one of block.rows.flat()) walk(one.blocks, cell, column)
      else if (isLayout(source.text, block)) {
        const first = count.column + 1
        count.column += widthOf(block)
        for (const one of block.rows.flat())
          walk(one.blocks, (count.cell += 1), first + Math.min(one.column, widthOf(block) - 1))
      } else parts.push({ kind: 'table', table: block, span: block.span })
    }
  }
  walk(source.blocks, 0, 0)
  return parts
}

function pushLines(
  source: string,
  span: Span,
  look: Look,
  paragraph: number,
  place: Pick<Line, 'cell' | 'column'>,
  into: Part[],
): void {
  let start = span[0]
  while (start < span[1]) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 || newline > span[1] ? span[1] : newline
    const line = lineAt(source, start, end, look, paragraph, place)
    if (line) into.push(line)
    start = end + 1
  }
}

function lineAt(
  source: string,
  from: number,
  to: number,
  look: Look,
  paragraph: number,
  place: Pick<Line, 'cell' | 'column'>,
): Line | null {
  const raw = source.slice(from, to)
  const text = raw.trim()
  if (text === '') return null
  const start = from + raw.indexOf(text[0] ?? '')
  return { kind: 'line', text, span: [start, start + text.length], look, paragraph, ...place }
}

/** The two-column head, the foot with recipients and signature, and frames of one column hold no rows to speak of. */
function isLayout(source: string, table: Table): boolean {
  const words = fold(source.slice(...table.span))
  if (/độc lập\s*[-–]\s*tự do|nơi nhận\s*:|(^|\n)\s*(tm|kt|tl|tuq)\s*\./.test(words)) return true
  const columns = widthOf(table)
  if (columns <= 1 || isSigned(source, table)) return true
  return !table.ruled && columns <= 2
}

function widthOf(table: Table): number {
  return Math.max(0, ...table.rows.map((row) => row.length))
}

/** Posts in capitals in one row and the names of persons in the next: who signs side by side. */
function isSigned(source: string, table: Table): boolean {
  if (table.rows.length < 2 || table.rows.length > 5) return false
  const rows = table.rows.map((row) =>
    row.map((cell) => source.slice(...cell.span).trim()).filter((text) => text !== ''),
  )
  const [posts, names] = [rows[0] ?? [], rows.at(-1) ?? []]
  return posts.length > 1 && posts.every(isCapitals) && names.length > 1 && names.every(isName)
}

/** Of one column: its lines may hold columns of their own, typed with tabs. */
function isFrame(table: Table): boolean {
  return table.rows.every((row) => row.length <= 1)
}

/**
 * Columns that one plain line keeps apart with tabs, many spaces or a bar, as lines of their own. Each further column has
 * a cell of its own for the whole document. Gaps left to be filled in ("ngày      tháng", "Số:      /KH-UBND") are none, nor
 * is anything within a cell of a table, which is a column already.
 */
export function columnsOf(line: Line): Line[] {
  if (line.cell > 0 || !/\t| {4}|\|/.test(line.text)) return [line]
  const columns: Line[] = []
  let from = 0
  for (const gap of [...line.text.matchAll(/ *(?:\t\s*|\|\s*| {4,})/g), null]) {
    const to = gap?.index ?? line.text.length
    if (gap && isBlankToFill(line.text.slice(0, to), line.text.slice(to + gap[0].length))) continue
    const text = line.text.slice(from, to).trim()
    const start = line.span[0] + from + line.text.slice(from, to).indexOf(text[0] ?? '')
    const cell = columns.length === 0 ? line.cell : line.cell - columns.length - 0.5
    if (text !== '') columns.push({ ...line, text, span: [start, start + text.length], cell })
    from = to + (gap?.[0].length ?? 0)
  }
  return columns
}

function isBlankToFill(before: string, after: string): boolean {
  return /(?:số\s*:?|ngày|tháng|năm|^\d{1,3}\.|^[-–+])$/iu.test(before) || /^(?:tháng|năm|\/)/iu.test(after)
}

/** Lines as one line. */
export function joined(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The span of lines that follow one another in the text; null when others stand between them. */
export function together(lines: readonly Line[]): Span | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const gaps = lines.slice(1).every((line, at) => line.span[0] - (lines[at]?.span[1] ?? 0) <= 4)
  return gaps ? [first.span[0], last.span[1]] : null
}
