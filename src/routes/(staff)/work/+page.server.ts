import { obligationRoles } from '#domain/planning/obligation.ts'
import { getWork, getWorkBucket } from '#domain/planning/plan-pages.ts'
import type { WorkFilter } from '#domain/planning/plan-pages.ts'
import { workBuckets } from '#domain/planning/work-buckets.ts'
import type { WorkPlace } from '#domain/planning/work-list.ts'
import { isId } from '#platform/new-id.ts'
import { isDay } from '#platform/typed-day.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const address = event.url.searchParams
    const filter = readFilter(address)
    const bucket = workBuckets.find((one) => one === address.get('show')) ?? null
    if (bucket === null) return { filter, bucket, ...(await getWork(ctx, filter)), next: null }
    const { counts } = await getWork(ctx, filter, 1)
    return {
      filter,
      bucket,
      counts,
      ...(await getWorkBucket(ctx, filter, bucket, readPlace(address.get('after')))),
    }
  })

function readFilter(address: URLSearchParams): WorkFilter {
  return {
    role: obligationRoles.find((one) => one === address.get('role')) ?? null,
    words: (address.get('q') ?? '').trim().slice(0, 200),
  }
}

function readPlace(text: string | null): WorkPlace | null {
  const [, day, taskId = ''] = /^(\d{4}-\d{2}-\d{2})_(.+)$/.exec(text ?? '') ?? []
  return day && isDay(day) && isId(taskId) ? { day, taskId } : null
}
