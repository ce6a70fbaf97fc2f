import { redirect } from '@sveltejs/kit'
import { getAssigning } from '#domain/planning/plan-pages.ts'
import { addTask } from '#domain/planning/task-actions.ts'
import { newId } from '#platform/new-id.ts'
import { carryOut, show } from '../../../../../doors.ts'
import { textOf } from '../../../../../form-reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  show(event, async (ctx) => ({ ...(await getAssigning(ctx, event.params.id)), taskId: newId() }))

export const actions: Actions = {
  default: (event) =>
    carryOut(event, async (ctx, form) => {
      const { taskId } = await addTask(ctx, {
        taskId: textOf(form, 'taskId'),
        planId: event.params.id,
        text: textOf(form, 'text'),
        partTitle: textOf(form, 'partTitle'),
        product: textOf(form, 'product'),
        due: { choice: textOf(form, 'due'), day: textOf(form, 'dueOn') },
        leads: textOf(form, 'leads'),
        coordinating: textOf(form, 'coordinating'),
      })
      redirect(303, `/plans/${event.params.id}/tasks/${taskId}`)
    }),
}
