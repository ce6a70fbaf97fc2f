import type { Block, Day, Head, MarkBlock, Run } from './composition.ts'
import type { WritableDocument } from './writable-document.ts'
import { brokenCentred, centred, rule, ruleUnder } from './blocks.ts'
import {
  headColumns,
  markWidths,
  narrowestAgency,
  pointsOfMillimetres,
  size,
  textColumn,
} from './measures.ts'
import { oneLine, upper } from './printable.ts'
import { textWidth } from './font-metrics.ts'
import { isPartyDocument } from './party.ts'

const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

/** Room that the clerk fills by hand or by stamp when number and date are given, after signing. */
const blank = (spaces: number): string => '\u00a0'.repeat(spaces)
export const numberBlank = blank(8)
const dayBlank = blank(6)
const yearBlank = blank(8)

export function composeHead(document: WritableDocument): Head {
  const date = setDate(dateLine(document))
  const [left, right] = date.columns
  const party = isPartyDocument(document)
  return {
    columns: date.columns,
    agency: party ? partyOrgan(document, left) : agencyLines(document, left),
    nation: party ? partyLines() : nationLines(),
    number: [
      ...(isUnnumbered(document)
        ? []
        : [brokenCentred({ text: numberLine(document) }, left, { size: size.number })]),
      ...letterSubject(document, left),
      ...marks(document),
    ],
    date: isUndated(document) ? [] : [brokenCentred(date.run, right, { size: date.size })],
  }
}

/** A letter of courtesy (thư công) has no number (Phụ lục III, phần I). */
function isUnnumbered({ type, number, symbol }: WritableDocument): boolean {
  return typeOf({ type }) === 'thư công' && oneLine(number) === '' && oneLine(symbol) === ''
}

/** Minutes say in their text when they were opened and closed (mẫu 1.9). */
function isUndated({ type, place, date }: WritableDocument): boolean {
  return typeOf({ type }) === 'biên bản' && oneLine(place) === '' && oneLine(date) === ''
}

export function typeOf({ type }: Pick<WritableDocument, 'type'>): string {
  return oneLine(type).toLocaleLowerCase('vi')
}

/** A letter (công văn) has no type name: its subject stands under the number, after "V/v". */
export function isLetter(document: WritableDocument): boolean {
  return ['', 'công văn'].includes(typeOf(document))
}

export function numberLine(document: Pick<WritableDocument, 'number' | 'symbol'>): string {
  const digits = oneLine(document.number)
  const letters = oneLine(document.symbol)
  const printed = digits === '' ? numberBlank : digits.replace(/^\d$/, '0$&')
  if (isPartyDocument(document)) return `Số${digits === '' ? '' : ' '}${printed}-${letters}`
  return `Số:${digits === '' ? '' : ' '}${printed}${letters === '' && digits !== '' ? '' : '/'}${letters}`
}

export function dateLine({ place, date }: Pick<WritableDocument, 'place' | 'date'>): string {
  const where = oneLine(place)
  return where === '' ? capitalDay(dayWords(date)) : `${where}, ${dayWords(date)}`
}

interface DateSetting {
  readonly run: Run
  readonly size: number
  readonly columns: readonly [number, number]
}

/** A long place ("Thành phố Hồ Chí Minh") takes the smaller size that the decree allows, then room from the left column. */
function setDate(text: string): DateSetting {
  const run = { text, italic: true }
  const fits = textWidth(text, size.date, 'italic') <= headColumns[1]
  if (fits) return { run, size: size.date, columns: headColumns }
  const needed = textWidth(text, size.smallDate, 'italic') + 2
  const right = Math.min(Math.max(needed, headColumns[1]), textColumn - narrowestAgency)
  return { run, size: size.smallDate, columns: [textColumn - right, right] }
}

const capitalDay = (words: string): string => words.replace(/^n/, 'N')

/** Days below 10 and months 1 and 2 take a leading zero, other months do not: "05 tháng 01", "29 tháng 6". */
export function dayWords(date: string | null): string {
  const { year, month, day } = partsOf(date)
  const dayDigits = day === null ? dayBlank : String(day).padStart(2, '0')
  const monthDigits = month === null ? dayBlank : String(month).padStart(month <= 2 ? 2 : 1, '0')
  const gap = (digits: string): string => (digits.startsWith('\u00a0') ? digits : ` ${digits} `)
  return `ngày${gap(dayDigits)}tháng${gap(monthDigits)}năm ${year ?? yearBlank}`
}

/** The day when the date is said in full and exists. */
export function fullDay(date: string | null): Day | null {
  const { year, month, day } = partsOf(date)
  return year === null || month === null || day === null ? null : { year, month, day }
}

interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

function partsOf(date: string | null): DateParts {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(oneLine(date)) ?? []
  const part = (digits: string | undefined, last: number): number | null => {
    const value = Number(digits ?? 0)
    return value >= 1 && value <= last ? value : null
  }
  const known = { year: part(year, 9999), month: part(month, 12) }
  const lastDay = known.year && known.month ? new Date(Date.UTC(known.year, known.month, 0)).getUTCDate() : 31
  return { ...known, day: part(day, lastDay) }
}

export function agencyLines(
  { superior, issuer }: Pick<WritableDocument, 'superior' | 'issuer'>,
  column: number,
): Block[] {
  const shape = { size: size.agency }
  const above = upper(oneLine(superior))
  const name = upper(oneLine(issuer))
  const blocks: Block[] = above === '' ? [] : [brokenCentred({ text: above }, column, shape)]
  if (name === '') return blocks
  const own = brokenCentred({ text: name, bold: true }, column, shape)
  return [...blocks, own, ruleUnder(own)]
}

/** A star in place of the rule. */
function partyOrgan(document: WritableDocument, column: number): Block[] {
  const names = agencyLines(document, column).filter((block) => block.kind === 'text')
  return [...names, centred({ text: '*' }, { size: size.agency })]
}

function partyLines(): Block[] {
  const name = 'ĐẢNG CỘNG SẢN VIỆT NAM'
  return [
    centred({ text: name, bold: true }, { size: size.motto }),
    rule(textWidth(name, size.motto, 'bold')),
  ]
}

export function nationLines(): Block[] {
  return [
    centred({ text: nationalName, bold: true }, { size: size.nationalName }),
    centred({ text: motto, bold: true }, { size: size.motto }),
    rule(textWidth(motto, size.motto, 'bold')),
  ]
}

function letterSubject(document: WritableDocument, left: number): Block[] {
  const subject = oneLine(document.subject).replace(/^V\/v:?\s*/i, '')
  if (!isLetter(document) || subject === '') return []
  const column = left - pointsOfMillimetres(4)
  return [brokenCentred({ text: `V/v ${subject}` }, column, { size: size.letterSubject, before: 6 })]
}

/** Ô 10a and 10b: under the number, secrecy above urgency. */
function marks({ secrecy, urgency }: WritableDocument): MarkBlock[] {
  const box = (text: string, width: number): MarkBlock => ({
    kind: 'mark',
    text: upper(text),
    width,
    colour: 'red',
    before: 8,
  })
  return [
    ...(secrecy ? [box(secrecy, pointsOfMillimetres(30))] : []),
    ...(urgency ? [box(urgency, markWidths[urgency] ?? pointsOfMillimetres(40))] : []),
  ]
}
