import { getPlansPage } from '#domain/planning/plan-pages.ts'
import { readPlanPlace, writePlanPlace } from '../../../(staff)/plans/plan-place.ts'
import { answer } from '../../answer.ts'
import type { RequestHandler } from './$types'

/** Plans that the post reads, the newest year first; `next` goes into `after`. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const { plans, next } = await getPlansPage(ctx, readPlanPlace(event.url.searchParams))
    return { plans, next: next && writePlanPlace(next) }
  })
