import { findUnits } from '#domain/organisation/unit-pages.ts'
import { dayAsked } from '../../../(staff)/units/asked-day.ts'
import { answer } from '../../answer.ts'
import { languageAsked } from '../../bearer.ts'
import type { RequestHandler } from './$types'

/** Units by the words of a name (`q`), with or without marks, as they are called on a day (`on`, today unless said). */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const on = dayAsked(event.url, ctx.clock)
    const words = (event.url.searchParams.get('q') ?? '').slice(0, 200)
    return { on, units: await findUnits(ctx, { on, words, language: languageAsked(event) }) }
  })
