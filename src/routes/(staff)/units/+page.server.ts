import { mayAnywhere } from '#platform/access.ts'
import { showRegister } from '#domain/organisation/unit-pages.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'
import { dayAsked } from './asked-day.ts'

const longestSearch = 100

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const on = dayAsked(event.url, ctx.clock)
    const words = (event.url.searchParams.get('q') ?? '').trim().slice(0, longestSearch)
    const { language } = event.locals
    const manages = mayAnywhere(ctx.actor, 'unit.manage')
    return { on, words, manages, ...(await showRegister(ctx, { on, words, language })) }
  })
