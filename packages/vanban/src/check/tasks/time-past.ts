import type { Fault, Rule } from '../rule.ts'
import { dayInFigures } from '../wording/day-words.ts'

/** A time that had passed when the document was issued: the plan of last year, or a slip of the year. */
export const timePast: Rule = {
  name: 'time-past',
  regulation: null,
  check({ assignments, date }): Fault[] {
    if (date?.length !== 10) return []
    const told = new Set<number>()
    return assignments.flatMap(({ due }) => {
      if (due.on === null || due.span === null || due.on >= date || told.has(due.span[0])) return []
      told.add(due.span[0])
      return [
        {
          severity: 'warning',
          span: due.span,
          says: {
            vi: `Hạn này (${dayInFigures(due.on)}) đã qua vào ngày ban hành văn bản (${dayInFigures(date)}).`,
            en: `This time (${dayInFigures(due.on)}) had passed on the day of issue (${dayInFigures(date)}).`,
          },
        },
      ]
    })
  },
}
