import { getDocument } from '#domain/documents/document-actions.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** One document of the register with all that was understood of it, each part with its span of the text. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const { id, ownerUnitId, direction, fileName, sha256, createdAt, model } = await getDocument(
      ctx,
      event.params.id,
    )
    return { id, ownerUnitId, direction, fileName, sha256, createdAt, document: model }
  })
