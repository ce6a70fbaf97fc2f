import { redirect } from '@sveltejs/kit'
import { startImport } from '#domain/documents/import-actions.ts'
import { mayAnywhere, unitsFor } from '#platform/access.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../doors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async ({ actor, config }) => {
    if (!mayAnywhere(actor, 'document.import')) throw new Refused('refused.noRight', {}, 403)
    const ids = unitsFor(actor, 'document.import')
    return {
      units: ids.map((id) => ({
        value: id,
        label: actor.posts.find((post) => post.unitId === id)?.unitName ?? '',
      })),
      megabytes: Math.floor(config.uploadBytes / 1_000_000),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const tooLarge = refusedAsTooLarge(event, 'documents.tooLarge')
    if (tooLarge) return tooLarge
    return carryOut(event, async (ctx, form) => {
      const file = form.get('file')
      if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
        throw new Issues([{ field: 'file', key: 'form.required' }])
      }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const unit = form.get('unit')
      if (typeof unit !== 'string' || !isId(unit))
        throw new Issues([{ field: 'unit', key: 'form.notChoice' }])
      const id = await startImport(ctx, { unitId: unit, fileName: file.name, bytes })
      redirect(303, `/documents/imports/${id}`)
    })
  },
}
