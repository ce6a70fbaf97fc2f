import { startImport } from '#domain/documents/import-actions.ts'
import { readRegisterFilter } from '#domain/documents/register-filter.ts'
import { listDocuments } from '#domain/documents/register-list.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { answer } from '../../answer.ts'
import type { RequestHandler } from './$types'

/** The register of documents, the newest first, filtered as on its page; `next` goes into `after`. */
export const GET: RequestHandler = (event) =>
  answer(event, async (ctx) => {
    const { searchParams } = event.url
    return listDocuments(ctx, readRegisterFilter(searchParams), searchParams.get('after'))
  })

/**
 * Brings a file in (its bytes are the body, `unit` and `name` in the address) and has it read: 202 with the import, whose page or
 * address tells how far it is. A document with a secrecy marking is refused there as at every door, and nothing of it is kept.
 */
export const POST: RequestHandler = (event) =>
  answer(
    event,
    async (ctx) => {
      const unitId = event.url.searchParams.get('unit') ?? ''
      const fileName = (event.url.searchParams.get('name') ?? '').trim()
      if (!isId(unitId)) throw new Issues([{ field: 'unit', key: 'api.unitMissing' }])
      if (fileName === '') throw new Issues([{ field: 'name', key: 'api.nameMissing' }])
      const { uploadBytes } = ctx.config
      if (Number(event.request.headers.get('content-length') ?? 0) > uploadBytes)
        throw new Refused('documents.tooLarge', { megabytes: Math.floor(uploadBytes / 1_000_000) }, 413)
      const bytes = new Uint8Array(await event.request.arrayBuffer())
      return { importId: await startImport(ctx, { unitId, fileName, bytes }) }
    },
    202,
  )
