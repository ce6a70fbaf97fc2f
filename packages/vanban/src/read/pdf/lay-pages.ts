import type { Draft } from '../draft.ts'
import type { Columns } from '../ocr/head-and-tail.ts'
import { findAligned } from './aligned-tables.ts'
import { findBands, joinBands, joinRest } from './bands.ts'
import type { Band, Plain } from './bands.ts'
import { bandTable } from './columns.ts'
import { dropFurniture } from './furniture.ts'
import type { PageRows } from './furniture.ts'
import { mode } from './geometry.ts'
import type { Glyphs } from './glyphs.ts'
import { findGrids } from './grids.ts'
import { buildRows, joinLines } from './lines.ts'
import type { Line } from './lines.ts'
import { buildParagraphs } from './paragraphs.ts'
import type { Measure } from './paragraphs.ts'
import { fillGrids, joinTables } from './ruled-tables.ts'
import type { PlacedTable } from './ruled-tables.ts'
import type { Strokes } from './strokes.ts'

/** What stands on a page, in points from the upper left corner, whether it was printed as text or recognised. */
export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly strokes: Strokes
  readonly glyphs: readonly Glyphs[]
  /** Stretches that are known to stand in two columns. */
  readonly columns?: readonly Columns[]
}

interface Page extends PageRows {
  readonly width: number
  readonly bands: readonly PlacedBand[]
  readonly tables: readonly PlacedTable[]
}

type Piece = Band | Plain | PlacedTable

/** Lines, columns, tables and paragraphs of a document, rebuilt from what stands on its pages. */
export function layPages(marks: readonly PageMarks[], notes: Set<string>): Draft[] {
  return layDrafts(
    marks.map((one, at) => buildPage(one, at + 1)),
    notes,
  )
}

interface PlacedBand {
  readonly top: number
  readonly band: Band
}

function buildPage({ width, height, strokes, glyphs, columns = [] }: PageMarks, number: number): Page {
  const bands = columns.map((one) => placeBand(one, glyphs, number))
  const single = glyphs.filter((glyph) => !columns.some((one) => isWithin(glyph, one)))
  const ruled = fillGrids(findGrids(strokes), single, number)
  const rows = buildRows(ruled.rest, number)
  const aligned = fillGrids(findAligned(rows), ruled.rest, number, false)
  const tables = [...ruled.tables, ...aligned.tables].sort((a, b) => a.top - b.top)
  return {
    page: number,
    width,
    height,
    rows: aligned.tables.length === 0 ? rows : buildRows(aligned.rest, number),
    tables,
    bands,
  }
}

function isWithin({ baseline, size }: Glyphs, { top, bottom }: Columns): boolean {
  const middle = baseline - size * 0.3
  return middle >= top && middle <= bottom
}

function placeBand(columns: Columns, glyphs: readonly Glyphs[], page: number): PlacedBand {
  const inside = glyphs.filter((glyph) => isWithin(glyph, columns))
  const isLeft = ({ x0, x1 }: Glyphs) => (x0 + x1) / 2 < columns.split
  const sides = [inside.filter(isLeft), inside.filter((glyph) => !isLeft(glyph))]
  const lines = sides.map((side) => buildRows(side, page).map((row) => joinLines(row.lines)))
  return { top: columns.top, band: { kind: 'band', columns: lines.filter((side) => side.length > 0) } }
}

function layDrafts(pages: readonly Page[], notes: Set<string>): Draft[] {
  const bare = dropFurniture(pages, notes)
  const measures = pageMeasures(pages, bare)
  const pieces = joinPieces(pages.flatMap((page, at) => layPage(page, bare[at]?.rows ?? [])))
  const drafts: Draft[] = []
  let lines: Line[] = []
  const flush = () => {
    for (const paragraph of buildParagraphs(lines, measures)) drafts.push(paragraph)
    lines = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'plain') lines.push(piece.line)
    else {
      flush()
      drafts.push(piece.kind === 'band' ? bandTable(piece) : piece.table)
    }
  }
  flush()
  return drafts
}

/** Running rows, bands and tables of one page from top to bottom. */
function layPage(page: Page, rows: PageRows['rows']): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const placed = [
    ...page.tables.map((table) => ({ top: table.top, piece: table })),
    ...page.bands.map(({ top, band }) => ({ top, piece: band })),
  ]
  for (const { top, piece } of placed.sort((a, b) => a.top - b.top)) {
    const to = rows.findIndex((row, at) => at >= from && row.top > top)
    const end = to < 0 ? rows.length : to
    pieces.push(...findBands(rows.slice(from, end)), piece)
    from = end
  }
  return [...pieces, ...findBands(rows.slice(from))]
}

/** What a page end cut in two, a table or a band of columns, becomes one again. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    const merged = last && pageOf(last) !== pageOf(piece) ? joinCut(last, piece) : null
    if (merged) joined[joined.length - 1] = merged
    else joined.push(piece)
  }
  return joined
}

function joinCut(above: Piece, below: Piece): Piece | null {
  if (above.kind === 'ruled' && below.kind === 'ruled') return joinTables(above, below)
  if (above.kind === 'band' && below.kind === 'band') return joinBands(above, below)
  if (above.kind === 'band' && below.kind === 'plain') return joinRest(above, below)
  return null
}

function pageOf(piece: Piece): number | undefined {
  if (piece.kind === 'plain') return piece.line.page
  return piece.kind === 'ruled' ? piece.table.page : piece.columns[0]?.[0]?.page
}

/** Fewer long lines than this may all end on purpose. */
const fewLines = 6

/** Margins of each page by its long lines; pages with few borrow those of the document. */
function pageMeasures(pages: readonly Page[], bare: readonly PageRows[]): (page: number) => Measure {
  const lone = pages.map((_, at) =>
    (bare[at]?.rows ?? []).filter((row) => row.lines.length === 1).flatMap((row) => row.lines),
  )
  const long = lone.map((lines, at) =>
    lines.filter((line) => line.x1 - line.x0 > (pages[at]?.width ?? 0) * 0.5),
  )
  const width = pages[0]?.width ?? 0
  const whole = measureOf(long.flat(), lone.flat(), width) ?? { left: 0, right: width, isKnown: false }
  const own = long.map((lines, at) => {
    const isMany = lines.length >= fewLines
    return (isMany ? measureOf(lines, lone[at] ?? [], pages[at]?.width ?? width) : null) ?? whole
  })
  return (page) => own[page - 1] ?? whole
}

/** Long lines show the right edge; the left one also short last lines, where every paragraph's first line is indented. */
function measureOf(long: readonly Line[], all: readonly Line[], width: number): Measure | null {
  const begins = all.map((line) => line.x0).sort((a, b) => a - b)
  const left = begins.find((x, at) => at + 1 >= begins.length || (begins[at + 1] ?? 0) - x < 2)
  if (left === undefined) return null
  const ends = long.map((line) => line.x1)
  const right = rightEdge(ends, width - left)
  return right === null ? null : { left, right, isKnown: true }
}

/**
 * Where full lines end. Lines set ragged end anywhere: unless several agree, the longest shows how far they may run. In a
 * short letter no line may be full; they may run at least to a margin as wide as the left one, which is the wider by rule.
 */
function rightEdge(ends: readonly number[], margin: number): number | null {
  const common = mode(ends, 2)
  if (common === null) return null
  const agreeing = ends.filter((end) => Math.abs(end - common) <= 2).length
  if (agreeing >= 3 && agreeing * 4 >= ends.length) return common
  const [longest = 0, next = 0] = [...ends].sort((a, b) => b - a)
  return ends.length >= fewLines || longest - next <= 4 ? longest : Math.max(longest, margin)
}
