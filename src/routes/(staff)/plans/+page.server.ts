import { getPlansPage } from '#domain/planning/plan-pages.ts'
import { isId } from '#platform/new-id.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const [, year, id = ''] = /^(\d{4})_(.+)$/.exec(event.url.searchParams.get('after') ?? '') ?? []
    const after = year && isId(id) ? { year: Number(year), id } : null
    return { ...(await getPlansPage(ctx, after)), isFirst: after === null }
  })
