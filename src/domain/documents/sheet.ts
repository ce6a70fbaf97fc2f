import type { HeaderField, OfficialDocument, Passage, PassageKind, Span } from 'vanban'
import { spansOverlap } from 'vanban/span'
import { placeMarks, runsIn } from './sheet-marks.ts'
import type { Mark, Marks, Run } from './sheet-marks.ts'

export type { Run }

/** How a paragraph is printed, as Nghị định 30/2020/NĐ-CP prints it. */
type Look = 'type' | 'subject' | 'heading' | 'item' | 'body' | 'recipients' | 'signature'

/** A line of the right column: the nation and its motto, or where and when. */
interface NationLine {
  readonly isDate: boolean
  readonly runs: readonly Run[]
}

/** The document as a page shows it: its own words in its own order, cut where something was understood. */
export type SheetBlock =
  | { readonly kind: 'head'; readonly agency: readonly Run[][]; readonly nation: readonly NationLine[] }
  | { readonly kind: 'paragraph'; readonly look: Look; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Run[])[][] }

/** The sheet of a reading, with marks where there is something to say. */
export function sheetOf(reading: OfficialDocument, said: readonly Mark[] = []): SheetBlock[] {
  const marks = placeMarks(said)
  const headEnd = endOfHead(reading)
  const tables = tablesIn(reading.outline)
  const kinds = kindsByStart(reading.outline)
  const blocks: SheetBlock[] = headEnd === 0 ? [] : [headBlock(reading, headEnd, marks)]
  let after = headEnd
  for (const span of paragraphs(reading, headEnd, kinds)) {
    if (span[1] <= after || isRule(reading.text, span)) continue
    const table = tables.find((one) => spansOverlap(one.span, span))
    blocks.push(table ? tableBlock(reading.text, table, marks) : paragraphBlock(reading, span, kinds, marks))
    after = table ? Math.max(table.span[1], span[1]) : span[1]
  }
  return blocks
}

function lines(text: string, [from, to]: Span): Span[] {
  return [...text.slice(from, to).matchAll(/[^\n]+/g)].map((match) => {
    return [from + match.index, from + match.index + match[0].length]
  })
}

/**
 * Paragraphs below the head. A line that merely goes on (text wrapped at so many letters) belongs to the one before it;
 * one that begins something of its own, or stands in a list of names, does not.
 */
function paragraphs(
  reading: OfficialDocument,
  from: number,
  kinds: ReadonlyMap<number, PassageKind>,
): Span[] {
  const { text, where } = reading
  const inList = (span: Span) =>
    [where.recipients, where.signature].some((field) => field !== undefined && spansOverlap(field, span))
  const joined: Span[] = []
  for (const line of lines(text, [from, text.length])) {
    const before = joined.at(-1)
    const goesOn = before?.[1] === line[0] - 1 && !kinds.has(line[0]) && !inList(line) && !isRule(text, line)
    if (before && goesOn) joined.splice(-1, 1, [before[0], line[1]])
    else joined.push(line)
  }
  return joined
}

/** A line drawn with signs, or nothing at all. */
function isRule(text: string, span: Span): boolean {
  return /^[\s\-–—_*.]*$/.test(text.slice(...span))
}

const headFields = [
  'superior',
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
] as const satisfies HeaderField[]

/** The end of the last line of the two-column head; 0 where none was recognised. */
function endOfHead({ where, text, type }: OfficialDocument): number {
  const title = where.type?.[0] ?? where.subject?.[0] ?? text.length
  const inHead = headFields
    .map((field) => where[field])
    .filter((span) => span !== undefined && span[0] < title)
  // The subject of a letter stands under its number, in the left column.
  const subject = type === 'công văn' && where.subject ? [where.subject] : []
  const last = Math.max(0, ...[...inHead, ...subject].map((span) => span![1]))
  if (last === 0) return 0
  const lineEnd = text.indexOf('\n', last)
  return lineEnd === -1 ? text.length : lineEnd
}

const nationWords = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]/u

/** Each line goes left (the agency, its number) or right (the nation, the day); one that holds both is cut. */
function headBlock(reading: OfficialDocument, end: number, marks: Marks): SheetBlock {
  const agency: Run[][] = []
  const nation: NationLine[] = []
  let isRight = false
  for (const line of lines(reading.text, [0, end])) {
    if (isRule(reading.text, line)) continue
    const cut = whereNationBegins(reading, line)
    // A line that says neither goes on with the column before it.
    const at: number = cut ?? (isRight && !isOfAgency(reading, line) ? line[0] : line[1])
    isRight = at < line[1]
    if (reading.text.slice(line[0], at).trim() !== '') agency.push(runsIn(reading.text, [line[0], at], marks))
    if (isRight)
      nation.push({ isDate: isDated(reading, line), runs: runsIn(reading.text, [at, line[1]], marks) })
  }
  return { kind: 'head', agency, nation }
}

function isDated({ where }: OfficialDocument, line: Span): boolean {
  return [where.place, where.date].some((span) => span !== undefined && spansOverlap(span, line))
}

function isOfAgency({ where }: OfficialDocument, line: Span): boolean {
  return (['superior', 'issuer', 'number', 'symbol', 'subject'] as const).some((field) => {
    const span = where[field]
    return span !== undefined && spansOverlap(span, line)
  })
}

function whereNationBegins({ where, text }: OfficialDocument, line: Span): number | null {
  const words = nationWords.exec(text.slice(...line))
  if (words) return line[0] + words.index
  const dated = [where.place, where.date].filter((span) => span !== undefined && spansOverlap(span, line))
  return dated.length === 0 ? null : Math.max(line[0], Math.min(...dated.map((span) => span![0])))
}

function paragraphBlock(
  reading: OfficialDocument,
  span: Span,
  kinds: ReadonlyMap<number, PassageKind>,
  marks: Marks,
): SheetBlock {
  return { kind: 'paragraph', look: lookOf(reading, span, kinds), runs: runsIn(reading.text, span, marks) }
}

function lookOf({ where }: OfficialDocument, span: Span, kinds: ReadonlyMap<number, PassageKind>): Look {
  const fields = ['type', 'subject', 'recipients', 'signature'] as const
  const field = fields.find((one) => where[one] && spansOverlap(where[one], span))
  return field ?? lookOfKind(kinds.get(span[0]))
}

function lookOfKind(kind: PassageKind | undefined): Look {
  switch (kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
    case 'heading':
    case 'appendix':
      return 'heading'
    case 'item':
    case 'bullet':
      return 'item'
    case 'paragraph':
    case 'table':
    case undefined:
      return 'body'
  }
}

function kindsByStart(passages: readonly Passage[]): Map<number, PassageKind> {
  return new Map(passages.flatMap((one) => [[one.span[0], one.kind] as const, ...kindsByStart(one.children)]))
}

function tablesIn(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((one) => [...(one.rows ? [one] : []), ...tablesIn(one.children)])
}

/** Cells stand in the text one after another, so each is found behind the one before it. */
function tableBlock(text: string, table: Passage, marks: Marks): SheetBlock {
  let at = table.span[0]
  const rows = (table.rows ?? []).map((row) =>
    row.map((cell) => {
      const start = cell === '' ? -1 : text.indexOf(cell, at)
      if (start === -1 || start >= table.span[1]) return [{ text: cell, of: null, kind: null, anchor: null }]
      at = start + cell.length
      return runsIn(text, [start, at], marks)
    }),
  )
  return { kind: 'table', rows }
}
