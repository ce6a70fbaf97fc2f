import { redirect } from '@sveltejs/kit'
import { keepToUnits, openAgain, showLimit } from '#domain/organisation/limit-actions.ts'
import type { LimitedKind } from '#domain/organisation/limit.ts'
import type { Context } from '#platform/context.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { carryOut } from '../doors.ts'
import { textOf } from '../form-reading.ts'
import type { RequestEvent } from '@sveltejs/kit'

/** What the line of a limit shows. */
export function limitOf(ctx: Context, kind: LimitedKind, recordId: string, language: Language) {
  return showLimit(ctx, { kind, recordId }, language)
}

/** `keepTo` and `openAgain` on the page of such a record; whoever no longer reads it afterwards is led to the list. */
export function limitActions(kind: LimitedKind) {
  const recordOf = (event: RequestEvent) => ({ kind, recordId: event.params.id ?? '' })
  return {
    keepTo: (event: RequestEvent) =>
      carryOut(event, async (ctx, form) => {
        const units = textOf(form, 'units')
        const { isStillRead } = await keepToUnits(ctx, { ...recordOf(event), units })
        redirect(303, isStillRead ? event.url.pathname : `/${kind}s`)
      }),
    openAgain: (event: RequestEvent) =>
      carryOut(event, async (ctx) => {
        await openAgain(ctx, recordOf(event))
        redirect(303, event.url.pathname)
      }),
  }
}
