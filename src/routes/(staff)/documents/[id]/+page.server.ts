import { getDocument } from '#domain/documents/document-actions.ts'
import { sheetOf } from '#domain/documents/sheet.ts'
import { findPlanOfDocument } from '#domain/planning/plan-actions.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { model, ...document } = await getDocument(ctx, event.params.id)
    const plan = await findPlanOfDocument(ctx, document.id)
    const { bases, signature, addressees, place, superior } = model
    return { document, plan, bases, signature, addressees, place, superior, sheet: sheetOf(model) }
  })
