import { redirect } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { obligationRoles } from '#domain/planning/obligation.ts'
import { getUnitNames } from '#domain/planning/plan-pages.ts'
import { recordProgress } from '#domain/planning/progress-actions.ts'
import { assignTask, cancelTask, extendDeadline } from '#domain/planning/task-actions.ts'
import { getTaskView } from '#domain/planning/task-page.ts'
import { newId } from '#platform/new-id.ts'
import { carryOut, refusedAsTooLarge, show } from '../../../../../doors.ts'
import { filesOf, textOf } from '../../../../../form-reading.ts'
import { basisFlags } from '../../../basis-flags.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => {
    const { outdated: bases, ...task } = await getTaskView(ctx, event.params.id, event.params.taskId)
    const flags = basisFlags(task.planId, { bases, tasks: 0 }, event.locals.language)
    const unitNames = task.mayPlan ? await getUnitNames(ctx, task.planId) : []
    const megabytes = Math.floor(ctx.config.uploadBytes / 1_000_000)
    return { task, flags, unitNames, megabytes, entryId: newId(), chosen: event.url.searchParams.get('part') }
  })

export const actions: Actions = {
  record: async (event) => {
    const tooLarge = refusedAsTooLarge(event, 'evidence.tooLarge')
    if (tooLarge) return tooLarge
    return carryOut(event, async (ctx, form) => {
      const url = textOf(form, 'link')
      const percent = textOf(form, 'percent')
      await recordProgress(ctx, {
        entryId: textOf(form, 'entryId'),
        obligationId: textOf(form, 'part'),
        percent: percent === '' ? Number.NaN : Number(percent),
        done: form.has('done'),
        reopen: form.has('reopen'),
        note: textOf(form, 'note'),
        links: url === '' ? [] : [{ url, title: textOf(form, 'linkTitle') }],
        files: await filesOf(form, 'files'),
      })
      redirect(303, `${event.url.pathname}#history`)
    })
  },

  extend: (event) =>
    carryOut(event, async (ctx, form) => {
      const { taskId } = event.params
      await extendDeadline(ctx, { taskId, dueOn: textOf(form, 'dueOn'), reason: textOf(form, 'reason') })
      back(event)
    }),

  assign: (event) =>
    carryOut(event, async (ctx, form) => {
      const role = obligationRoles.find((one) => one === form.get('role')) ?? 'coordinating'
      await assignTask(ctx, { taskId: event.params.taskId, role, units: textOf(form, 'units') })
      back(event)
    }),

  cancel: (event) =>
    carryOut(event, async (ctx, form) => {
      await cancelTask(ctx, { taskId: event.params.taskId, reason: textOf(form, 'reason') })
      back(event)
    }),
}

function back(event: RequestEvent): never {
  redirect(303, event.url.pathname)
}
