import { getOriginal } from '#domain/documents/document-actions.ts'
import { show } from '../../../../doors.ts'
import { download } from '../../../../download.ts'
import type { RequestHandler } from './$types'

/** The bytes as they came in, for keeping only: whatever they are, a browser neither shows nor runs them. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await getOriginal(ctx, event.params.id)
    return download(fileName, bytes)
  })
