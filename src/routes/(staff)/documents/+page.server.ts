import { listDocuments } from '#domain/documents/document-actions.ts'
import { listOpenImports } from '#domain/documents/import-actions.ts'
import { mayAnywhere } from '#platform/access.ts'
import { show } from '../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const words = event.url.searchParams.get('q')?.trim() ?? ''
    const after = event.url.searchParams.get('after')
    const [{ documents, next }, imports] = await Promise.all([
      listDocuments(ctx, words, after),
      listOpenImports(ctx),
    ])
    return {
      words,
      isFirst: after === null,
      documents,
      next,
      imports,
      mayImport: mayAnywhere(ctx.actor, 'document.import'),
    }
  })
