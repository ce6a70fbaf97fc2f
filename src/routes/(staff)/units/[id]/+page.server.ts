import { showUnit } from '#domain/organisation/unit-pages.ts'
import { show } from '../../../doors.ts'
import { dayAsked } from '../asked-day.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const on = dayAsked(event.url, ctx.clock)
    const { language } = event.locals
    return { on, ...(await showUnit(ctx, event.params.id, { on, words: '', language })) }
  })
