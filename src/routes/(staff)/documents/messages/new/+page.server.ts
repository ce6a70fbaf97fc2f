import { redirect } from '@sveltejs/kit'
import { receiveMessage } from '#domain/documents/message-actions.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../../doors.ts'
import { broughtFile, officesFor } from '../../brought-file.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, async (ctx) => officesFor(ctx, 'document.import'))

export const actions: Actions = {
  default: async (event) => {
    const tooLarge = refusedAsTooLarge(event, 'documents.tooLarge')
    if (tooLarge) return tooLarge
    return carryOut(event, async (ctx, form) => {
      const id = await receiveMessage(ctx, await broughtFile(form))
      redirect(303, `/documents/messages/${id}`)
    })
  },
}
