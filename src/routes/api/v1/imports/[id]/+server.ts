import { getImport, getImportProgress } from '#domain/documents/import-actions.ts'
import type { Context } from '#platform/context.ts'
import { Refused } from '#platform/refused.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** How far the reading of a file is: its state, the pages read, why it failed, the document that it became. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const found = await getImportProgress(ctx, event.params.id)
    if (!found) return neverKept(ctx, event.params.id)
    const { id, state, done, total, failure, documentId } = found
    return { id, state, done, total, failure, documentId }
  })

/** Whoever brought a document that may not stay is told so; to anybody else there was never one. @throws {Refused} 404, 409. */
async function neverKept(ctx: Context, id: string): Promise<never> {
  await getImport(ctx, id)
  throw new Refused('documents.secret')
}
