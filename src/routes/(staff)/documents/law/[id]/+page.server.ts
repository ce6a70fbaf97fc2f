import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { recordFact, recordReplacement } from '#domain/documents/law-actions.ts'
import { getInstrument, unitsRecordingLaw } from '#domain/documents/law-pages.ts'
import { listLeaningPlans } from '#domain/planning/outdated-bases.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { identities, ...page } = await getInstrument(ctx, event.params.id)
    return { ...page, plans: await listLeaningPlans(ctx, identities), units: unitsRecordingLaw(ctx) }
  })

export const actions: Actions = {
  fact: (event) =>
    carryOut(event, async (ctx, form) => {
      await recordFact(ctx, {
        instrumentId: event.params.id,
        kind: textOf(form, 'kind'),
        value: textOf(form, 'value'),
        ...sourceIn(form),
      })
      back(event)
    }),
  change: (event) =>
    carryOut(event, async (ctx, form) => {
      await recordReplacement(ctx, {
        instrumentId: event.params.id,
        kind: textOf(form, 'kind'),
        by: textOf(form, 'by'),
        on: textOf(form, 'on'),
        holds: !form.has('takeBack'),
        ...sourceIn(form),
      })
      back(event)
    }),
}

function sourceIn(form: FormData) {
  return {
    source: textOf(form, 'source'),
    certainty: textOf(form, 'certainty'),
    unitId: textOf(form, 'unit'),
  }
}

function back(event: RequestEvent): never {
  redirect(303, event.url.pathname)
}
