import type { Look } from '../model/source-text.ts'
import { beginsDuty } from './duties.ts'
import { fold, isCapitals, startsSmall } from './fold.ts'
import type { DataTable, Line, Part } from './lines.ts'
import { isBullet, numberingOf } from './numbering.ts'
import { readStretch, type Stretch } from './stretch.ts'
import { isLabelLine } from './labels.ts'
import { isUnitList } from './unit-names.ts'

/** A paragraph in the sense of the writer: one numbered item, bullet or plain paragraph, however its lines were wrapped. */
export interface Statement {
  readonly kind: 'statement'
  readonly words: Stretch
  readonly look: Look
}

export type BodyPart = Statement | DataTable

/** Joins wrapped lines and paragraphs that a page break cut in two; parts items that share a paragraph. */
export function statementsOf(source: string, parts: readonly Part[]): BodyPart[] {
  const body: BodyPart[] = []
  let open: Line[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last)
      body.push({
        kind: 'statement',
        words: readStretch(source, [first.span[0], last.span[1]]),
        look: first.look,
      })
    open = []
  }
  const widths = paragraphWidths(parts)
  for (const part of parts) {
    if (part.kind === 'table') {
      close()
      body.push(part)
    } else if (!isRule(part.text)) {
      const last = open.at(-1)
      if (last && beginsAnew(last, part, widths.get(part.paragraph) ?? noWidths, open[0] ?? last)) close()
      open.push(part)
    }
  }
  close()
  return body
}

/** Printed rules: "-------", "_____", "* * *". */
export function isRule(text: string): boolean {
  return /^[\s\-–—_=*.·…|]+$/.test(text) || isPageNumber(text)
}

/** "2", "- 3 -", "Trang 4/9" between the pages of extracted text. */
function isPageNumber(text: string): boolean {
  return (
    text.length < 14 &&
    /^(?:[-–—]\s*)?(?:trang\s*)?\d{1,3}(?:\s*[-–—])?$|^trang\s*\d{1,3}\s*\/\s*\d{1,3}$/iu.test(text)
  )
}

/** How wide the lines of a paragraph run, and how far the first lines of its items go before they wrap. */
interface Widths {
  readonly full: number
  readonly first: number
}

const noWidths: Widths = { full: 0, first: 0 }

function paragraphWidths(parts: readonly Part[]): Map<number, Widths> {
  const found = new Map<number, { full: number; first: number[] }>()
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table') continue
    const width = found.get(part.paragraph) ?? { full: 0, first: [] }
    found.set(part.paragraph, width)
    width.full = Math.max(width.full, part.text.length)
    const next = parts[at + 1]
    const wraps = next?.kind === 'line' && next.paragraph === part.paragraph && startsSmall(next.text)
    if (wraps && numberingOf(part.text)) width.first.push(part.text.length)
  }
  return new Map(
    [...found].map(([paragraph, { full, first }]) => [paragraph, { full, first: median(first) }]),
  )
}

/** Of three or more: a paragraph with fewer items is no page of text without blank lines. */
function median(lengths: readonly number[]): number {
  return lengths.length < 3 ? 0 : ([...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0)
}

const isFinished = (text: string): boolean => /[.;:!?…”"»)]$/u.test(text)

function beginsAnew(last: Line, line: Line, widths: Widths, opening: Line): boolean {
  if (last.cell !== line.cell) return true
  if (line.text.slice(0, 72).includes(':') && isLabelLine(readStretch(line.text, [0, line.text.length])))
    return true
  const numbering = numberingOf(line.text)
  if (last.paragraph !== line.paragraph) return numbering !== null || !goesOn(opening, last, line)
  if (numbering && isBullet(numbering.style)) return !continuesRange(last.text, line.text)
  if (numbering) return isFinished(last.text) || fitsBefore(last, line, widths.full)
  if (startsSmall(line.text)) return false
  if (/;$/.test(last.text)) return /^(?:Căn cứ|Thực hiện|Xét|Theo|Triển khai) /.test(line.text)
  if (/[.:!?]$/.test(last.text)) return fitsBefore(last, line, widths.full)
  return opening === last && isHeadingAlone(last, line, widths)
}

/** A heading without its closing mark above its text, where no blank line parts them. */
function isHeadingAlone(heading: Line, line: Line, widths: Widths): boolean {
  if (isCapitals(heading.text)) return heading.text.length > 9 && !isCapitals(line.text)
  const numbering = numberingOf(heading.text)
  if (!numbering) return false
  const title = heading.text.slice(numbering.length)
  const named = readStretch(title, [0, title.length])
  if (beginsDuty(fold(line.text)) && isUnitList(named)) return true
  if (isUnitList(named) && fitsBefore(heading, line, widths.full * 0.75))
    return !hangingWord.test(heading.text)
  return !hangingWord.test(heading.text) && fitsBefore(heading, line, widths.first * 0.75)
}

/** A name that goes on with a capital on the next line: "2. Sở" and "Khoa học và Công nghệ". */
const hangingWord =
  /(?:^|\s)(?:(?!xã)\p{L}{1,2}|Các|Sở|Cục|Ban|Bộ|Phòng|Văn phòng|Trung tâm|của|với|cho|Chi cục|Tổng cục)$/u

/** "2026\n- 2030" and "kinh tế\n- xã hội" are wrapped text, not bullets. */
function continuesRange(last: string, line: string): boolean {
  if (isFinished(last)) return false
  return /\d$/.test(last) ? /^[-–]\s*\d/.test(line) : startsSmall(line)
}

/** The next word would have fitted on the line before: whoever broke it there meant to. */
function fitsBefore(last: Line, line: Line, width: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return last.text.length + 1 + word.length <= width
}

/** A paragraph that a page break cut in two goes on in small letters, or stops in the middle of a long bullet. */
function goesOn(opening: Line, last: Line, line: Line): boolean {
  if (/[.;:!?]$/.test(last.text)) return false
  if (startsSmall(line.text)) return !(opening === last && last.text === last.text.toUpperCase())
  const isLongBullet = /^[-–+]/.test(opening.text) && last.span[1] - opening.span[0] > 250
  return isLongBullet && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(line.text) && !line.text.slice(0, 90).includes(':')
}
