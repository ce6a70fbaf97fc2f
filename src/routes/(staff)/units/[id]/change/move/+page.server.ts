import { showChanging } from '#domain/organisation/unit-change-pages.ts'
import { moveUnit } from '#domain/organisation/unit-change-actions.ts'
import { redirect } from '@sveltejs/kit'
import { carryOut, show } from '../../../../../doors.ts'
import { textOf } from '../../../../../form-reading.ts'
import { termsIn } from '../typed-change.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, (ctx) => showChanging(ctx, event.params.id, event.locals.language))

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      await moveUnit(ctx, event.params.id, { ...termsIn(form), under: textOf(form, 'under') })
      redirect(303, `/units/${event.params.id}`)
    }),
}
