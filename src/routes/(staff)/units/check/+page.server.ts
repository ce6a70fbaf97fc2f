import { checkBroughtList } from '#domain/organisation/unit-list-checking.ts'
import { differenceWords } from '#domain/organisation/unit-list-words.ts'
import { today } from '#platform/clock.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { Issues } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

/** As many as a person looks at; the command prints all. */
const mostShown = 1000

export const load: PageServerLoad = (event) => show(event, async (ctx) => ({ day: today(ctx.clock) }))

export const actions: Actions = {
  default: (event) =>
    refusedAsTooLarge(event, 'documents.tooLarge') ??
    carryOut(event, async (ctx, form) => {
      const file = form.get('file')
      const on = typedDay(textOf(form, 'on'))
      if (!(file instanceof File) || file.size === 0) throw new Issues([{ field: 'file', key: 'form.required' }])
      if (!on) throw new Issues([{ field: 'on', key: 'units.check.wrongDay' }])
      const { differences, rows, found, encoding } = await checkBroughtList(
        ctx,
        new Uint8Array(await file.arrayBuffer()),
        on,
      )
      const t = translator(catalogues[event.locals.language])
      const sentences = differences.slice(0, mostShown).map((one) => differenceWords(one, t))
      return { checked: { on, rows, found, encoding, sentences, count: differences.length } }
    }),
}
