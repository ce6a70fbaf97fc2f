import type { Fault, Rule } from '../rule.ts'
import { writtenDays, type WrittenDay } from './day-words.ts'

/** "ngày 31/4/2026", "ngày 29/02/2026": a day that no calendar has. */
export const impossibleDate: Rule = {
  name: 'impossible-date',
  regulation: null,
  check: ({ text }): Fault[] =>
    writtenDays(text)
      .filter((day) => !exists(day))
      .map(({ span }) => ({
        severity: 'error',
        span,
        says: { vi: 'Lịch không có ngày này.', en: 'No calendar has this day.' },
      })),
}

/** Without a year, 29 February may be meant. */
function exists({ day, month, year }: WrittenDay): boolean {
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
