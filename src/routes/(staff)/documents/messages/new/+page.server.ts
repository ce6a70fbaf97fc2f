import { receiveMessage } from '#domain/documents/message-actions.ts'
import { show } from '../../../../doors.ts'
import { bringIn, officesFor } from '../../brought-file.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, async (ctx) => officesFor(ctx, 'document.import'))

export const actions: Actions = {
  default: (event) =>
    bringIn(event, async (ctx, file) => `/documents/messages/${await receiveMessage(ctx, file)}`),
}
