import { listLaw, readLawFilter } from '#domain/documents/law-pages.ts'
import { mayAnywhere } from '#platform/access.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { searchParams } = event.url
    const filter = readLawFilter(searchParams)
    const after = searchParams.get('after')
    const mayAdd = mayAnywhere(ctx.actor, 'law.record')
    return { filter, isFirst: after === null, mayAdd, ...(await listLaw(ctx, filter, after)) }
  })
