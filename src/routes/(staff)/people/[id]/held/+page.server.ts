import { redirect } from '@sveltejs/kit'
import { erasePerson, showHeld } from '#domain/organisation/personal-actions.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({ held: await showHeld(ctx, event.params.id) }))

export const actions: Actions = {
  erase: (event) =>
    carryOut(event, async (ctx, form) => {
      await erasePerson(ctx, { personId: event.params.id, typedName: textOf(form, 'name') })
      redirect(303, `/people/${event.params.id}/held`)
    }),
}
