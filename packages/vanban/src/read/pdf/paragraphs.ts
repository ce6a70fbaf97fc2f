import type { Look } from '../../model/source-text.ts'
import { documentTypes, longerTitles } from '../../understand/words/document-types.ts'
import type { DraftParagraph } from '../draft.ts'
import { median, mode } from './geometry.ts'
import type { Line } from './lines.ts'

/** Where the lines of a column, cell or page begin and end when full. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** False for a measure that was taken from the very lines it is to judge. */
  readonly isKnown: boolean
}

type Alignment = 'left' | 'centre' | 'right' | 'full'

const label =
  /^(?:[-+*•–—]\s|\(?(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]{1,2})[.)]|(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục)\s+[\dIVXLC])/u
const ended = /[.;:!?…](?:["”’)\]]|\/\.)*$|\.\/\.$/u

/** Joins lines into paragraphs, over page ends too. */
export function buildParagraphs(
  lines: readonly Line[],
  measures: (page: number) => Measure,
): DraftParagraph[] {
  const leading = usualLeading(lines)
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const open = paragraphs[paragraphs.length - 1]
    if (open && continues(open, line, measures, leading)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((one) => makeParagraph(one, measures))
}

/** The distance between lines that follow one another within a paragraph; the commonest small one. */
function usualLeading(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => (line.page === lines[at]!.page ? line.baseline - lines[at]!.baseline : 0))
    .filter((gap, at) => gap > lines[at + 1]!.size * 0.8 && gap < lines[at + 1]!.size * 2)
  return (
    mode(
      gaps.length > 3
        ? gaps
        : gaps
            .slice()
            .sort((a, b) => a - b)
            .slice(0, 1),
      1,
    ) ?? Infinity
  )
}

function continues(
  open: readonly Line[],
  line: Line,
  measures: (page: number) => Measure,
  leading: number,
): boolean {
  const last = open[open.length - 1]!
  const [before, now] = [measures(last.page), measures(line.page)]
  const gap = line.page === last.page ? line.baseline - last.baseline : 0
  if (gap > leading + Math.max(2, leading * 0.1) && !runsOn(last, line, before, now)) return false
  const [a, b] = [alignment(last, before), alignment(line, now)]
  if (a === 'centre' || b === 'centre') return continuesTitle(open, line, before, now)
  if (a === 'right') return b === 'right' && looksAlike(last, line)
  if (isCutSymbol(last.text, line.text)) return true
  if (hasRoom(before.right - last.x1, line)) return false
  return !beginsParagraph(open, line, before, now)
}

/**
 * Centred lines go on while they look the same. Typists break a long title where its sense breaks, so room on the line
 * above says nothing, unless that line is as short as the name of a kind of document ("KẾ HOẠCH"). Two headings in
 * succession may each end as far from the right margin as they begin from the left one: labels tell them apart.
 */
function continuesTitle(open: readonly Line[], line: Line, before: Measure, now: Measure): boolean {
  const last = open[open.length - 1]!
  if (!isSymmetric(last, before) || !isSymmetric(line, now) || !looksAlike(last, line)) return false
  if (label.test(line.text) && label.test(open[0]!.text)) return false
  const [width, full] = [last.x1 - last.x0, before.right - before.left]
  const isWhole = width <= full * 0.35 && hasRoom(full - width, line) && mayStandAlone(last.text)
  return !before.isKnown || open.length > 1 || !isWhole
}

const kinds = new Set([...documentTypes.map(([name]) => name), ...longerTitles])

/** "KẾ HOẠCH", "CHƯƠNG II", "PHỤ LỤC": more words that name no kind of document are the beginning of a title. */
function mayStandAlone(text: string): boolean {
  const words = text.toLocaleLowerCase('vi').replace(/[\s:.]{1,9}$/u, '')
  return words.split(' ').length <= 3 || kinds.has(words)
}

/** A full line without an end goes on in the line at the margin below it, although the rest of the page is set closer. */
function runsOn(last: Line, line: Line, before: Measure, now: Measure): boolean {
  const isFull = before.isKnown && before.right - last.x1 <= 4 && Math.abs(line.x0 - now.left) <= 4
  return isFull && !ended.test(last.text.slice(-20)) && line.baseline - last.baseline < line.size * 1.8
}

function hasRoom(left: number, line: Line): boolean {
  return left > line.firstWord + line.size * 0.5
}

function isSymmetric(line: Line, { left, right }: Measure): boolean {
  return Math.abs(line.x0 - left - (right - line.x1)) <= 9
}

/** The line above was full; only its place, its label and the end of the sentence can tell. */
function beginsParagraph(open: readonly Line[], line: Line, before: Measure, now: Measure): boolean {
  const last = open[open.length - 1]!
  const indent = line.x0 - now.left
  const lastIndent = last.x0 - before.left
  const isSentenceEnd = ended.test(last.text.slice(-20))
  if (isNextBullet(open[0]!, line)) return true
  if (label.test(line.text) && (isSentenceEnd || indent > 4 || indent < lastIndent - 4)) return true
  if (indent <= lastIndent - 4) return false
  if (Math.abs(indent - lastIndent) <= 4) {
    if (open.length === 1 && isCapitalHeading(last) && !isCapitalHeading(line)) return true
    if (open.length === 1 && last.bold && !line.bold && label.test(last.text)) return true
    return indent > 4 && open.length === 1 && (isSentenceEnd || !looksAlike(last, line))
  }
  return !(open.length === 1 && label.test(last.text) && !isSentenceEnd)
}

/**
 * "II. NHIỆM VỤ" in bold: what is not so below it is its text, as below any bold line with a label, though nothing shows
 * where a margin is.
 */
function isCapitalHeading({ text, bold }: Line): boolean {
  return bold && /\p{Lu}{2}/u.test(text) && text === text.toLocaleUpperCase('vi')
}

/** A dash under a dash is the next of a list, though the one above ends without a mark. */
function isNextBullet(first: Line, line: Line): boolean {
  return /^[-+–]\s/.test(first.text) && /^[-+–]\s/.test(line.text) && Math.abs(first.x0 - line.x0) <= 2
}

/** Title lines are one paragraph while they look the same: a bold title and the subject below it are two. */
function looksAlike(a: Line, b: Line): boolean {
  const isCapitals = (line: Line) => line.text === line.text.toLocaleUpperCase('vi')
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    Math.abs(a.size - b.size) < 0.6 &&
    isCapitals(a) === isCapitals(b)
  )
}

function alignment(line: Line, measure: Measure): Alignment {
  const { left, right } = measure
  const [before, after] = [line.x0 - left, right - line.x1]
  if (before > line.size && after > line.size && isSymmetric(line, measure)) return 'centre'
  if (after <= 4) return before > (right - left) * 0.35 ? 'right' : 'full'
  return 'left'
}

function makeParagraph(lines: readonly Line[], measures: (page: number) => Measure): DraftParagraph {
  const [first] = lines
  const alignments = lines.map((line) => alignment(line, measures(line.page)))
  const isCentred =
    alignments.includes('centre') && lines.every((line) => isSymmetric(line, measures(line.page)))
  const text = lines.map((line) => line.text).reduce((a, b) => joinText(a, b, isCentred))
  const look: Look = {
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
    size: Math.round(median(lines.map((line) => line.size)) * 2) / 2,
    ...alignOf(alignments, isCentred),
  }
  return { kind: 'paragraph', text, look, page: first!.page }
}

function alignOf(alignments: readonly Alignment[], isCentred: boolean): Pick<Look, 'align'> {
  if (isCentred) return { align: 'centre' }
  if (alignments.every((one) => one === 'right')) return { align: 'right' }
  if (alignments.length < 2) return {}
  return { align: alignments.slice(0, -1).every((one) => one === 'full') ? 'justify' : 'left' }
}

/** A centred title keeps its lines; elsewhere a line end is a space, unless it falls inside a symbol ("KH-" + "UBND"). */
function joinText(text: string, next: string, isCentred: boolean): string {
  if (isCentred) return `${text}\n${next}`
  return isCutSymbol(text, next) || isCutWord(text) ? text + next : `${text} ${next}`
}

/** "cổng/" and "trang", "2021-" and "2026": who parts words writes a space before the sign, or none after it. */
function isCutWord(text: string): boolean {
  return /[\p{L}\d][-/]$/u.test(text.slice(-3))
}

/** "NĐ-" and "CP", "2025/" and "QĐ-TTg": no sentence ends there, whatever room the line had. */
function isCutSymbol(text: string, next: string): boolean {
  return /[\p{L}\d][-/]$/u.test(text.slice(-3)) && /^[\p{Lu}\d]/u.test(next)
}
