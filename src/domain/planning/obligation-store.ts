import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { ObligationRole, ObligationState, Standing } from './obligation.ts'
import type { TaskState } from './task.ts'

export interface LockedObligation extends Standing {
  readonly id: string
  readonly taskId: string
  readonly planId: string
  readonly unitId: string
  readonly taskState: TaskState
}

/** Selects the obligation for update; absent where the person may not record for its unit. */
export async function lockObligation(db: Db, obligationId: string): Promise<LockedObligation | null> {
  const row = await db
    .selectFrom('obligations as o')
    .innerJoin('tasks as t', 't.id', 'o.task_id')
    .selectAll('o')
    .select('t.state as task_state')
    .where('o.id', '=', obligationId)
    .forUpdate('o')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    taskId: row.task_id,
    planId: row.plan_id,
    unitId: row.unit_id,
    role: row.role as ObligationRole,
    state: row.state as ObligationState,
    percent: row.percent,
    doneOn: row.done_on,
    taskState: row.task_state as TaskState,
  }
}

/** The unit in whose part an entry would be written, then those that have its work when it is no more; whoever asks. */
export async function listUnitsToRecord(db: Db, obligationId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select heir.unit_id from obligations o cross join lateral unit_heirs(o.unit_id, ${today}::date) heir
    where o.id = ${obligationId}`.execute(db)
  return rows.map((row) => row.unit_id)
}

export async function changeStanding(db: Db, obligationId: string, standing: Standing): Promise<void> {
  await db
    .updateTable('obligations')
    .set({ state: standing.state, percent: standing.percent, done_on: standing.doneOn })
    .where('id', '=', obligationId)
    .execute()
}

export async function listLeadStandings(db: Db, taskId: string): Promise<Standing[]> {
  const rows = await db
    .selectFrom('obligations')
    .select(['role', 'state', 'percent', 'done_on'])
    .where('task_id', '=', taskId)
    .where('role', '=', 'lead')
    .execute()
  return rows.map((row) => ({
    role: row.role as ObligationRole,
    state: row.state as ObligationState,
    percent: row.percent,
    doneOn: row.done_on,
  }))
}

/** Units that already have a part in the task. */
export async function listObligedUnits(db: Db, taskId: string): Promise<string[]> {
  const rows = await db.selectFrom('obligations').select('unit_id').where('task_id', '=', taskId).execute()
  return rows.map((row) => row.unit_id)
}
