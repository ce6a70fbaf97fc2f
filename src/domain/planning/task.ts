import { addDays } from '#platform/clock.ts'

export const taskStates = ['open', 'done', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]

/** How the document says by when; a day follows from some of them only. */
export const dueKinds = [
  'date',
  'month',
  'quarter',
  'year',
  'recurring',
  'continuous',
  'relative',
  'none',
] as const
export type DueKind = (typeof dueKinds)[number]

/** A time that a task names after its own: shown beside it, never counted. */
export interface FurtherDue {
  readonly words: string
  readonly kind: DueKind
  readonly on: string | null
}

export const standings = ['late', 'soon', 'open', 'done', 'cancelled'] as const
export type TaskStanding = (typeof standings)[number]

/** A week ahead: an office still has one weekly meeting in which to act. */
export const soonWithinDays = 7

/** A measurable target of a task, as its document says it. */
export interface TaskIndicator {
  readonly words: string
  readonly comparison: 'atLeast' | 'atMost' | 'exactly'
  readonly amount: number
  /** "%", "đồng", or the noun that is counted, as written. */
  readonly unit: string
}

export interface TimedTask {
  readonly state: TaskState
  readonly dueKind: DueKind
  /** Last allowed day, ISO: a task due today is not late. */
  readonly dueOn: string | null
}

/** How a task stands on a day of the office. */
export function standingOf(task: TimedTask, today: string): TaskStanding {
  switch (task.state) {
    case 'done':
      return 'done'
    case 'cancelled':
      return 'cancelled'
    case 'open':
      return standingBy(lastDay(task), today)
  }
}

function standingBy(day: string | null, today: string): TaskStanding {
  if (day === null) return 'open'
  if (day < today) return 'late'
  return day <= lastSoonDay(today) ? 'soon' : 'open'
}

/** The last day that counts as soon. */
export function lastSoonDay(today: string): string {
  return addDays(today, soonWithinDays)
}

/**
 * The day after which the task is late. What goes on all the time is never late, whatever year it is planned for; what
 * recurs is late when its last day has passed.
 */
export function lastDay(task: Pick<TimedTask, 'dueKind' | 'dueOn'>): string | null {
  switch (task.dueKind) {
    case 'continuous':
    case 'none':
      return null
    case 'date':
    case 'month':
    case 'quarter':
    case 'year':
    case 'recurring':
    case 'relative':
      return task.dueOn
  }
}

/** True when the task missed its day, or has: done after it, or not done and the day is past. */
export function missedItsDay(task: TimedTask & { readonly doneOn: string | null }, today: string): boolean {
  const day = lastDay(task)
  if (day === null || task.state === 'cancelled') return false
  return (task.doneOn ?? today) > day
}

/** What a planner chooses for a task typed by hand. */
export type ChosenDue =
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'year' | 'continuous' | 'none' }

export interface Due {
  readonly kind: DueKind
  readonly words: string
  readonly on: string | null
}

const quarterNames = ['I', 'II', 'III', 'IV']

/** The deadline as a plan would print it, with its last allowed day. */
export function dueOf(chosen: ChosenDue, year: number): Due {
  switch (chosen.kind) {
    case 'date':
      return { kind: 'date', words: `Chậm nhất ngày ${printed(chosen.on)}`, on: chosen.on }
    case 'month':
      return { kind: 'month', words: `Tháng ${chosen.month}/${year}`, on: lastDayOfMonth(year, chosen.month) }
    case 'quarter':
      return {
        kind: 'quarter',
        words: `Quý ${quarterNames[chosen.quarter - 1]}/${year}`,
        on: lastDayOfMonth(year, chosen.quarter * 3),
      }
    case 'year':
      return { kind: 'year', words: `Năm ${year}`, on: `${year}-12-31` }
    case 'continuous':
      return { kind: 'continuous', words: 'Thường xuyên', on: null }
    case 'none':
      return { kind: 'none', words: '', on: null }
  }
}

function printed(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/**
 * The label by which a task is called: the path of labels without what the later ones repeat. "II/3/3.1/a" is "3.1.a",
 * "II/2" is "II.2".
 */
export function sectionLabel(section: string): string {
  const labels = section.split('/').filter(Boolean)
  const dotted = labels.findLastIndex((label) => label.includes('.'))
  const kept = dotted === -1 ? labels.slice(-2) : labels.slice(dotted)
  return kept.join('.')
}
