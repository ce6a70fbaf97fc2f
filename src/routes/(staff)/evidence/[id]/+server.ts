import { readEvidenceFile } from '#domain/planning/progress-actions.ts'
import { show } from '../../../doors.ts'
import { download } from '../../../download.ts'
import type { RequestHandler } from './$types'

/** A file of evidence, for keeping only: whatever it is, a browser neither shows nor runs it. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readEvidenceFile(ctx, event.params.id)
    return download(fileName, bytes)
  })
