import { typedDay } from '#platform/typed-day.ts'
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

/** A day, or what is not right with it in that field. */
export function readDay(typed: string, field: string): { day: string } | { issues: Issue[] } {
  if (typed === '') return { issues: [{ field, key: 'form.required' }] }
  const day = typedDay(typed)
  return day === null ? { issues: [{ field, key: 'form.notDate' }] } : { day }
}
