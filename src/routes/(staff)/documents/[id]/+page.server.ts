import { redirect } from '@sveltejs/kit'
import { getDocument, recordArrival } from '#domain/documents/document-actions.ts'
import { getRegisterEntry } from '#domain/documents/document-page.ts'
import { maySend } from '#domain/documents/message-pages.ts'
import { sheetOf } from '#domain/documents/sheet.ts'
import { signedBy } from '#domain/documents/signed-by.ts'
import { findPlanOfDocument } from '#domain/planning/plan-actions.ts'
import { mayAnywhere } from '#platform/access.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import { limitActions, limitOf } from '../../limits.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const kept = await getDocument(ctx, event.params.id)
    const { model, ...document } = kept
    const [plan, entry] = await Promise.all([findPlanOfDocument(ctx, kept.id), getRegisterEntry(ctx, kept)])
    const limit = await limitOf(ctx, 'document', kept.id, event.locals.language)
    const { signature, place, superior } = model
    const mayAdd = mayAnywhere(ctx.actor, 'law.record')
    const maySendIt = kept.direction === 'outgoing' && (await maySend(ctx, kept.ownerUnitId))
    const cosigned = model.cosigners?.map(signedBy).join('; ') ?? null
    const head = { signature, cosigned, place, superior }
    return { document, plan, entry, mayAdd, maySendIt, limit, ...head, sheet: sheetOf(model) }
  })

export const actions: Actions = {
  ...limitActions('document'),
  arrive: (event) =>
    carryOut(event, async (ctx, form) => {
      await recordArrival(ctx, {
        documentId: event.params.id,
        number: textOf(form, 'number'),
        on: textOf(form, 'on'),
        receivedBy: textOf(form, 'receivedBy'),
      })
      redirect(303, event.url.pathname)
    }),
}
