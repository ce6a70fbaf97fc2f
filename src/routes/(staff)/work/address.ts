import type { WorkFilter } from '#domain/planning/plan-pages.ts'
import type { WorkBucket } from '#domain/planning/work-buckets.ts'
import type { WorkPlace } from '#domain/planning/work-list.ts'

/** One's work as asked for: all of it, or one bucket from a place on. */
export function workAddress(filter: WorkFilter, bucket: WorkBucket | null, place?: WorkPlace): string {
  const search = new URLSearchParams()
  if (bucket) search.set('show', bucket)
  if (filter.role) search.set('role', filter.role)
  if (filter.words) search.set('q', filter.words)
  if (place) search.set('after', `${place.day}_${place.taskId}`)
  return search.size === 0 ? '/work' : `/work?${search.toString()}`
}
