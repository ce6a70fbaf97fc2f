import { getPlanHistory } from '#domain/planning/plan-pages.ts'
import { show } from '../../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const before = Number(event.url.searchParams.get('before')) || null
    return { ...(await getPlanHistory(ctx, event.params.id, before)), isFirst: before === null }
  })
