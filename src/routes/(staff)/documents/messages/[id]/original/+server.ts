import { readMessageFile } from '#domain/documents/message-pages.ts'
import { show } from '../../../../../doors.ts'
import { download } from '../../../../../download.ts'
import type { RequestHandler } from './$types'

/** The message as it came or was made, attachments and all. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readMessageFile(ctx, event.params.id)
    return download(fileName, bytes)
  })
