import { redirect } from '@sveltejs/kit'
import {
  discardCheck,
  findingsOfCheck,
  getCheck,
  importChecked,
  mayImportChecked,
} from '#domain/documents/check-actions.ts'
import { isUnderWay } from '#domain/documents/import.ts'
import { carryOut, show } from '../../../../doors.ts'
import { isDocx, shownFindings } from '../../findings.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const found = await getCheck(ctx, event.params.id)
    if (found === 'secret') return { found: null, checked: null, isUnderWay: false, mayImport: false }
    const checked = await findingsOfCheck(ctx, found, event.locals.language)
    const { id, fileName, state, done, total, failure, failureDetail } = found
    return {
      found: { id, fileName, state, done, total, failure, failureDetail },
      checked: checked && { ...shownFindings(checked), isDocx: isDocx(checked.model) },
      isUnderWay: isUnderWay(state),
      mayImport: await mayImportChecked(ctx, found),
    }
  })

export const actions: Actions = {
  discard: (event) =>
    carryOut(event, async (ctx) => {
      await discardCheck(ctx, event.params.id)
      redirect(303, '/documents/check')
    }),
  import: (event) =>
    carryOut(event, async (ctx) => {
      await importChecked(ctx, event.params.id)
      redirect(303, `/documents/imports/${event.params.id}`)
    }),
}
