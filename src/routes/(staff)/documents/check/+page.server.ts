import { startCheck } from '#domain/documents/check-actions.ts'
import { show } from '../../../doors.ts'
import { bringIn, officesFor } from '../brought-file.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, async (ctx) => officesFor(ctx, 'document.check'))

export const actions: Actions = {
  default: (event) => bringIn(event, async (ctx, file) => `/documents/checks/${await startCheck(ctx, file)}`),
}
