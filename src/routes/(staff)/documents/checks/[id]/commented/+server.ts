import { commentCheck } from '#domain/documents/check-actions.ts'
import { show } from '../../../../../doors.ts'
import { download } from '../../../../../download.ts'
import type { RequestHandler } from './$types'

/** The checked .docx with a comment at each finding. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await commentCheck(ctx, event.params.id, event.locals.language)
    return download(fileName, bytes)
  })
