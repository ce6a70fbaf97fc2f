import { listOpenImports } from '#domain/documents/import-actions.ts'
import { readRegisterFilter } from '#domain/documents/register-filter.ts'
import { listDocumentTypes, listDocuments } from '#domain/documents/register-list.ts'
import { mayAnywhere } from '#platform/access.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const filter = readRegisterFilter(event.url.searchParams)
    const after = event.url.searchParams.get('after')
    const [{ documents, next }, imports, types] = await Promise.all([
      listDocuments(ctx, filter, after),
      listOpenImports(ctx),
      listDocumentTypes(ctx),
    ])
    return {
      filter,
      isFirst: after === null,
      documents,
      next,
      types,
      imports,
      mayImport: mayAnywhere(ctx.actor, 'document.import'),
    }
  })
