import { redirect } from '@sveltejs/kit'
import { addInstrument } from '#domain/documents/law-actions.ts'
import { unitsRecordingLaw } from '#domain/documents/law-pages.ts'
import { carryOut, show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

const fields = ['type', 'reference', 'issuer', 'title', 'issued'] as const

/** What the address says of it already: a document that somebody cites. */
export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const known = fields.map(
      (name) => [name, (event.url.searchParams.get(name) ?? '').slice(0, 1000)] as const,
    )
    return { units: unitsRecordingLaw(ctx), known: Object.fromEntries(known) }
  })

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const id = await addInstrument(ctx, {
        type: textOf(form, 'type'),
        reference: textOf(form, 'reference'),
        issuer: textOf(form, 'issuer'),
        title: textOf(form, 'title'),
        issued: textOf(form, 'issued'),
        effective: textOf(form, 'effective'),
        source: textOf(form, 'source'),
        certainty: textOf(form, 'certainty'),
        unitId: textOf(form, 'unit'),
      })
      redirect(303, `/documents/law/${id}`)
    }),
}
