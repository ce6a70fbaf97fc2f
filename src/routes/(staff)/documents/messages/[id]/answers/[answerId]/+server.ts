import { readAnswerFile } from '#domain/documents/message-pages.ts'
import { show } from '../../../../../../doors.ts'
import { download } from '../../../../../../download.ts'
import type { RequestHandler } from './$types'

/** The file that tells the sender what became of the document. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readAnswerFile(ctx, event.params.id, event.params.answerId)
    return download(fileName, bytes)
  })
