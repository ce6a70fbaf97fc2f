import { checkKept } from '#domain/documents/check-actions.ts'
import { show } from '../../../../doors.ts'
import { isDocx, shownFindings } from '../../findings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { document, ...checked } = await checkKept(ctx, event.params.id, event.locals.language)
    const { id, subject, fileName } = document
    return { id, title: subject ?? fileName, isDocx: isDocx(checked.model), checked: shownFindings(checked) }
  })
