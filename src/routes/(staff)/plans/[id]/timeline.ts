import { daysBetween } from '#platform/clock.ts'
import type { ListedTask } from '#domain/planning/task-list.ts'

/** Where something stands in a year, in hundredths of its length. */
interface Stretch {
  readonly from: number
  readonly width: number
}

/** What is drawn for a task: a day, a stretch that ends with it, the whole year, or nothing. */
export type Drawn =
  | { readonly kind: 'day'; readonly at: number }
  | { readonly kind: 'stretch' | 'always'; readonly stretch: Stretch }
  | { readonly kind: 'outside' | 'nothing' }

/** The middle of a day. */
export function placeOf(day: string, year: number): number {
  const first = `${year}-01-01`
  const days = daysBetween(first, `${year + 1}-01-01`)
  return (100 * (daysBetween(first, day) + 0.5)) / days
}

export function drawnFor(task: Pick<ListedTask, 'dueKind' | 'dueOn'>, year: number): Drawn {
  const { dueKind, dueOn } = task
  if (dueKind === 'continuous' || (dueKind === 'recurring' && dueOn === null)) return always
  if (dueOn === null) return { kind: 'nothing' }
  if (!dueOn.startsWith(`${year}-`)) return { kind: 'outside' }
  switch (dueKind) {
    case 'recurring':
    case 'year':
      return { kind: dueKind === 'year' ? 'stretch' : 'always', stretch: months(1, 12, year) }
    case 'quarter': {
      const last = Number(dueOn.slice(5, 7))
      return { kind: 'stretch', stretch: months(last - 2, last, year) }
    }
    case 'month':
      return { kind: 'stretch', stretch: months(Number(dueOn.slice(5, 7)), Number(dueOn.slice(5, 7)), year) }
    case 'date':
    case 'relative':
    case 'none':
      return { kind: 'day', at: placeOf(dueOn, year) }
  }
}

const always: Drawn = { kind: 'always', stretch: { from: 0, width: 100 } }

function months(first: number, last: number, year: number): Stretch {
  const start = placeOf(`${year}-${String(Math.max(1, first)).padStart(2, '0')}-01`, year)
  const end = placeOf(new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10), year)
  const half = 50 / 365
  return { from: start - half, width: end - start + 2 * half }
}
