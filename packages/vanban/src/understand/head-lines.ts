import type { OfficialDocument, Secrecy } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { anyOf, fold, isCapitals, unmarked, withoutClosing } from './fold.ts'
import { joined, together, type Line } from './lines.ts'
import { isRule } from './statements.ts'
import { secrecyOf, urgencyOf } from './words/head-marks.ts'
import { headFurniture, issuerHeads, youthUnion } from './words/head-words.ts'

/** What the lines above the title (or above "Kính gửi") say. */
export interface HeadLines {
  readonly number: Found | null
  readonly symbol: Found | null
  readonly secrecy: { value: Secrecy; span: Span } | null
  readonly urgency: { value: NonNullable<OfficialDocument['urgency']>; span: Span } | null
  /** The bodies named, the higher first. */
  readonly units: readonly Found[]
  readonly about: Found | null
  readonly claimed: readonly Span[]
}

export interface Found {
  readonly value: string
  /** Null where the words do not stand together. */
  readonly span: Span | null
}

const numberLine =
  /^s[oóòỏôốồổơ0]\s*[:.]?\s*([\d\s.…_]{0,24}?[a-z]?)\s*[/–-]\s*((?:\d{4}\s*\/\s*)?[\p{L}][\p{L}\d&.]*(?:\s*[-–/]\s*[\p{L}\d&.]+)*)/iu
const issuerHead = new RegExp(`^(?:${anyOf(issuerHeads)})(?!\\p{L})`, 'u')

/** Words that name no body by themselves; the line below says of what. */
const bareIssuer =
  /(?:^|[-–,] )(?:(?:ban|bộ) chỉ huy|ban (?:quản lý|chỉ đạo|tổ chức|chấp hành|thường trực)|ủy ban|hội đồng|trung tâm|văn phòng)$/

/** "MÔI" and "TRƯỜNG": the second half of a word that opens names too. */
const cutWord =
  /(?:(?:môi|thị) trường|(?:quốc|hiệp|[-–,] xã) hội|bưu chính,? viễn|bưu chính và viễn|(?:học|bệnh) viện|(?:tập|công) đoàn)$/

/** What leads a mass organisation or a Party body is printed below it, and is the same issuer. */
const organ = /^(?:ban (?:thường trực|thường vụ|chấp hành)|đoàn chủ tịch)$/
const placed =
  /(?:^|\s)(?:tỉnh|thành phố|tp|huyện|quận|xã|phường|đặc khu|trung ương|thành ủy|đảng ủy|việt nam)(?![\p{L}])/u

function goesOnWith(above: string, line: string): boolean {
  if (organ.test(fold(line)) && placed.test(fold(above))) return true
  const word = fold(line).split(' ')[0] ?? ''
  return bareIssuer.test(fold(above)) || cutWord.test(`${fold(above)} ${word}`)
}

export function readHeadLines(lines: readonly Line[]): HeadLines {
  const units: Line[] = []
  const claimed: Span[] = []
  let number: Found | null = null
  let symbol: Found | null = null
  let about: Found | null = null
  let secrecy: HeadLines['secrecy'] = null
  let urgency: HeadLines['urgency'] = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const folded = fold(line.text)
    const [secret, urgent] = [secrecyOf(line.text), urgencyOf(line.text)]
    const numbered = numberLine.exec(line.text)
    if (isRule(line.text) || headFurniture.test(unmarked(folded))) claimed.push(line.span)
    else if (
      (symbol ? units.length > 0 : units.some(({ text }) => / đoàn /.test(` ${fold(text)} `))) &&
      youthUnion.test(folded)
    )
      claimed.push(line.span)
    else if (continuesNation(lines[at - 1], line, folded)) claimed.push(line.span)
    else if (numbered && !symbol) {
      claimed.push(line.span)
      number = numberFound(line, numbered)
      const rest = restOfSymbol(line, lines[at + 1])
      symbol = symbolFound(line, numbered, rest)
      if (rest) {
        claimed.push(rest.span)
        at += 1
      }
    } else if (secret) secrecy = { value: secret, span: line.span }
    else if (urgent) urgency = { value: urgent, span: line.span }
    else if (!about && /^(v\s*\/\s*v|về việc)(?!\p{L})/u.test(folded)) {
      const last = lastOfAbout(lines, at)
      about = joinedAbout(lines.slice(at, last + 1))
      at = last
    } else if (isUnitLine(line, folded, units.at(-1))) {
      units.push(line)
    }
  }
  const named = joinedUnits(units)
  return {
    number,
    symbol,
    secrecy,
    urgency,
    units: named,
    about,
    claimed: [...claimed, ...(named.length > 0 ? units.map((line) => line.span) : [])],
  }
}

function numberFound(line: Line, match: RegExpExecArray): Found | null {
  const digits = /\d{1,6}[a-z]?/.exec((match[1] ?? '').replace(/\s/g, ''))?.[0]
  if (!digits) return null
  const start = line.span[0] + line.text.indexOf(digits[0] ?? '')
  return { value: digits, span: [start, start + digits.length] }
}

function symbolFound(line: Line, match: RegExpExecArray, rest: Line | null): Found | null {
  const symbol = match[2]
  if (!symbol) return null
  const start = line.span[0] + match[0].length - symbol.length
  const parts = symbol.replace(/\s+/g, '')
  if (rest) return { value: `${parts}${line.text.at(-1) ?? ''}${rest.text}`.replace(/–/g, '-'), span: null }
  return {
    value: parts.replace(/–/g, '-').replace(/[.-]{1,9}$/, ''),
    span: [start, start + symbol.length],
  }
}

/** "Số: 15/KH-" and "SVHTTDL": a narrow column breaks a long symbol at its dash. */
function restOfSymbol(line: Line, next: Line | undefined): Line | null {
  const isCut = /[-–/]$/.test(line.text) && next?.cell === line.cell
  return isCut && /^\p{Lu}[\p{Lu}\d&]*(?:-[\p{Lu}\d&]+)*$/u.test(next.text) ? next : null
}

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT" and "NAM": a narrow column breaks the name of the nation and its motto too. */
function continuesNation(above: Line | undefined, line: Line, folded: string): boolean {
  return (
    above?.cell === line.cell &&
    /^(?:(?:chủ nghĩa )?(?:việt )?nam|(?:[-–]\s*)?(?:tự do\s*[-–]\s*)?hạnh phúc)$/.test(folded) &&
    headFurniture.test(unmarked(fold(above.text)))
  )
}

function isUnitLine(line: Line, folded: string, above: Line | undefined): boolean {
  if (line.text.length > 90 || /\d{3}|:$/.test(line.text)) return false
  if (isCapitals(line.text)) return line.text.length > 1
  return issuerHead.test(folded) && /^\p{Lu}/u.test(line.text) && (!above || above.cell === line.cell)
}

/** "ỦY BAN NHÂN DÂN" and "TỈNH LẠNG SƠN" are one body; "UBND TỈNH LẠNG SƠN" and "SỞ CÔNG THƯƠNG" are two. */
function joinedUnits(lines: readonly Line[]): Found[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const begins = issuerHead.test(fold(line.text)) && !(last && goesOnWith(joined(last), line.text))
    if (!last || begins) groups.push([line])
    else last.push(line)
  }
  return groups
    .map((group) => ({ value: joined(group), span: together(group) }))
    .filter(
      ({ value }) => issuerHead.test(fold(value)) || /nhân dân|tỉnh |huyện |xã |phường /.test(fold(value)),
    )
}

function lastOfAbout(lines: readonly Line[], from: number): number {
  let last = from
  while (last + 1 < lines.length && continuesAbout(lines[last] as Line, lines[last + 1] as Line)) last += 1
  return last
}

function continuesAbout(above: Line, line: Line): boolean {
  const folded = fold(line.text)
  if (line.cell !== above.cell || isRule(line.text) || headFurniture.test(unmarked(folded))) return false
  if (/^kinh gui|,\s*ngay/.test(unmarked(folded)) || numberLine.test(line.text)) return false
  return line.paragraph === above.paragraph || /^\p{Ll}/u.test(line.text)
}

function joinedAbout(lines: readonly Line[]): Found {
  const all = joined(lines)
  const value = withoutClosing(all.replace(/^v\s*\/\s*v\s*:?\s*/iu, ''))
  const span = together(lines)
  const at = all.length - all.replace(/^v\s*\/\s*v\s*:?\s*/iu, '').length
  return { value, span: span ? [span[0] + at, span[1]] : null }
}
