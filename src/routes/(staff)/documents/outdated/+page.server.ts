import { redirect } from '@sveltejs/kit'
import { recordBasisReview } from '#domain/planning/basis-review-actions.ts'
import { listOutdatedBases } from '#domain/planning/outdated-bases.ts'
import { mayAnywhere } from '#platform/access.ts'
import { carryOut, show } from '../../../doors.ts'
import { textOf } from '../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { searchParams } = event.url
    const reviewed = searchParams.get('state') === 'reviewed'
    const planId = searchParams.get('plan')
    const after = searchParams.get('after')
    const found = await listOutdatedBases(ctx, { reviewed, planId, after })
    return {
      reviewed,
      planId,
      isFirst: after === null,
      mayReview: mayAnywhere(ctx.actor, 'plan.make'),
      ...found,
    }
  })

export const actions: Actions = {
  review: (event) =>
    carryOut(event, async (ctx, form) => {
      await recordBasisReview(ctx, {
        planId: textOf(form, 'plan'),
        taskId: textOf(form, 'task') || null,
        instrumentId: textOf(form, 'instrument'),
        note: textOf(form, 'note'),
      })
      const plan = event.url.searchParams.get('plan')
      redirect(303, plan ? `/documents/outdated?${new URLSearchParams({ plan })}` : '/documents/outdated')
    }),
}
