import { secrecyOf } from '../../understand/words/head-marks.ts'
import { median } from './geometry.ts'
import type { Row } from './lines.ts'

export interface PageRows {
  readonly page: number
  readonly height: number
  readonly rows: readonly Row[]
}

const pageNumber =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:trang|page)\s+\d+(?:\s*(?:\/|of|trên)\s*\d+)?|\d+\s*\/\s*\d+)$/iu

/**
 * Takes page numbers and running heads off every page. They are printed, but no part of the text. A marking of secrecy is no
 * running head, on however many pages it stands.
 */
export function dropFurniture(pages: readonly PageRows[], notes: Set<string>): PageRows[] {
  const numbered = pages.map((page) => dropNumbers(page))
  const repeated = repeatedRows(numbered)
  const address = new Set(numbered.slice(0, 1).flatMap(smallFoot))
  if (repeated.size > 0) notes.add('header')
  if (address.size > 0) notes.add('footer')
  return numbered.map((page) => {
    const edge = new Set(edgeRows(page).filter((row) => repeated.has(pattern(row)) || address.has(row)))
    return { ...page, rows: page.rows.filter((row) => !edge.has(row)) }
  })
}

function dropNumbers(page: PageRows): PageRows {
  const edge = new Set([page.rows[0], page.rows[page.rows.length - 1]])
  const rows = page.rows.filter(
    (row) => !(edge.has(row) && isInMargin(row, page) && pageNumber.test(rowText(row))),
  )
  return { ...page, rows }
}

/** Head and foot lines that come again on at least three pages and on every other page. */
function repeatedRows(pages: readonly PageRows[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const running = edgeRows(page).filter((row) => secrecyOf(rowText(row)) === null)
    for (const one of new Set(running.map(pattern))) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const needed = Math.max(3, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= needed).map(([one]) => one))
}

/** Rows in the margins with a clear space between them and the body. */
function edgeRows(page: PageRows): Row[] {
  const { rows } = page
  const body = rows.findIndex((row, at) => !isInMargin(row, page) || (at > 0 && isApart(rows[at - 1]!, row)))
  const end = rows.findLastIndex(
    (row, at) => !isInMargin(row, page) || (at < rows.length - 1 && isApart(row, rows[at + 1]!)),
  )
  const hasHead = body > 0 && isApart(rows[body - 1]!, rows[body]!)
  const hasFoot = end >= 0 && end < rows.length - 1 && isApart(rows[end]!, rows[end + 1]!)
  return [...(hasHead ? rows.slice(0, body) : []), ...(hasFoot ? rows.slice(end + 1) : [])]
}

/** The issuer's address at the foot of the first page, in smaller letters than the body. */
function smallFoot(page: PageRows): Row[] {
  const sizeOf = (row: Row) => median(row.lines.map((line) => line.size))
  const usual = median(page.rows.map(sizeOf))
  return edgeRows(page).filter((row) => row.top > page.height / 2 && sizeOf(row) < usual - 0.9)
}

function isApart(above: Row, below: Row): boolean {
  return below.top - above.bottom > above.bottom - above.top
}

function isInMargin(row: Row, { height }: PageRows): boolean {
  return row.bottom < height * 0.1 || row.top > height * 0.92
}

function pattern(row: Row): string {
  return rowText(row).replace(/\d+/g, '#')
}

function rowText(row: Row): string {
  return row.lines.map((line) => line.text).join(' ')
}
