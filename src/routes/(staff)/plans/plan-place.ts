import type { PlanPlace } from '#domain/planning/plan-list.ts'
import { isId } from '#platform/new-id.ts'

/** After which plan the list goes on: "2026_" and the plan's id. */
export function readPlanPlace(address: URLSearchParams): PlanPlace | null {
  const [, year, id = ''] = /^(\d{4})_(.+)$/.exec(address.get('after') ?? '') ?? []
  return year && isId(id) ? { year: Number(year), id } : null
}

export function writePlanPlace({ year, id }: PlanPlace): string {
  return `${year}_${id}`
}
