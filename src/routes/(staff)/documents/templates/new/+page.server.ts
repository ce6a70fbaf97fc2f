import { bringTemplate } from '#domain/documents/template-actions.ts'
import { templateTypes } from '#domain/documents/template.ts'
import { show } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'
import { bringIn, officesFor } from '../../brought-file.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({ types: templateTypes, units: officesFor(ctx, 'template.manage').units }))

export const actions: Actions = {
  default: (event) =>
    bringIn(event, async (ctx, file, form) => {
      const id = await bringTemplate(ctx, { ...file, documentType: textOf(form, 'type') })
      return `/documents/templates/${id}`
    }),
}
