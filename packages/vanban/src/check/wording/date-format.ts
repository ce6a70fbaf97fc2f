import type { OfficialDocument } from '../../model/official-document.ts'
import { spansOverlap, type Span } from '../../model/span.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { writtenDays, type WrittenDay } from './day-words.ts'

/** A zero before days below ten and before the months 1 and 2; the other months have none to need. */
export const dateFormat: Rule = {
  name: 'date-format',
  regulation: presentation('II.4.b'),
  check(document): Fault[] {
    const isCited = citedDays(document)
    return writtenDays(document.text)
      .filter((day) => lacksZero(day.day, 9) || lacksZero(day.month, 2))
      .map((day) => faultOf(document, day, isCited(day.span)))
  },
}

/** Whether a place lies within a citation; places are asked for in the order of the text. */
function citedDays({ citations }: OfficialDocument): (span: Span) => boolean {
  let next = 0
  return (span) => {
    while ((citations[next]?.span[1] ?? Infinity) <= span[0]) next += 1
    const citation = citations[next]
    return citation !== undefined && spansOverlap(citation.span, span)
  }
}

const lacksZero = (figures: string, below: number): boolean =>
  figures.length === 1 && Number(figures) >= 1 && Number(figures) <= below

function faultOf({ text, where }: OfficialDocument, day: WrittenDay, cited: boolean): Fault {
  const ofIssue = where.date !== undefined && spansOverlap(where.date, day.span)
  return {
    // The decree speaks of the date of issue; elsewhere offices write both.
    severity: ofIssue ? 'error' : cited && lacksZero(day.day, 9) ? 'warning' : 'hint',
    span: day.span,
    says: ofIssue
      ? {
          vi: 'Ngày nhỏ hơn 10 và tháng 1, tháng 2 trong thời gian ban hành phải ghi thêm số 0 phía trước.',
          en: 'In a date of issue, days below ten and the months 1 and 2 are written with a zero before them.',
        }
      : {
          vi: 'Nên viết ngày nhỏ hơn 10 và tháng 1, tháng 2 với số 0 phía trước, như quy định cho thời gian ban hành văn bản.',
          en: 'Days below ten and the months 1 and 2 are best written with a zero before them, as in a date of issue.',
        },
    suggestion: withZeros(text.slice(...day.span), day),
  }
}

function withZeros(words: string, { day, month }: WrittenDay): string {
  const padded = lacksZero(day, 9) ? words.replace(/\d+/, (figures) => figures.padStart(2, '0')) : words
  if (!lacksZero(month, 2)) return padded
  return padded.replace(/^(\D*\d+\D+)(?=\d(?!\d))/, (before) => `${before}0`)
}
