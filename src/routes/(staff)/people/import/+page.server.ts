import { importPeople, previewPeople, readPeopleFile } from '#domain/organisation/people-import-actions.ts'
import type { ListedPerson } from '#domain/organisation/people-import.ts'
import type { PreviewRow } from '#domain/organisation/people-import-preview.ts'
import type { Context } from '#platform/context.ts'
import { Issues } from '#platform/refused.ts'
import { carryOut, refusedAsTooLarge } from '../../../doors.ts'
import { filesOf } from '../../../form-reading.ts'
import { slipOf } from '../slips.ts'
import type { Actions } from './$types'
import { carriedList, chosenUnits } from './carried-list.ts'

/** A page of more rows helps nobody; the file to download has them all. */
const mostShown = 300

export const actions: Actions = {
  look: async (event) =>
    refusedAsTooLarge(event, 'documents.tooLarge') ??
    carryOut(event, async (ctx, form) => {
      const [file] = await filesOf(form, 'file')
      if (!file) throw new Issues([{ field: 'file', key: 'form.required' }])
      return preview(ctx, await readPeopleFile(file.bytes), new Map())
    }),
  again: (event) =>
    carryOut(event, async (ctx, form) =>
      withoutList(form, () => preview(ctx, carriedList(form), chosenUnits(form))),
    ),
  bring: (event) =>
    carryOut(event, async (ctx, form) =>
      withoutList(form, async () => {
        const chosen = form.has('all') ? null : new Set(form.getAll('row').map(Number))
        const done = await importPeople(ctx, carriedList(form), chosenUnits(form), chosen)
        event.setHeaders({ 'cache-control': 'private, no-store' })
        const { origin } = event.url
        return {
          done: {
            count: done.length,
            slips: done.flatMap((one) => (one.kind === 'invited' ? [slipOf(one, origin)] : [])),
            appointed: done.flatMap((one) =>
              one.kind === 'appointed' ? [{ id: one.userId, name: one.name }] : [],
            ),
          },
        }
      }),
    ),
}

/** A list that came back refused does not travel a second time. */
async function withoutList<T>(form: FormData, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (reason) {
    form.delete('list')
    throw reason
  }
}

async function preview(ctx: Context, listed: readonly ListedPerson[], choices: ReadonlyMap<string, string>) {
  const rows = await previewPeople(ctx, listed, choices)
  const order = ['refused', 'ask', 'invite', 'appoint', 'same'] as const
  const counts = Object.fromEntries(
    order.map((kind) => [kind, rows.filter(({ outcome }) => outcome.kind === kind).length]),
  )
  const sorted = order.flatMap((kind) => rows.filter(({ outcome }) => outcome.kind === kind))
  const asked = new Map(
    rows.flatMap(({ listed: { unit }, outcome }) =>
      outcome.kind === 'ask' ? [[unit, outcome.candidates] as const] : [],
    ),
  )
  return {
    preview: {
      list: JSON.stringify(listed),
      counts,
      total: rows.length,
      doable: rows.filter(isDoable).length,
      rows: sorted.slice(0, mostShown).map(shownRow),
      asked: [...asked].map(([unit, candidates]) => ({ unit, candidates: candidates.slice(0, 200) })),
      chosen: [...choices].map(([unit, id]) => ({ unit, id })),
    },
  }
}

function isDoable({ outcome }: PreviewRow): boolean {
  return outcome.kind === 'invite' || outcome.kind === 'appoint'
}

function shownRow({ listed, outcome, unitName, unitWhy }: PreviewRow) {
  const why =
    outcome.kind === 'refused'
      ? outcome.why
      : outcome.kind === 'same'
        ? [outcome.why]
        : unitWhy
          ? [unitWhy]
          : []
  return {
    row: listed.row,
    name: listed.name,
    email: listed.email,
    unit: unitName || listed.unit,
    kind: outcome.kind,
    why,
  }
}
