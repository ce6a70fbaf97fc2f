import { redirect } from '@sveltejs/kit'
import { decideTerm, showTerms } from '#domain/organisation/retention-actions.ts'
import { fixedKinds } from '#domain/organisation/retention.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({
    ...(await showTerms(ctx)),
    fixed: fixedKinds,
    isSet: event.url.searchParams.has('set'),
  }))

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const kind = textOf(form, 'kind')
      await decideTerm(ctx, { kind, days: textOf(form, kind) })
      redirect(303, '/people/retention?set')
    }),
}
