import { demand } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { citedAs } from '#domain/documents/law.ts'
import { loadLaw } from '#domain/documents/law-actions.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, notFound } from '#platform/refused.ts'
import { overOn } from './outdated-bases.ts'
import { findPlanHead } from './plan-list.ts'

export interface BasisReview {
  readonly planId: string
  /** Null for the plan as a whole. */
  readonly taskId: string | null
  readonly instrumentId: string
  /** What came of it. */
  readonly note: string
}

const longestNote = 2000

/**
 * Says that somebody looked again at what leans on a document that no longer holds. Twice is once; what happens to that
 * document later asks for another look.
 */
export async function recordBasisReview(ctx: Context, review: BasisReview): Promise<void> {
  const { planId, taskId, instrumentId } = review
  const note = review.note.normalize('NFC').trim()
  if (note === '') throw new Issues([{ field: 'note', key: 'form.required' }])
  if (note.length > longestNote)
    throw new Issues([{ field: 'note', key: 'form.tooLong', params: { limit: longestNote } }])
  if (![planId, instrumentId, taskId ?? planId].every(isId)) throw notFound()
  await asActor(ctx, async (db) => {
    const plan = await findPlanHead(db, planId)
    if (!plan || (taskId !== null && !(await isTaskOf(db, taskId, planId)))) throw notFound()
    await demand(db, ctx.actor, 'plan.make', plan.ownerUnitId)
    const law = await loadLaw(db)
    const over = overOn(law, today(ctx.clock)).find((one) => one.instrumentId === instrumentId)
    if (!over) throw notFound()
    const made = await db
      .insertInto('basis_reviews')
      .values({
        id: newId(ctx.clock.now()),
        plan_id: planId,
        task_id: taskId,
        instrument_id: instrumentId,
        reason: over.reason,
        note,
        reviewed_by: ctx.actor.userId,
        reviewed_at: ctx.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return
    const basis = citedAs(law.instruments.get(instrumentId)!)
    const record =
      taskId === null
        ? { recordKind: 'plan', recordId: planId, details: { basis, reason: note } }
        : { recordKind: 'task', recordId: taskId, details: { planId, basis, reason: note } }
    await recordAct(db, ctx, { ...record, act: 'basis.reviewed', unitId: plan.ownerUnitId })
  })
}

async function isTaskOf(db: Db, taskId: string, planId: string): Promise<boolean> {
  const row = await db
    .selectFrom('tasks')
    .select('id')
    .where('id', '=', taskId)
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row !== undefined
}
