import { showChanging } from '#domain/organisation/unit-change-pages.ts'
import { readDivision } from '#domain/organisation/unit-succession-form.ts'
import type { Context } from '#platform/context.ts'
import { show } from '../../../../../doors.ts'
import { textOf } from '../../../../../form-reading.ts'
import { confirm, preview } from '../succession-actions.ts'
import { termsIn, unitIn } from '../typed-change.ts'
import { pieceNumbers } from './pieces.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, (ctx) => showChanging(ctx, event.params.id, event.locals.language))

const read = (unitId: string) => (ctx: Context, form: FormData) =>
  readDivision(ctx, unitId, {
    ...{
      ...termsIn(form),
      ...unitIn(form),
      work: textOf(form, 'work'),
      goesOn: textOf(form, 'goesOn') === 'yes',
    },
    pieces: pieceNumbers.map((at) => ({
      ...{ unit: textOf(form, `piece${at}`), isNew: textOf(form, `isNew${at}`) !== 'no' },
      topic: textOf(form, `topic${at}`),
    })),
  })

export const actions: Actions = {
  preview: (event) => preview(event, read(event.params.id)),
  confirm: (event) => confirm(event, event.params.id, read(event.params.id)),
}
