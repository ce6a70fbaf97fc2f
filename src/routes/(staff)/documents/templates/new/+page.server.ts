import { redirect } from '@sveltejs/kit'
import { bringTemplate } from '#domain/documents/template-actions.ts'
import { templateTypes } from '#domain/documents/template.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../../doors.ts'
import { textOf } from '../../../plans/form-reading.ts'
import { broughtFile, officesFor } from '../../brought-file.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({ types: templateTypes, units: officesFor(ctx, 'template.manage').units }))

export const actions: Actions = {
  default: async (event) => {
    const tooLarge = refusedAsTooLarge(event, 'documents.tooLarge')
    if (tooLarge) return tooLarge
    return carryOut(event, async (ctx, form) => {
      const file = await broughtFile(form)
      const id = await bringTemplate(ctx, { ...file, documentType: textOf(form, 'type') })
      redirect(303, `/documents/templates/${id}`)
    })
  },
}
