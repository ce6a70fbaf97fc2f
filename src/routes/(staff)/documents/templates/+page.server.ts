import { listTemplates } from '#domain/documents/template-actions.ts'
import { mayAnywhere } from '#platform/access.ts'
import { show } from '../../../doors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const templates = await listTemplates(ctx)
    const mayManage = mayAnywhere(ctx.actor, 'template.manage')
    return {
      mayManage,
      severalOffices: new Set(templates.map(({ unitId }) => unitId)).size > 1,
      templates: templates.map(
        ({ id, unitName, documentType, fileName, broughtByName, broughtAt, isInUse }) => ({
          ...{ id, unitName, documentType, fileName, broughtByName, broughtAt, isInUse },
        }),
      ),
    }
  })
