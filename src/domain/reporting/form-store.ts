import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { reportFormSchema } from './form.ts'
import type { ReportForm } from './form.ts'

export interface StoredForm {
  readonly id: string
  readonly version: number
  readonly definition: ReportForm
}

/** The forms in force on a day, by key. */
export async function listFormsOn(db: Database | Db, day: string): Promise<readonly StoredForm[]> {
  const rows = await db
    .selectFrom('report_forms')
    .select(['id', 'version', 'definition'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('key')
    .execute()
  return rows.map((row) => ({ ...row, definition: reportFormSchema.parse(row.definition) }))
}

/** The newest version of a form; absent when there is none. */
export async function findNewestForm(db: Db, key: string): Promise<StoredForm | null> {
  const row = await db
    .selectFrom('report_forms')
    .select(['id', 'version', 'definition'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? { ...row, definition: reportFormSchema.parse(row.definition) } : null
}

/** In force from the day on; the version before it ends on the day before. The first version is in force always. */
export async function insertFormVersion(
  db: Db,
  form: ReportForm,
  version: number,
  day: string,
): Promise<void> {
  await sql`update report_forms set valid = daterange(lower(valid), greatest(lower(valid), ${day}::date))
    where key = ${form.key} and upper_inf(valid)`.execute(db)
  await db
    .insertInto('report_forms')
    .values({
      id: newId(),
      key: form.key,
      version,
      definition: JSON.stringify(form),
      valid: version === 1 ? '[,)' : `[${day},)`,
    })
    .execute()
}

export function isSameForm(one: ReportForm, other: ReportForm): boolean {
  return isDeepStrictEqual(one, other)
}
