import { error, redirect } from '@sveltejs/kit'
import { showChanging } from '#domain/organisation/unit-change-pages.ts'
import { withdrawChange } from '#domain/organisation/unit-withdrawal-actions.ts'
import { carryOut, show } from '../../../../../../doors.ts'
import { textOf } from '../../../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const shown = await show(event, (ctx) => showChanging(ctx, event.params.id, event.locals.language))
  const change = shown.changes.find((one) => one.id === event.params.changeId && one.withdrawnBy === null)
  if (!change) error(404)
  return { ...shown, change }
}

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      await withdrawChange(ctx, event.params.changeId, textOf(form, 'decision'))
      redirect(303, `/units/${event.params.id}`)
    }),
}
