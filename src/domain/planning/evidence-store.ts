import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'

/** A file of evidence in which nobody has looked for a marking of secrecy yet. */
export interface UnseenEvidence {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly progressId: string
  readonly recordedBy: string
  readonly taskId: string
  readonly planId: string
  readonly unitId: string
}

/** The oldest first. */
export async function listUnseenEvidence(db: Database, most: number): Promise<readonly UnseenEvidence[]> {
  const { rows } = await sql<UnseenEvidence>`
    select e.id, e.file_name as "fileName", e.file_sha256 as sha256, e.progress_id as "progressId",
      g.recorded_by as "recordedBy", o.task_id as "taskId", t.plan_id as "planId", o.unit_id as "unitId"
    from evidence e join progress g on g.id = e.progress_id join obligations o on o.id = g.obligation_id
    join tasks t on t.id = o.task_id
    where e.kind = 'file' and e.examined_at is null
    order by e.id limit ${most}`.execute(db)
  return rows
}

export async function markExamined(db: Database, id: string, at: Date): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ examined_at: at })
    .where('id', '=', id)
    .where('examined_at', 'is', null)
    .execute()
}

/** False when another worker was quicker. */
export async function deleteUnseenEvidence(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('evidence')
    .where('id', '=', id)
    .where('examined_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
