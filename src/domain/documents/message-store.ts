import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** The office's agency code (mã định danh) on a day; codes are retired and given again when offices merge. */
export async function findAgencyCode(db: Db, unitId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from unit_codes where unit_id = ${unitId} and scheme = 'agency' and valid @> ${day}::date
    order by code limit 1`.execute(db)
  return rows[0]?.code ?? null
}
