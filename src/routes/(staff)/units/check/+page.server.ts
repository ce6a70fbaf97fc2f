import { checkBroughtList } from '#domain/organisation/unit-list-checking.ts'
import type { Difference } from '#domain/organisation/unit-list-comparison.ts'
import { differenceWords } from '#domain/organisation/unit-list-words.ts'
import { today } from '#platform/clock.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { Issues } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

/** As many of a kind as a person looks at; the command prints all. */
const mostShown = 500

/** What is wrong with the list itself first; what it leaves out, mostly the longest, last. */
const kinds = [
  'unreadable',
  'duplicate',
  'ambiguous',
  'missingHere',
  'otherName',
  'otherParent',
  'otherCode',
  'otherSpelling',
  'missingThere',
] as const satisfies readonly Difference['kind'][]

function byKind(differences: readonly Difference[], t: Translator) {
  return kinds.flatMap((kind) => {
    const some = differences.filter((one) => one.kind === kind)
    if (some.length === 0) return []
    const sentences = some.slice(0, mostShown).map((one) => differenceWords(one, t))
    return [{ kind, count: some.length, sentences }]
  })
}

export const load: PageServerLoad = (event) => show(event, async (ctx) => ({ day: today(ctx.clock) }))

export const actions: Actions = {
  default: (event) =>
    refusedAsTooLarge(event, 'documents.tooLarge') ??
    carryOut(event, async (ctx, form) => {
      const file = form.get('file')
      const on = typedDay(textOf(form, 'on'))
      if (!(file instanceof File) || file.size === 0)
        throw new Issues([{ field: 'file', key: 'form.required' }])
      if (!on) throw new Issues([{ field: 'on', key: 'form.notDate' }])
      const { differences, rows, found, encoding } = await checkBroughtList(
        ctx,
        new Uint8Array(await file.arrayBuffer()),
        on,
      )
      const t = translator(catalogues[event.locals.language])
      const groups = byKind(differences, t)
      return { checked: { on, rows, found, encoding, groups, count: differences.length } }
    }),
}
