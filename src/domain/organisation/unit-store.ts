import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { notFound } from '#platform/refused.ts'
import { validityOf } from './unit.ts'
import type { UnitKind, UnitLevel, Validity } from './unit.ts'

export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly territoryId: string | null
  readonly existed: Validity
  readonly source: string
}

/** A unit under the name of a day. */
export interface NamedUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
}

/** The name of the day in the reader's language, else in Vietnamese; the nearest one where the unit had none that day. */
const nameOn = (on: string, language: Language) => sql`
  cross join lateral (
    select name from unit_names named where named.unit_id = unit.id and named.language in ('vi', ${language})
      and (not isempty(named.valid) or isempty(unit.existed))
    order by named.valid @> ${on}::date desc, named.language = ${language} desc, named.valid desc limit 1
  ) named`

export async function findUnit(db: Database | Db, id: string): Promise<Unit | null> {
  const { rows } = await sql<Omit<Unit, 'existed'> & { existed: string }>`
    select id, kind, level, territory_id as "territoryId", existed::text as existed, source from units where id = ${id}
  `.execute(db)
  const [unit] = rows
  return unit ? { ...unit, existed: validityOf(unit.existed) } : null
}

/** @throws {Refused} 404 when there is no such unit. */
export async function getUnit(db: Database | Db, id: string): Promise<Unit> {
  const unit = await findUnit(db, id)
  if (!unit) throw notFound()
  return unit
}

/** @throws {Refused} 404 when there is no such unit. */
export async function getUnitName(
  db: Database | Db,
  id: string,
  on: string,
  language: Language = 'vi',
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select named.name from units unit ${nameOn(on, language)} where unit.id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0].name
}

/** Units directly under a unit on the day. */
export async function listChildren(
  db: Database | Db,
  id: string,
  on: string,
  language: Language,
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select unit.id, unit.kind, named.name from unit_parents parent join units unit on unit.id = parent.unit_id
    ${nameOn(on, language)}
    where parent.parent_id = ${id} and parent.valid @> ${on}::date and unit.existed @> ${on}::date`.execute(
    db,
  )
  return rows
}

/**
 * Units that share a place on the day, or one that it followed, and stand under nobody: Party, police, army, firms; of no place
 * with null.
 */
export async function listBesides(
  db: Database | Db,
  placeId: string | null,
  on: string,
  language: Language,
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select unit.id, unit.kind, named.name from units unit ${nameOn(on, language)}
    where ${placeId === null ? sql`unit.territory_id is null` : sql`unit.territory_id in (select unit_inheritance(array[${placeId}::uuid], ${on}::date))`}
      and unit.existed @> ${on}::date
      and not exists (select from unit_parents parent where parent.unit_id = unit.id and parent.valid @> ${on}::date)
  `.execute(db)
  return rows
}

/** The unit and all above it on the day, nearest first. */
export async function listLine(
  db: Database | Db,
  id: string,
  on: string,
  language: Language,
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select unit.id, unit.kind, named.name from unit_line(${id}::uuid, ${on}::date) line
    join units unit on unit.id = line.unit_id ${nameOn(on, language)} order by line.distance`.execute(db)
  return rows
}

export interface FoundUnit extends NamedUnit {
  /** The name that was searched for, when the unit has another on the day. */
  readonly otherName: string | null
  /** Where it is. */
  readonly within: string | null
  readonly existed: Validity
  readonly isThere: boolean
}

export interface UnitSearch {
  readonly words: string
  readonly on: string
  readonly language: Language
  readonly limit: number
  /** Only units that are there on the day and that this one may task; null for all units of all times. */
  readonly reachedFrom: string | null
}

/** Units by the words of a name, in any order, with or without marks; those that are there on the day first. */
export async function searchUnits(
  db: Database | Db,
  { words, on, language, limit, reachedFrom }: UnitSearch,
): Promise<readonly FoundUnit[]> {
  const reached = reachedFrom
    ? sql`hit.valid @> ${on}::date and hit.unit_id in (select unit_id from unit_reach(${reachedFrom}::uuid, ${on}::date))`
    : sql`true`
  const { rows } = await sql<Omit<FoundUnit, 'existed'> & { existed: string }>`
    with wanted as (
      select folded(${words}) as words, array(
        select '%' || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        from regexp_split_to_table(folded(${words}), '\\s+') word) as patterns),
    found as (
      select distinct on (hit.unit_id) hit.unit_id, hit.name, hit.folded = wanted.words as is_whole
      from unit_names hit, wanted
      where hit.folded like all (wanted.patterns) and not isempty(hit.valid) and ${reached}
      order by hit.unit_id, is_whole desc, hit.valid @> ${on}::date desc
    )
    select unit.id, unit.kind, named.name, nullif(found.name, named.name) as "otherName",
      (select name from unit_names place where place.unit_id = unit.territory_id and place.language = 'vi'
       order by place.valid @> ${on}::date desc, place.valid desc limit 1) as within,
      unit.existed::text as existed, unit.existed @> ${on}::date as "isThere"
    from found join units unit on unit.id = found.unit_id ${nameOn(on, language)}
    order by unit.existed @> ${on}::date desc, found.is_whole desc, length(named.name), named.name, unit.id
    limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, existed: validityOf(row.existed) }))
}

/** The communes that have a district's area since the level of districts ended: those that followed its communes. */
export async function listAreaOfDistrict(
  db: Database | Db,
  id: string,
  on: string,
  language: Language,
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select unit.id, unit.kind, named.name
    from (
      select distinct coalesce(next.to_unit_id, parent.unit_id) as id
      from unit_parents parent join units district on district.id = parent.parent_id
      left join unit_successions next on next.from_unit_id = parent.unit_id
      where parent.parent_id = ${id} and district.kind = 'district' and upper(parent.valid) = upper(district.existed)
    ) heir join units unit on unit.id = heir.id and unit.kind = 'commune' ${nameOn(on, language)}
    order by named.name`.execute(db)
  return rows
}

export interface PersonInPost {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly title: string
}

/** People at work in the unit on the day: those whose posts the reader may see. */
export async function listPeople(db: Db, id: string, on: string): Promise<readonly PersonInPost[]> {
  const { rows } = await sql<PersonInPost>`
    select post.id, post.user_id as "userId", person.name, post.title from posts post join users person on person.id = post.user_id
    where post.unit_id = ${id} and post.valid @> ${on}::date
    order by array_position(array['head', 'deputy'], post.duty), person.name`.execute(db)
  return rows
}

/** The unit at the top of the country's tree. */
export async function findGovernment(db: Database | Db): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from units where kind = 'government' limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
