import { redirect } from '@sveltejs/kit'
import { showHeads } from '#platform/audit-heads.ts'
import { askVerification, listVerifications } from '#platform/audit-verifications.ts'
import { faultWords } from '#platform/audit-words.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { carryOut, show } from '../../../doors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const t = translator(catalogues[event.locals.language])
    const [heads, verifications] = await Promise.all([showHeads(ctx, 31), listVerifications(ctx, 5)])
    return {
      ...heads,
      verifications: verifications.map((one) => ({
        ...one,
        outcome: one.outcome && {
          ...one.outcome,
          faults: one.outcome.faults.map((fault) => faultWords(fault, t)),
        },
      })),
    }
  })

export const actions: Actions = {
  verify: (event) =>
    carryOut(event, async (ctx) => {
      await askVerification(ctx)
      redirect(303, '/log/heads')
    }),
}
