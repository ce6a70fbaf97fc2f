import { getImportProgress } from '#domain/documents/import-actions.ts'
import { notFound } from '#platform/refused.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** How far the reading of a file is: its state, the pages read, why it failed, the document that it became. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const found = await getImportProgress(ctx, event.params.id)
    if (!found) throw notFound()
    const { id, state, done, total, failure, documentId } = found
    return { id, state, done, total, failure, documentId }
  })
