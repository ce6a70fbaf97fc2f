import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import { daterange, validityOf } from './unit.ts'
import type { SuccessionKind, UnitKind, UnitLevel, Validity } from './unit.ts'

interface NewUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly territoryId: string | null
  readonly existed: Validity
  /** Where the fact comes from, and how sure it is. */
  readonly source: string
}

interface NewName {
  readonly unitId: string
  readonly language: 'vi' | 'en'
  readonly name: string
  readonly shortName: string | null
  readonly valid: Validity
}

interface NewParent {
  readonly unitId: string
  readonly parentId: string
  readonly valid: Validity
}

interface NewCode {
  readonly unitId: string
  readonly scheme: 'statistics' | 'agency'
  readonly code: string
  readonly valid: Validity
}

interface NewSuccession {
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly on: string
  readonly kind: SuccessionKind
  readonly topic: string | null
  readonly source: string
}

export interface RegisterRows {
  readonly units: NewUnit[]
  readonly names: NewName[]
  readonly parents: NewParent[]
  readonly codes: NewCode[]
  readonly successions: NewSuccession[]
}

/** Writes all rows with one statement for each table: the whole national register takes seconds, not minutes. */
export async function insertRegister(db: Db, rows: RegisterRows): Promise<void> {
  await insertUnits(db, rows.units)
  await insertNames(db, rows.names)
  await insertParents(db, rows.parents)
  await insertCodes(db, rows.codes)
  await insertSuccessions(db, rows.successions)
}

async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<void> {
  await sql`insert into units (id, kind, level, territory_id, existed, source)
    select * from unnest(${units.map((unit) => unit.id)}::uuid[], ${units.map((unit) => unit.kind)}::text[],
      ${units.map((unit) => unit.level)}::text[], ${units.map((unit) => unit.territoryId)}::uuid[],
      ${units.map((unit) => daterange(unit.existed))}::daterange[], ${units.map((unit) => unit.source)}::text[])`.execute(
    db,
  )
}

async function insertNames(db: Db, names: readonly NewName[]): Promise<void> {
  await sql`insert into unit_names (unit_id, language, name, short_name, valid)
    select * from unnest(${names.map((name) => name.unitId)}::uuid[], ${names.map((name) => name.language)}::text[],
      ${names.map((name) => name.name)}::text[], ${names.map((name) => name.shortName)}::text[],
      ${names.map((name) => daterange(name.valid))}::daterange[])`.execute(db)
}

async function insertParents(db: Db, parents: readonly NewParent[]): Promise<void> {
  await sql`insert into unit_parents (unit_id, parent_id, valid)
    select * from unnest(${parents.map((parent) => parent.unitId)}::uuid[],
      ${parents.map((parent) => parent.parentId)}::uuid[],
      ${parents.map((parent) => daterange(parent.valid))}::daterange[])`.execute(db)
}

async function insertCodes(db: Db, codes: readonly NewCode[]): Promise<void> {
  await sql`insert into unit_codes (unit_id, scheme, code, valid)
    select * from unnest(${codes.map((code) => code.unitId)}::uuid[], ${codes.map((code) => code.scheme)}::text[],
      ${codes.map((code) => code.code)}::text[], ${codes.map((code) => daterange(code.valid))}::daterange[])`.execute(
    db,
  )
}

async function insertSuccessions(db: Db, all: readonly NewSuccession[]): Promise<void> {
  await sql`insert into unit_successions (from_unit_id, to_unit_id, on_date, kind, topic, source)
    select * from unnest(${all.map((one) => one.fromUnitId)}::uuid[], ${all.map((one) => one.toUnitId)}::uuid[],
      ${all.map((one) => one.on)}::date[], ${all.map((one) => one.kind)}::text[],
      ${all.map((one) => one.topic)}::text[], ${all.map((one) => one.source)}::text[])`.execute(db)
}

export interface BarePlace {
  readonly unitId: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  /** Its names, the latest last. */
  readonly names: readonly { readonly name: string; readonly valid: Validity }[]
  readonly existed: Validity
}

/** True when the register holds any unit at all. */
export async function hasUnits(db: Database | Db): Promise<boolean> {
  const { rows } = await sql`select from units limit 1`.execute(db)
  return rows.length > 0
}

/** Provinces and districts of all times and communes of today that have no offices yet. */
export async function listBarePlaces(db: Database | Db): Promise<readonly BarePlace[]> {
  return listBare(
    db,
    sql`(place.kind in ('province', 'district') or place.kind = 'commune' and upper_inf(place.existed))`,
  )
}

/** A province, its districts and communes of all times: those that have no offices yet. */
export async function listBarePlacesOf(db: Database | Db, province: string): Promise<readonly BarePlace[]> {
  const named = sql`select unit_id from unit_names where name = ${province} and language = 'vi'`
  return listBare(
    db,
    sql`(place.kind = 'province' and place.id in (${named})
      or place.kind in ('district', 'commune') and place.territory_id in (${named})
      or place.kind = 'commune' and place.territory_id in (select id from units where territory_id in (${named})))`,
  )
}

/** From a province that was merged to the one that took its area. */
export async function listProvinceMergers(db: Database | Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ from_id: string; to_id: string }>`
    select one.from_unit_id as from_id, one.to_unit_id as to_id from unit_successions one
    join units before on before.id = one.from_unit_id and before.kind = 'province'
    join units after on after.id = one.to_unit_id and after.kind = 'province'
    where one.kind = 'merged'`.execute(db)
  return new Map(rows.map((row) => [row.from_id, row.to_id]))
}

async function listBare(db: Database | Db, condition: RawBuilder<unknown>): Promise<readonly BarePlace[]> {
  const { rows } = await sql<{
    id: string
    kind: UnitKind
    level: UnitLevel
    names: { name: string; valid: string }[]
    existed: string
  }>`
    select place.id, place.kind, place.level, place.existed::text as existed, named.names
    from units place
    cross join lateral (
      select json_agg(json_build_object('name', name, 'valid', valid::text) order by valid) as names
      from unit_names where unit_id = place.id and language = 'vi'
    ) named
    where ${condition} and not exists (
      select from units office
      where office.territory_id = place.id and office.kind not in ('province', 'district', 'commune')
    )
    order by place.id`.execute(db)
  return rows.map(({ id, existed, names, ...place }) => ({
    unitId: id,
    ...place,
    existed: validityOf(existed),
    names: names.map(({ name, valid }) => ({ name, valid: validityOf(valid) })),
  }))
}

/** Fresh statistics, so that the first queries after a great load are planned well. */
export async function analyzeRegister(db: Db): Promise<void> {
  await sql`analyze units, unit_names, unit_parents, unit_codes, unit_succession_records`.execute(db)
}
