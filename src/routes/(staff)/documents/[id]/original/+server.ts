import { getOriginal } from '#domain/documents/document-actions.ts'
import { show } from '../../../../doors.ts'
import type { RequestHandler } from './$types'

/** The bytes as they came in, for keeping only: whatever they are, a browser neither shows nor runs them. */
export const GET: RequestHandler = (event) =>
  show(event, async (ctx) => {
    const { fileName, bytes } = await getOriginal(ctx, event.params.id)
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
