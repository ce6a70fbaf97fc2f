import { filterAddress, writePlace } from '#domain/planning/task-filter.ts'
import type { TaskFilter, TaskPlace } from '#domain/planning/task-filter.ts'

export const planViews = ['table', 'board', 'timeline'] as const
export type PlanView = (typeof planViews)[number]

export function readView(address: URLSearchParams): PlanView {
  return planViews.find((view) => view === address.get('view')) ?? 'table'
}

/** A plan's page as asked for; the table, unfiltered, is the plan's own address. */
export function planAddress(
  planId: string,
  view: PlanView,
  filter: TaskFilter,
  place?: { after: TaskPlace } | { before: TaskPlace },
): string {
  const search = filterAddress(filter)
  if (view !== 'table') search.set('view', view)
  if (place && 'after' in place) search.set('after', writePlace(place.after))
  if (place && 'before' in place) search.set('before', writePlace(place.before))
  const asked = search.toString()
  return `/plans/${planId}${asked && '?'}${asked}`
}
