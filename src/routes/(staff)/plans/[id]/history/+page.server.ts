import { getPlanHistory } from '#domain/planning/plan-pages.ts'
import { show } from '../../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const asked = Number(event.url.searchParams.get('before'))
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null
    return { ...(await getPlanHistory(ctx, event.params.id, before)), isFirst: before === null }
  })
