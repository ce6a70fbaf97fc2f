import { json } from '@sveltejs/kit'
import { getImportProgress } from '#domain/documents/import-actions.ts'
import { notFound } from '#platform/refused.ts'
import { show } from '../../../../../doors.ts'
import type { RequestHandler } from './$types'

/** How far reading is, for the page that watches it. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const found = await getImportProgress(ctx, event.params.id)
    if (!found) throw notFound()
    const { state, done, total } = found
    return json({ state, done, total })
  })
