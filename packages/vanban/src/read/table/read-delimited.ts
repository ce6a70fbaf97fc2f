import { Unreadable } from '../../model/unreadable.ts'
import { mostColumns, mostRows } from './table.ts'
import type { TableRow } from './table.ts'

/** Text with delimiters (RFC 4180): cells in quotation marks may hold delimiters, line ends and doubled quotation marks. */
export function readDelimited(text: string): readonly TableRow[] {
  const delimiter = delimiterOf(text)
  const rows: TableRow[] = []
  let cells: string[] = []
  let number = 1
  for (let at = 0; at <= text.length;) {
    const { cell, end } = cellAt(text, at, delimiter)
    if (cells.length < mostColumns) cells.push(cell)
    at = end + 1
    if (text[end] === delimiter) continue
    if (cells.some((one) => one !== '')) rows.push({ number, cells })
    if (rows.length > mostRows) throw new Unreadable('tooLarge')
    cells = []
    number += 1
    if (end >= text.length) break
  }
  return rows
}

/** The one that stands most often in the first line: Vietnamese spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')) || undefined)
  const count = (one: string) => line.split(one).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

function cellAt(text: string, at: number, delimiter: string): { cell: string; end: number } {
  if (text[at] !== '"') {
    let end = at
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
    return { cell: text.slice(at, end).trim(), end }
  }
  const parts: string[] = []
  let end = at + 1
  for (;;) {
    const close = text.indexOf('"', end)
    if (close < 0) throw new Unreadable('damaged', 'csv')
    parts.push(text.slice(end, close))
    end = close + 1
    if (text[end] !== '"') break
    parts.push('"')
    end += 1
  }
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return { cell: parts.join('').trim(), end }
}
