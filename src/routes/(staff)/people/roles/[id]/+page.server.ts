import { redirect } from '@sveltejs/kit'
import { changeRole, retireRole, showRole } from '#domain/organisation/role-actions.ts'
import { carryOut, show } from '../../../../doors.ts'
import { typedRole } from '../typed-role.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => show(event, (ctx) => showRole(ctx, event.params.id))

export const actions: Actions = {
  change: (event) =>
    carryOut(event, async (ctx, form) => {
      await changeRole(ctx, event.params.id, typedRole(form))
      redirect(303, event.url.pathname)
    }),
  retire: (event) =>
    carryOut(event, async (ctx) => {
      await retireRole(ctx, event.params.id)
      redirect(303, event.url.pathname)
    }),
}
