import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '#platform/database.ts'
import { daterange, validityOf } from './unit.ts'
import type { UnitKind, UnitLevel, Validity } from './unit.ts'
import type { ChangeTerms, DatedName, UnitChangeKind, UnitTimes } from './unit-change.ts'

/** Units are changed one decision after the other, in the whole house: no two of them can make a circle of parents together. */
export async function lockChanges(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('unit changes', 0))`.execute(db)
}

interface TimesRow {
  id: string
  kind: UnitKind
  level: UnitLevel
  territory_id: string | null
  existed: string
  names: { language: string; name: string; short_name: string | null; valid: string }[]
  parents: { parent_id: string; valid: string }[]
}

/** Units with their times, in the order asked for; those that are none, or that were withdrawn, are left out. */
export async function listTimes(db: Db, ids: readonly string[]): Promise<readonly UnitTimes[]> {
  const { rows } = await sql<TimesRow>`
    select u.id, u.kind, u.level, u.territory_id, u.existed::text as existed,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name, 'short_name', n.short_name,
          'valid', n.valid::text) order by n.valid)
        from unit_names n where n.unit_id = u.id and not isempty(n.valid)), '[]') as names,
      coalesce((select json_agg(json_build_object('parent_id', p.parent_id, 'valid', p.valid::text) order by p.valid)
        from unit_parents p where p.unit_id = u.id and not isempty(p.valid)), '[]') as parents
    from units u where u.id = any (${[...ids]}::uuid[]) and not isempty(u.existed)`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, timesOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function timesOf(row: TimesRow): UnitTimes {
  const { id, kind, level } = row
  return {
    ...{ id, kind, level, territoryId: row.territory_id, existed: validityOf(row.existed) },
    names: row.names.map((one) => ({
      ...{ language: one.language, name: one.name, shortName: one.short_name, valid: validityOf(one.valid) },
    })),
    parents: row.parents.map((one) => ({ parentId: one.parent_id, valid: validityOf(one.valid) })),
  }
}

/** True when one of the posts' units oversees the unit, today or in what is planned, or the place that it serves. */
export async function isOverseen(db: Db, unitId: string, roots: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ within: boolean }>`
    select exists (select from unit_overseers(${unitId}, acting_day()) where unit_id = any (${[...roots]}::uuid[])) as within
  `.execute(db)
  return rows[0]?.within ?? false
}

export interface NewChange extends ChangeTerms {
  readonly id: string
  readonly kind: UnitChangeKind
  readonly by: string
  readonly at: Date
  readonly withdraws?: string
}

export async function insertChange(db: Db, one: NewChange): Promise<void> {
  await db
    .insertInto('unit_changes')
    .values({
      ...{
        id: one.id,
        kind: one.kind,
        on_date: one.on,
        decision: one.decision,
        made_by: one.by,
        made_at: one.at,
      },
      withdraws: one.withdraws ?? null,
    })
    .execute()
}

export async function insertChangedUnits(
  db: Db,
  changeId: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Promise<void> {
  await sql`insert into unit_change_units (change_id, unit_id, side)
    select ${changeId}::uuid, unit, 'before' from unnest(${[...before]}::uuid[]) unit
    union all select ${changeId}::uuid, unit, 'after' from unnest(${[...after]}::uuid[]) unit`.execute(db)
}

/** What has validity in the register, by what the log of a change calls it. */
const tables = {
  name: sql.table('unit_names'),
  parent: sql.table('unit_parents'),
  code: sql.table('unit_codes'),
  contact: sql.table('unit_contacts'),
} as const
export type DatedKind = keyof typeof tables

interface Row {
  readonly id: string
  readonly valid: Validity
}

/** Closes rows of one kind with the day before: those that last beyond it keep what lies before. Returns what is cut off. */
export async function closeRows(
  db: Db,
  change: { readonly id: string; readonly on: string },
  kind: DatedKind,
  condition: RawBuilder<unknown>,
): Promise<readonly (Row & { readonly unitId: string })[]> {
  const { rows } = await sql<{ id: string; unit_id: string; rest: string }>`
    with cut as materialized (
      select id, unit_id, valid as was, valid * daterange(null, ${change.on}::date) as kept,
        (valid * daterange(${change.on}::date, null))::text as rest
      from ${tables[kind]} where ${condition} and valid && daterange(${change.on}::date, null)
    ), closed as (
      update ${tables[kind]} row set valid = cut.kept from cut where row.id = cut.id returning row.id
    ), told as (
      insert into unit_change_rows (change_id, record_kind, record_id, valid_before, valid_after)
      select ${change.id}::uuid, ${kind}::text, id, was, kept from cut
    )
    select id, unit_id, rest from cut where id in (select id from closed)`.execute(db)
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, valid: validityOf(row.rest) }))
}

async function tellOpened(
  db: Db,
  changeId: string,
  kind: DatedKind | 'unit',
  { id, valid }: Row,
): Promise<void> {
  await sql`insert into unit_change_rows (change_id, record_kind, record_id, valid_before, valid_after)
    values (${changeId}, ${kind}, ${id}, null, ${daterange(valid)}::daterange)`.execute(db)
}

export async function openUnit(
  db: Db,
  changeId: string,
  unit: Pick<UnitTimes, 'id' | 'kind' | 'level' | 'territoryId' | 'existed'> & { readonly source: string },
): Promise<void> {
  const { id, kind, level, territoryId, existed, source } = unit
  await sql`insert into units (id, kind, level, territory_id, existed, source, founded_by)
    values (${id}, ${kind}, ${level}, ${territoryId}, ${daterange(existed)}::daterange, ${source}, ${changeId})`.execute(
    db,
  )
  await tellOpened(db, changeId, 'unit', { id, valid: existed })
}

export async function openName(
  db: Db,
  changeId: string,
  {
    id,
    unitId,
    language,
    name,
    shortName,
    valid,
  }: DatedName & { readonly id: string; readonly unitId: string },
): Promise<void> {
  await sql`insert into unit_names (id, unit_id, language, name, short_name, valid)
    values (${id}, ${unitId}, ${language}, ${name}, ${shortName}, ${daterange(valid)}::daterange)`.execute(db)
  await tellOpened(db, changeId, 'name', { id, valid })
}

export async function openParent(
  db: Db,
  changeId: string,
  { id, unitId, parentId, valid }: Row & { readonly unitId: string; readonly parentId: string },
): Promise<void> {
  await sql`insert into unit_parents (id, unit_id, parent_id, valid)
    values (${id}, ${unitId}, ${parentId}, ${daterange(valid)}::daterange)`.execute(db)
  await tellOpened(db, changeId, 'parent', { id, valid })
}

export async function openCode(
  db: Db,
  changeId: string,
  {
    id,
    unitId,
    scheme,
    code,
    valid,
  }: Row & { readonly unitId: string; readonly scheme: string; readonly code: string },
): Promise<void> {
  await sql`insert into unit_codes (id, unit_id, scheme, code, valid)
    values (${id}, ${unitId}, ${scheme}, ${code}, ${daterange(valid)}::daterange)`.execute(db)
  await tellOpened(db, changeId, 'code', { id, valid })
}

export async function openContact(
  db: Db,
  changeId: string,
  {
    id,
    unitId,
    kind,
    value,
    valid,
  }: Row & { readonly unitId: string; readonly kind: string; readonly value: string },
): Promise<void> {
  await sql`insert into unit_contacts (id, unit_id, kind, value, valid)
    values (${id}, ${unitId}, ${kind}, ${value}, ${daterange(valid)}::daterange)`.execute(db)
  await tellOpened(db, changeId, 'contact', { id, valid })
}

/** Ends units with the day before: their names, codes and contacts, their life, and last their places in the tree. */
export async function endUnits(
  db: Db,
  change: { readonly id: string; readonly on: string },
  unitIds: readonly string[],
): Promise<void> {
  const own = sql`unit_id = any (${[...unitIds]}::uuid[])`
  for (const kind of ['name', 'code', 'contact'] as const) await closeRows(db, change, kind, own)
  await sql`
    with cut as materialized (
      select id, existed as was, existed * daterange(null, ${change.on}::date) as kept
      from units where id = any (${[...unitIds]}::uuid[])
    ), closed as (update units set existed = cut.kept from cut where units.id = cut.id)
    insert into unit_change_rows (change_id, record_kind, record_id, valid_before, valid_after)
    select ${change.id}::uuid, 'unit', id, was, kept from cut`.execute(db)
  await closeRows(db, change, 'parent', own)
}

export async function insertSuccession(
  db: Db,
  one: {
    readonly changeId: string
    readonly from: string
    readonly to: string
    readonly on: string
    readonly kind: 'merged' | 'split'
    readonly topic: string | null
    readonly takesWork: boolean
    readonly source: string
  },
): Promise<void> {
  await db
    .insertInto('unit_succession_records')
    .values({
      ...{ from_unit_id: one.from, to_unit_id: one.to, on_date: one.on, kind: one.kind, topic: one.topic },
      ...{ takes_work: one.takesWork, source: one.source, change_id: one.changeId },
    })
    .execute()
}

/** Units whose line upwards holds the unit on some day from then on: under these it cannot stand. */
export async function standsAbove(
  db: Db,
  unitId: string,
  parentId: string,
  valid: Validity,
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    with recursive line (above, valid) as (
      select ${parentId}::uuid, ${daterange(valid)}::daterange
      union
      select p.parent_id, p.valid * line.valid from line join unit_parents p on p.unit_id = line.above and p.valid && line.valid
    )
    select exists (select from line where above = ${unitId}) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Since when a unit of that kind bears the name at that time in the same place, under the same unit, other than these. */
export async function findNamesake(
  db: Db,
  of: {
    readonly name: string
    readonly kind: UnitKind
    readonly parentId: string | null
    readonly territoryId: string | null
    readonly valid: Validity
    readonly besides: readonly string[]
  },
): Promise<{ readonly since: string | null } | null> {
  const { rows } = await sql<{ valid: string }>`
    select n.valid::text as valid from unit_names n join units u on u.id = n.unit_id and u.kind = ${of.kind}
    where n.folded = folded(${of.name}) and n.language = 'vi' and n.valid && ${daterange(of.valid)}::daterange
      and lower(n.name) = lower(${of.name}) and u.id <> all (${[...of.besides]}::uuid[])
      and u.territory_id is not distinct from ${of.territoryId}
      and (select p.parent_id from unit_parents p where p.unit_id = u.id and p.valid && n.valid * ${daterange(of.valid)}::daterange
        order by p.valid limit 1) is not distinct from ${of.parentId}
    limit 1`.execute(db)
  return rows[0] ? { since: validityOf(rows[0].valid).from } : null
}
