import { getPlansPage } from '#domain/planning/plan-pages.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'
import { readPlanPlace } from './plan-place.ts'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const after = readPlanPlace(event.url.searchParams)
    return { ...(await getPlansPage(ctx, after)), isFirst: after === null }
  })
