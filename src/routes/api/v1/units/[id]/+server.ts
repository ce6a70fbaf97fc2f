import { showUnit } from '#domain/organisation/unit-pages.ts'
import { dayAsked } from '../../../../(staff)/units/asked-day.ts'
import { answer } from '../../../answer.ts'
import { languageAsked } from '../../../bearer.ts'
import type { RequestHandler } from './$types'

/** One unit in time: its names, places in the tree, codes, what it followed and what followed it. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const on = dayAsked(event.url, ctx.clock)
    const asked = { on, words: '', language: languageAsked(event) }
    const { unit, name, life, offices } = await showUnit(ctx, event.params.id, asked)
    return { on, ...unit, name, ...life, offices }
  })
