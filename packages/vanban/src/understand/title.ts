import { anyOf, fold, isCapitals, startsSmall } from './fold.ts'
import type { Line } from './lines.ts'
import { numberingOf } from './numbering.ts'
import { isRule } from './statements.ts'
import { documentTypes, longerTitles } from './words/document-types.ts'
import { issuerHeads, openingWords, wiring } from './words/head-words.ts'

export interface Title {
  /** Lower case name of the type. */
  readonly type: string
  readonly at: number
  /** Lines of the trích yếu, which follow the title or share its line. */
  readonly subject: readonly Line[]
  /** The line after title and subject. */
  readonly next: number
}

const typeNames = documentTypes.map(([name]) => name)
const exactTitle = new RegExp(`^(${anyOf([...typeNames, ...longerTitles])})$`, 'u')
const leadingTitle = new RegExp(`^(${anyOf(typeNames.filter((name) => name.includes(' ')))}) (?=\\p{L})`, 'u')
const authority = new RegExp(`^(?:${anyOf(issuerHeads)})(?!\\p{L})`, 'u')
const titleReach = 80

/** The type printed on a line of its own, or at the head of a line of capitals; null for a letter. */
export function findTitle(lines: readonly Line[]): Title | null {
  let inline = -1
  for (let at = 0; at < Math.min(lines.length, titleReach); at += 1) {
    const line = lines[at] as Line
    const name = fold(line.text)
      .replace(/\s+/g, ' ')
      .replace(/[\s:.]{1,9}$/, '')
    if (exactTitle.test(name) && isTitleLine(line, lines[at + 1]))
      return titled(lines, at, baseType(name), at + 1)
    if (inline < 0 && isCapitals(line.text) && leadingTitle.test(name)) inline = at
    if (/^(căn cứ|nơi nhận)/.test(name) || numberingOf(line.text)) break
  }
  const line = lines[inline]
  if (!line) return null
  const type = leadingTitle.exec(fold(line.text).replace(/\s+/g, ' '))?.[1] ?? ''
  return titled(lines, inline, type, inline)
}

function isTitleLine(line: Line, next: Line | undefined): boolean {
  return (
    isCapitals(line.text) ||
    line.look.bold === true ||
    line.look.align === 'centre' ||
    next?.paragraph !== line.paragraph
  )
}

function baseType(name: string): string {
  if (typeNames.includes(name)) return name
  return typeNames.find((type) => name.startsWith(`${type} `) || name.endsWith(` ${type}`)) ?? name
}

function titled(lines: readonly Line[], at: number, type: string, from: number): Title {
  const subject: Line[] = []
  let next = from
  if (from === at) {
    const line = lines[at] as Line
    const cut = line.text.length - line.text.replace(/^\S+\s+\S+\s+/u, '').length
    subject.push({ ...line, text: line.text.slice(cut), span: [line.span[0] + cut, line.span[1]] })
    next += 1
  }
  for (; next < lines.length; next += 1) {
    const line = lines[next] as Line
    if (!continuesSubject(subject, line) || isAuthorityAbove(line, lines[next + 1])) break
    subject.push(line)
  }
  return { type, at, subject, next }
}

function continuesSubject(subject: readonly Line[], line: Line): boolean {
  const [first, last] = [subject[0], subject.at(-1)]
  const folded = fold(line.text)
  if (isRule(line.text) || wiring.test(folded.slice(0, 160))) return false
  if (/^(căn cứ|kính gửi|nơi nhận|xét (?:đơn|đề nghị|tờ trình)|\(.{0,12}kèm theo|số\s*:)/.test(folded))
    return false
  if (!first || !last) return !numberingOf(line.text) && !/:$|như sau/.test(folded) && line.text.length < 900
  if (line.paragraph === last.paragraph) {
    if (isCapitals(first.text))
      return (
        !numberingOf(line.text) &&
        (!/\p{Ll}{2}/u.test(line.text) ||
          goesOnSmall(first, line) ||
          (startsWithOf(first) && !isCapitals(last.text)))
      )
    return !(openingWords.test(folded) && !startsSmall(line.text)) && !isAuthority(line, first)
  }
  if (numberingOf(line.text) || isAuthority(line, first)) return false
  if (isCapitals(first.text)) return isCapitals(line.text) || goesOnSmall(first, line)
  return (
    startsSmall(line.text) ||
    last.text.endsWith(',') ||
    (isCentred(first) && isCentred(line) && !isCapitals(line.text) && !entry.test(line.text))
  )
}

/** "CỦA BAN THƯỜNG VỤ TỈNH ỦY" in capitals, and below it in small letters "về tiếp tục đẩy mạnh …". */
function goesOnSmall(first: Line, line: Line): boolean {
  return startsWithOf(first) && startsSmall(line.text)
}

const startsWithOf = (line: Line): boolean => /^của /.test(fold(line.text))

/** "Người ủy quyền: Ông …": a line of the body that stands in the middle by chance. */
const entry = /^\p{Lu}[^:.]{2,40}:\s/u

const isCentred = (line: Line): boolean => line.look.align === 'centre'

/** The same where no blank line helps: the bases follow it at once. */
function isAuthorityAbove(line: Line, next: Line | undefined): boolean {
  const basesFollow = next !== undefined && /^(?:căn cứ|xét|theo|thực hiện)(?!\p{L})/u.test(fold(next.text))
  return basesFollow && isCapitals(line.text) && authority.test(fold(line.text))
}

/** A decision repeats its authority in capitals below its subject: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
function isAuthority(line: Line, first: Line): boolean {
  return isCapitals(line.text) && line.paragraph !== first.paragraph && authority.test(fold(line.text))
}
