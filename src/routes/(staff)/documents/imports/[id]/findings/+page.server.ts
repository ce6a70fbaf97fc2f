import { checkImport } from '#domain/documents/check-actions.ts'
import { show } from '../../../../../doors.ts'
import { shownFindings } from '../../../findings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { found, ...checked } = await checkImport(ctx, event.params.id, event.locals.language)
    return { id: found.id, fileName: found.fileName, checked: shownFindings(checked) }
  })
