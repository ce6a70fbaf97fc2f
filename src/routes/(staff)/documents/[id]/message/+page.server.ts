import { redirect } from '@sveltejs/kit'
import { sendDocument } from '#domain/documents/message-actions.ts'
import { showSending } from '#domain/documents/message-pages.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { document, ...known } = await showSending(ctx, event.params.id)
    const { id, type, number, symbol, subject, fileName } = document
    return { document: { id, type, number, symbol, subject, fileName }, ...known }
  })

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const id = await sendDocument(ctx, {
        documentId: event.params.id,
        receivers: textOf(form, 'receivers'),
        code: textOf(form, 'code'),
      })
      redirect(303, `/documents/messages/${id}`)
    }),
}
