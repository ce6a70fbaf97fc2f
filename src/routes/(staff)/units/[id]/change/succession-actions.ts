import { fail, redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { confirmSuccession, previewSuccession } from '#domain/organisation/unit-succession-actions.ts'
import type { IntendedSuccession } from '#domain/organisation/unit-succession-actions.ts'
import type { PostTargets } from '#domain/organisation/unit-succession.ts'
import type { Context } from '#platform/context.ts'
import { Refused } from '#platform/refused.ts'
import { carryOut, typedValues } from '../../../../doors.ts'
import { textOf } from '../../../../form-reading.ts'

type Read = (ctx: Context, form: FormData) => Promise<IntendedSuccession>

/** Shows what a change would move; nothing is written. */
export function preview(event: RequestEvent, read: Read) {
  return carryOut(event, async (ctx, form) => {
    const shown = await previewSuccession(ctx, await read(ctx, form))
    return { values: typedValues(form), issues: [], refused: null, preview: shown }
  })
}

/** Carries out what was previewed; where something moved since, it is previewed again. */
export function confirm(event: RequestEvent, unitId: string, read: Read) {
  return carryOut(event, async (ctx, form) => {
    const intended = await read(ctx, form)
    const choices = {
      seen: textOf(form, 'seen'),
      targets: targetsOf(form),
      head: textOf(form, 'head') || null,
    }
    try {
      await confirmSuccession(ctx, intended, choices)
    } catch (reason) {
      if (!(reason instanceof Refused) || reason.key !== 'unitChange.previewOutdated') throw reason
      const again = await previewSuccession(ctx, intended)
      const refused = { key: reason.key, params: reason.params }
      return fail(409, { values: typedValues(form), issues: [], refused, preview: again })
    }
    redirect(303, `/units/${unitId}`)
  })
}

/** "to-<post>": the place of the heir, or nothing for staying. Null where the form offers no choice. */
function targetsOf(form: FormData): PostTargets | null {
  const chosen = [...form].flatMap(([name, value]) =>
    name.startsWith('to-') ? [[name.slice(3), value === '' ? null : Number(value)] as const] : [],
  )
  return chosen.length === 0 ? null : Object.fromEntries(chosen)
}
