import { redirect } from '@sveltejs/kit'
import { endTemplate, showTemplate, useTemplate } from '#domain/documents/template-actions.ts'
import { unknownFields, writtenType } from '#domain/documents/template.ts'
import { carryOut, show } from '../../../../doors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { template, choices, mayManage } = await showTemplate(ctx, event.params.id)
    return {
      template,
      choices,
      mayManage,
      unknown: unknownFields(template).length,
      isWritten: template.documentType === writtenType,
    }
  })

export const actions: Actions = {
  use: (event) =>
    carryOut(event, async (ctx) => {
      await useTemplate(ctx, event.params.id)
      redirect(303, event.url.pathname)
    }),
  end: (event) =>
    carryOut(event, async (ctx) => {
      await endTemplate(ctx, event.params.id)
      redirect(303, event.url.pathname)
    }),
}
