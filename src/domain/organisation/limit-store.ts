import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Language } from '#platform/i18n/messages.ts'
import type { Limit, LimitedKind } from './limit.ts'

/** Whose a record is: the office that owns it and the person who made it. */
export interface Owned {
  readonly ownerUnitId: string
  readonly makerId: string
}

/** Null for none that the person at work may see. */
export async function findOwned(db: Db, kind: LimitedKind, recordId: string): Promise<Owned | null> {
  const { rows } = await sql<Owned>`${
    kind === 'report'
      ? sql`select unit_id as "ownerUnitId", created_by as "makerId" from reports where id = ${recordId}`
      : sql`select owner_unit_id as "ownerUnitId", created_by as "makerId" from documents where id = ${recordId}`
  }`.execute(db)
  return rows[0] ?? null
}

/** Null for a record that is open to all who read its kind. */
export async function findLimit(
  db: Db,
  recordId: string,
  on: string,
  language: Language,
): Promise<Limit | null> {
  const { rows } = await sql<{ id: string | null; name: string | null; limitedAt: Date; limitedBy: string }>`
    select kept.limited_at as "limitedAt", person.name as "limitedBy", named.unit_id as id, unit_name.name
    from limited_records kept join users person on person.id = kept.limited_by
    left join limited_record_units named on named.record_id = kept.record_id and named.named
    left join lateral (
      select name from unit_names where unit_id = named.unit_id and language in ('vi', ${language})
      order by valid @> ${on}::date desc, language = ${language} desc, valid desc limit 1
    ) unit_name on true
    where kept.record_id = ${recordId} and kept.opened_at is null order by unit_name.name`.execute(db)
  const [first] = rows
  if (!first) return null
  const units = rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]))
  return { units, limitedAt: first.limitedAt, limitedBy: first.limitedBy }
}

/** The document that a limited report became is limited as the report is. */
export async function isLimited(db: Db, recordId: string): Promise<boolean> {
  const { rows } = await sql`select from limited_records where opened_at is null
    and record_id in (${recordId}, (select report_id from documents where id = ${recordId}))`.execute(db)
  return rows.length > 0
}

/** Names to propose: the office itself, those beside and below it, and the one above. */
export async function listNamesAround(db: Db, unitId: string, on: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with above as (select parent_id from unit_parents where unit_id = ${unitId} and valid @> ${on}::date),
      around as (
        select parent_id as unit_id from above
        union select unit_id from unit_parents where parent_id in (select parent_id from above) and valid @> ${on}::date
        union select unit_id from unit_parents where parent_id = ${unitId} and valid @> ${on}::date
        union select ${unitId})
    select n.name from around join units u on u.id = around.unit_id and u.existed @> ${on}::date
    join office_names n on n.unit_id = u.id and n.valid @> ${on}::date
    order by u.id <> ${unitId}, u.kind = 'commune', n.folded limit 200`.execute(db)
  return rows.map((row) => row.name)
}

export interface NewLimit extends Owned {
  readonly kind: LimitedKind
  readonly recordId: string
  readonly unitIds: readonly string[]
  readonly by: string
  readonly at: Date
}

/** Keeps the record to these units and no others, whoever it was kept to before. */
export async function setLimit(db: Db, one: NewLimit): Promise<void> {
  await sql`insert into limited_records (record_id, record_kind, owner_unit_id, maker_id, limited_by, limited_at)
    values (${one.recordId}, ${one.kind}, ${one.ownerUnitId}, ${one.makerId}, ${one.by}, ${one.at})
    on conflict (record_id) do update set opened_at = null, limited_by = excluded.limited_by, limited_at = excluded.limited_at
  `.execute(db)
  await sql`update limited_record_units set named = unit_id = any (${[...one.unitIds]}::uuid[])
    where record_id = ${one.recordId}`.execute(db)
  await sql`insert into limited_record_units (record_id, unit_id)
    select ${one.recordId}, unit_id from unnest(${[...one.unitIds]}::uuid[]) unit_id
    on conflict (record_id, unit_id) do nothing`.execute(db)
}

/** Returns false when the record was open already. */
export async function openLimit(db: Db, recordId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('limited_records')
    .set({ opened_at: at })
    .where('record_id', '=', recordId)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
