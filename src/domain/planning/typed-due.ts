import type { Issue } from '#platform/refused.ts'
import type { ChosenDue } from './task.ts'

/** A deadline as a form hands it in. */
export interface TypedDue {
  /** "date", "year", "continuous", "none", "month-6" or "quarter-2". */
  readonly choice: string
  /** The day where the choice asks for one, as typed. */
  readonly day: string
}

/** What was chosen, or what is not right in it. */
export function readDue({ choice, day }: TypedDue): { due: ChosenDue } | { issues: Issue[] } {
  const [kind, number] = choice.split('-')
  if (kind === 'date') {
    const read = readDay(day, 'dueOn')
    return 'issues' in read ? read : { due: { kind, on: read.day } }
  }
  if (kind === 'year' || kind === 'continuous' || kind === 'none') return { due: { kind } }
  if (kind === 'month' && isWithin(number, 12)) return { due: { kind, month: Number(number) } }
  if (kind === 'quarter' && isWithin(number, 4)) return { due: { kind, quarter: Number(number) } }
  return { issues: [{ field: 'due', key: 'form.notChoice' }] }
}

function isWithin(number: string | undefined, last: number): boolean {
  return Number.isInteger(Number(number)) && Number(number) >= 1 && Number(number) <= last
}

/** A day as written in Viet Nam (30/6/2026) or ISO. */
export function readDay(typed: string, field: string): { day: string } | { issues: Issue[] } {
  if (typed === '') return { issues: [{ field, key: 'form.required' }] }
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const day = year === undefined ? typed : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? { day } : { issues: [{ field, key: 'form.notDate' }] }
}

/** True for a day of the calendar: 2026-02-31 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
