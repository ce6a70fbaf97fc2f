import { json } from '@sveltejs/kit'
import { getCheck } from '#domain/documents/check-actions.ts'
import { notFound } from '#platform/refused.ts'
import { show } from '../../../../../doors.ts'
import type { RequestHandler } from './$types'

/** How far reading is, for the page that watches it. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const found = await getCheck(ctx, event.params.id)
    if (found === 'secret') throw notFound()
    const { state, done, total } = found
    return json({ state, done, total })
  })
