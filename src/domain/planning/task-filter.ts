import type { TaskStanding } from './task.ts'

/** Which tasks of a plan are asked for, and in which order. Written to addresses here, read from them on the server. */
export interface TaskFilter {
  /** Has a part in the task, or followed a unit that has one. */
  readonly unitId: string | null
  readonly standing: TaskStanding | 'undone' | null
  readonly due: DueFilter | null
  /** Words of the task or of its part of the plan; marks do not matter. */
  readonly words: string
  /** Late before soon before the rest, instead of the plan's own order. */
  readonly lateFirst: boolean
}

/** Last days within a quarter ("2026-Q2") or month ("2026-06"), or no last day ("none"). */
export type DueFilter = string

export const everything: TaskFilter = { unitId: null, standing: null, due: null, words: '', lateFirst: false }

/** The filter as an address writes it: only what differs from everything. */
export function filterAddress(filter: TaskFilter): URLSearchParams {
  const address = new URLSearchParams()
  if (filter.unitId) address.set('unit', filter.unitId)
  if (filter.standing) address.set('state', filter.standing)
  if (filter.due) address.set('due', filter.due)
  if (filter.words) address.set('q', filter.words)
  if (filter.lateFirst) address.set('sort', 'late')
  return address
}

/** First and last day of a quarter or month as an address names it; null for anything else. */
export function periodOf(due: DueFilter): { from: string; to: string } | null {
  const [, year, quarter, month] = /^([1-9]\d{3})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(due) ?? []
  if (year === undefined) return null
  const last = quarter === undefined ? Number(month) : Number(quarter) * 3
  const first = quarter === undefined ? last : last - 2
  const to = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to }
}

/** A place in a list: everything by which it is ordered. */
export interface TaskPlace {
  readonly rank: number
  /** Last day; "9999-12-31" for none. */
  readonly day: string
  readonly position: number
}

/** Rows after a place, or before it. */
export type TaskCursor = { readonly after: TaskPlace } | { readonly before: TaskPlace } | null

export function writePlace({ rank, day, position }: TaskPlace): string {
  return `${rank}_${day}_${position}`
}
