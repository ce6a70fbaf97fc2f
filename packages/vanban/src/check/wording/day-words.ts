import type { Span } from '../../model/span.ts'

/** A day as written somewhere in a text. */
export interface WrittenDay {
  readonly span: Span
  /** As printed: "7", "07". */
  readonly day: string
  readonly month: string
  /** Four digits; null where none is said. */
  readonly year: string | null
  /** "7/9/2015" rather than "ngày 7 tháng 9 năm 2015". */
  readonly inFigures: boolean
}

const inWords = /(?<!\p{L})ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?!\d)/giu
const inFigures = /(?<![\d/.,-])(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?(\d{4})(?![\d/])/gu

/** Every day that is written with its month, in the order of the text. Numbers of documents ("22/2016/TT-BTTTT") are none. */
export function writtenDays(text: string): WrittenDay[] {
  const days = [...findDays(text, inWords, false), ...findDays(text, inFigures, true)]
  return days.sort((a, b) => a.span[0] - b.span[0])
}

function findDays(text: string, pattern: RegExp, figures: boolean): WrittenDay[] {
  return [...text.matchAll(pattern)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    day: match[1] ?? '',
    month: match[2] ?? '',
    year: match[3] ?? null,
    inFigures: figures,
  }))
}

/** An ISO day in the manner of an office: "05/8/2020", with the zeros of Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b. */
export function dayInFigures(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}
