import type { PlanPlace } from '#domain/planning/plan-list.ts'
import { filterAddress, writePlace } from '#domain/planning/task-filter.ts'
import type { TaskFilter, TaskPlace } from '#domain/planning/task-filter.ts'
import { isId } from '#platform/new-id.ts'

/** After which plan the list goes on: "2026_" and the plan's id. */
export function readPlanPlace(address: URLSearchParams): PlanPlace | null {
  const [, year, id = ''] = /^(\d{4})_(.+)$/.exec(address.get('after') ?? '') ?? []
  return year && isId(id) ? { year: Number(year), id } : null
}

export function writePlanPlace({ year, id }: PlanPlace): string {
  return `${year}_${id}`
}

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
