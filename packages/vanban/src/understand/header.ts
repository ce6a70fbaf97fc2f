import type { HeaderField, OfficialDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { anyOf, fold, startsSmall, unmarked, withoutClosing } from './fold.ts'
import { readHeadLines, type Found, type HeadLines } from './head-lines.ts'
import { columnsOf, joined, together, type Line, type Part } from './lines.ts'
import { numberingOf } from './numbering.ts'
import { readPlaceAndDate } from './place-date.ts'
import { findTitle, type Title } from './title.ts'
import { isRule } from './statements.ts'
import { documentTypes } from './words/document-types.ts'
import { secrecyOf } from './words/head-marks.ts'
import { issuerHeads, openingWords, wiring } from './words/head-words.ts'

type HeaderValues = Pick<
  OfficialDocument,
  | 'type'
  | 'number'
  | 'symbol'
  | 'issuer'
  | 'superior'
  | 'place'
  | 'date'
  | 'subject'
  | 'addressees'
  | 'secrecy'
  | 'urgency'
>

export interface Header extends HeaderValues {
  readonly where: Partial<Record<HeaderField, Span>>
  /** What was read or is printed in every head. */
  readonly claimed: readonly Span[]
  /** The first part of the document below the head. */
  readonly next: number
}

/** "Kính gửi:" of a letter, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:" of a telegram, "Sở … trân trọng kính mời:". */
function greetingLength(text: string): number {
  const folded = fold(text.slice(0, 160))
  return (/^kinh gui\s*:?\s*/.exec(unmarked(folded.slice(0, 24))) ?? wiring.exec(folded))?.[0].length ?? 0
}

function greetingOf(lines: readonly Line[], title: Title | null): number {
  const calls = title?.type === 'công điện' || title?.type === 'giấy mời'
  return lines.findIndex(({ text }, at) => {
    const folded = fold(text.slice(0, 160))
    return at < 100 && (unmarked(folded.slice(0, 8)) === 'kinh gui' || (calls && wiring.test(folded)))
  })
}

interface Addressees {
  readonly names: readonly string[]
  readonly lines: readonly Line[]
}

const authority = new RegExp(`^(?:${anyOf(issuerHeads)})(?!\\p{L})`, 'u')

/** Reads the head: everything above the first sentence of the body. */
export function readHeader(source: string, parts: readonly Part[]): Header {
  const lines = headLines(parts)
  const title = findTitle(lines)
  const greeting = greetingOf(lines, title)
  const addressees =
    greeting < 0 || (title && greeting > title.next + 2) ? none : readAddressees(lines.slice(greeting))
  const top = lines.slice(0, title ? title.at : greeting >= 0 ? greeting : plainHead(lines))
  const head = readHeadLines(top)
  const secrecy = head.secrecy ?? (top.length === 0 ? loneMarking(lines) : null)
  const dated = readPlaceAndDate(source, top)
  const last = addressees.lines.at(-1) ?? lastOfTitle(lines, title) ?? top.at(-1)
  const units = issuingUnits(head.units, title, lines)
  const subject = title && title.subject.length > 0 ? subjectOf(title.subject) : head.about
  const number = head.number ?? null
  return {
    type: title?.type ?? typeWithoutTitle(head.symbol, head.about !== null || greeting >= 0),
    number: number?.value ?? null,
    symbol: head.symbol?.value ?? null,
    issuer: units.at(-1)?.value ?? null,
    superior:
      units.length > 1
        ? units
            .slice(0, -1)
            .map((unit) => unit.value)
            .join(' ')
        : null,
    place: dated?.place ?? null,
    date: dated?.date ?? null,
    subject: subject?.value ?? null,
    addressees: addressees.names,
    secrecy: secrecy?.value ?? null,
    urgency: head.urgency?.value ?? null,
    where: whereabouts({
      type: title ? (lines[title.at]?.span ?? null) : null,
      number: number?.span ?? null,
      symbol: head.symbol?.span ?? null,
      issuer: units.at(-1)?.span ?? null,
      superior: units.length === 2 ? (units[0]?.span ?? null) : null,
      place: dated?.placeSpan ?? null,
      date: dated?.dateSpan ?? null,
      subject: subject?.span ?? null,
      addressees:
        addressees.lines.length > 0 ? [addressees.lines[0]?.span[0] ?? 0, last?.span[1] ?? 0] : null,
      secrecy: secrecy?.span ?? null,
      urgency: head.urgency?.span ?? null,
    }),
    claimed: head.claimed,
    next: last ? parts.findIndex((part) => part.span[1] >= last.span[1]) + 1 : 0,
  }
}

/** Where no head was found, a marking is heeded wherever it stands. */
function loneMarking(lines: readonly Line[]): HeadLines['secrecy'] {
  for (const { text, span } of lines) {
    const value = secrecyOf(text)
    if (value) return { value, span }
  }
  return null
}

const none: Addressees = { names: [], lines: [] }
/** A head is among the first lines and tables of its document. */
export const headReach = 90

function headLines(parts: readonly Part[]): Line[] {
  const lines: Line[] = []
  for (const part of parts.slice(0, headReach)) {
    if (part.kind === 'table') break
    lines.push(...columnsOf(part).flatMap(apartFromNation))
  }
  return lines
}

/** A head kept on one line: "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
function apartFromNation(line: Line): Line[] {
  if (line.text.length > 200) return [line]
  const cut = /\s(?=cộng hòa xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do)/.exec(fold(line.text))?.index
  if (cut === undefined) return [line]
  const rest = line.text.slice(cut + 1)
  return [
    {
      ...line,
      text: line.text.slice(0, cut).trimEnd(),
      span: [line.span[0], line.span[0] + line.text.slice(0, cut).trimEnd().length],
    },
    { ...line, text: rest, span: [line.span[0] + cut + 1, line.span[1]] },
  ]
}

/** Without title and greeting the head is what stands above the first long or numbered line. */
function plainHead(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line) => line.text.length > 110 || numberingOf(line.text) !== null || openingWords.test(fold(line.text)),
  )
  return at < 0 ? 0 : at
}

function lastOfTitle(lines: readonly Line[], title: Title | null): Line | undefined {
  return title ? lines[title.next - 1] : undefined
}

function subjectOf(lines: readonly Line[]): Found {
  const all = joined(lines)
  const value = all.replace(/^v\s*\/\s*v\s*:?\s*/iu, '')
  const span = together(lines)
  return { value: withoutClosing(value), span: span && [span[0] + all.length - value.length, span[1]] }
}

/** Where the head was lost, a decision still names its authority below the subject. */
function issuingUnits(
  units: readonly Found[],
  title: Title | null,
  lines: readonly Line[],
): readonly Found[] {
  if (units.length > 0 || !title) return units
  const line = lines.slice(title.next).find((one) => !isRule(one.text))
  return line && line.text === line.text.toUpperCase() && authority.test(fold(line.text))
    ? [{ value: line.text, span: line.span }]
    : units
}

function typeWithoutTitle(symbol: Found | null, isLetter: boolean): string | null {
  if (isLetter) return 'công văn'
  const groups = symbol?.value.split(/[-/]/) ?? []
  return documentTypes.find(([, short]) => short !== null && groups.includes(short))?.[0] ?? null
}

function readAddressees(lines: readonly Line[]): Addressees {
  const taken: Line[] = []
  for (const line of lines) {
    const above = taken.at(-1)
    if (above && !continuesAddressees(above, line)) break
    taken.push(line)
  }
  const names = taken
    .map((line, at) => (at === 0 ? line.text.slice(greetingLength(line.text)) : line.text))
    .map((text) => {
      const label = numberingOf(text)
      return label ? `;${text.slice(label.length)}` : text
    })
    .join(' ')
    .split(';')
    .map((name) => withoutClosing(name.replace(/\s+/g, ' ').replace(openingWithin, '').trim()))
    .filter((name) => name !== '')
  return { names, lines: taken }
}

/** Where a line end was lost, the first sentence of the body follows on the same line. */
const openingWithin = /\s(?:Căn cứ|Thực hiện|Triển khai)\s.{60,}$/u

function continuesAddressees(above: Line, line: Line): boolean {
  if (openingWords.test(fold(line.text)) && !startsSmall(line.text)) return false
  const style = numberingOf(line.text)?.style
  if (style) {
    const listed = numberingOf(above.text)?.style
    return listed ? listed === style : opensList(above) || /[;,]$/.test(above.text)
  }
  if (/[;,:]$/.test(above.text) || startsSmall(line.text)) return !isRule(line.text)
  return line.paragraph === above.paragraph && !/[.]$/.test(above.text)
}

/** "Kính gửi:" alone, or with the words that the whole list shares; a sentence that ends in a colon opens the body. */
function opensList({ text }: Line): boolean {
  return (
    text.length < 100 &&
    (/^kinh gui(?:.*:)?$/.test(unmarked(fold(text))) || greetingLength(text) === text.length)
  )
}

function whereabouts(spans: Partial<Record<HeaderField, Span | null>>): Partial<Record<HeaderField, Span>> {
  return Object.fromEntries(Object.entries(spans).filter(([, span]) => span !== null))
}
