import { readEvidenceFile } from '#domain/planning/progress-actions.ts'
import { show } from '../../../doors.ts'
import type { RequestHandler } from './$types'

/** A file of evidence, for keeping only: whatever it is, a browser neither shows nor runs it. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await readEvidenceFile(ctx, event.params.id)
    const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
    return new Response(bytes.slice().buffer, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    })
  })
