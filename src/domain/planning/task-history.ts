import { sql } from 'kysely'
import type { ActPost } from '#platform/audit-sentence.ts'
import type { Db } from '#platform/database.ts'

/** One act on a task or its plan, as the log tells it, with the note that was written with it. */
export interface TaskAct {
  readonly sequence: number
  readonly at: Date
  readonly actorName: string
  readonly post: ActPost
  /** On whose behalf; null where no unit is concerned. */
  readonly unitName: string | null
  readonly act: string
  readonly details: ActDetails
  readonly note: string | null
  /** The task, where the act is one on a task of the plan whose history this is. */
  readonly task: { readonly id: string; readonly text: string } | null
}

/** What acts of planning leave in the log; see plan-actions, task-actions and progress-actions. */
interface ActDetails {
  readonly percent?: number
  readonly done?: boolean
  readonly reopened?: boolean
  readonly evidence?: number
  readonly units?: readonly string[] | number
  readonly role?: string
  readonly from?: string | null
  readonly to?: string | null
  readonly reason?: string
  readonly basis?: string
  readonly tasks?: number
  readonly progressId?: string
}

interface Row {
  sequence: number
  at: Date
  actor_name: string
  post_title: string | null
  post_unit_name: string | null
  stood_in_for: string | null
  unit_name: string | null
  act: string
  details: ActDetails
  note: string | null
  task_id: string | null
  task_text: string | null
}

/** Newest first. */
export async function listTaskActs(db: Db, taskId: string): Promise<TaskAct[]> {
  const { rows } = await sql<Row>`
    select a.sequence, a.at, a.actor_name, a.post_title, a.stood_in_for, pn.name as post_unit_name, n.name as unit_name, a.act, a.details, g.note, null as task_id, null as task_text
    from task_history(${taskId}) a
    left join office_names n on n.unit_id = a.unit_id and n.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date
    left join office_names pn on pn.unit_id = a.post_unit_id and pn.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date
    left join progress g on g.id = (a.details ->> 'progressId')::uuid
    order by a.sequence desc limit 300`.execute(db)
  return rows.map(actOf)
}

/** The plan's own acts and those on its tasks, newest first, before a sequence. */
export async function listPlanActs(
  db: Db,
  planId: string,
  before: number | null,
  size: number,
): Promise<TaskAct[]> {
  const { rows } = await sql<Row>`
    select a.sequence, a.at, a.actor_name, a.post_title, a.stood_in_for, pn.name as post_unit_name, n.name as unit_name, a.act, a.details, g.note, t.id as task_id, t.text as task_text
    from plan_history(${planId}, ${before ?? Number.MAX_SAFE_INTEGER}, ${size}) a
    left join office_names n on n.unit_id = a.unit_id and n.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date
    left join office_names pn on pn.unit_id = a.post_unit_id and pn.valid @> (a.at at time zone 'Asia/Ho_Chi_Minh')::date
    left join progress g on g.id = (a.details ->> 'progressId')::uuid
    left join tasks t on a.record_kind = 'task' and t.id = a.record_id
    order by a.sequence desc`.execute(db)
  return rows.map(actOf)
}

function actOf(row: Row): TaskAct {
  return {
    sequence: row.sequence,
    at: row.at,
    actorName: row.actor_name,
    post: { title: row.post_title, unitName: row.post_unit_name, standsInFor: row.stood_in_for },
    unitName: row.unit_name,
    act: row.act,
    details: row.details,
    note: row.note || row.details.reason || null,
    task: row.task_id && row.task_text ? { id: row.task_id, text: row.task_text } : null,
  }
}
