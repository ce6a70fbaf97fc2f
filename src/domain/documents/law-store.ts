import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Certainty, Change, ChangeKind, Fact, FactKind, Instrument } from './law.ts'

/** Who says a fact, on whose behalf; all null for the house itself. */
export interface Recorder {
  readonly unitId: string | null
  readonly userId: string | null
  readonly at: Date
}

/** Held until the transaction ends: what is entered is looked for first, and two who enter the same wait for each other. */
export async function lockLaw(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('instruments'))`.execute(db)
}

/** Every instrument that may be seen, an office's own first, with the latest word on each fact: an office's goes before that of the house. */
export async function listInstruments(db: Db): Promise<Instrument[]> {
  const { rows } = await sql<Omit<Instrument, 'facts'> & { facts: Instrument['facts'] | null }>`
    with latest as (
      select distinct on (instrument_id, kind) instrument_id, kind, value, source, certainty from instrument_facts
      order by instrument_id, kind, unit_id is null, sequence desc)
    select i.id, i.type, i.reference, i.issuer, f.facts
    from instruments i
    left join (
      select instrument_id, jsonb_object_agg(kind,
        jsonb_build_object('value', value, 'source', source, 'certainty', certainty)) as facts
      from latest where value is not null group by 1) f on f.instrument_id = i.id
    order by i.unit_id is null, i.created_at, i.id`.execute(db)
  return rows.map((row) => ({ ...row, facts: row.facts ?? {} }))
}

/** The latest word on what each instrument does to another. */
export async function listChanges(db: Db): Promise<Change[]> {
  const { rows } = await sql<Change & { holds: boolean }>`
    select distinct on (by_id, of_id, kind) kind, by_id as "byId", of_id as "ofId", on_date as "on", source, certainty, holds
    from instrument_changes order by by_id, of_id, kind, unit_id is null, sequence desc`.execute(db)
  return rows.filter((row) => row.holds).map(({ holds: _, ...change }) => change)
}

/** A word on a fact or a change, as it was recorded; also what a later one superseded. */
export interface RecordedWord {
  readonly at: Date
  readonly person: string | null
  readonly fact: { readonly kind: FactKind; readonly value: string | null } | null
  readonly change: (Pick<Change, 'kind' | 'byId' | 'ofId' | 'on'> & { readonly holds: boolean }) | null
  readonly source: string
  readonly certainty: Certainty
}

/** Everything that was ever said of an instrument, newest first. */
export async function listWords(db: Db, instrumentId: string): Promise<RecordedWord[]> {
  const { rows } = await sql<RecordedWord>`
    select f.recorded_at as at, u.name as person, jsonb_build_object('kind', f.kind, 'value', f.value) as fact,
      null::jsonb as change, f.source, f.certainty
    from instrument_facts f left join users u on u.id = f.recorded_by where f.instrument_id = ${instrumentId}
    union all
    select c.recorded_at, u.name, null, jsonb_build_object('kind', c.kind, 'byId', c.by_id, 'ofId', c.of_id,
      'on', c.on_date, 'holds', c.holds), c.source, c.certainty
    from instrument_changes c left join users u on u.id = c.recorded_by
    where ${instrumentId}::uuid in (c.of_id, c.by_id)
    order by at desc limit 200`.execute(db)
  return rows
}

export async function insertInstrument(
  db: Db,
  one: Pick<Instrument, 'id' | 'type' | 'reference' | 'issuer'>,
  by: Recorder,
): Promise<void> {
  await db
    .insertInto('instruments')
    .values({
      id: one.id,
      unit_id: by.unitId,
      type: one.type,
      reference: one.reference,
      issuer: one.issuer,
      created_by: by.userId,
      created_at: by.at,
    })
    .execute()
}

export interface NewFact extends Omit<Fact, 'value'> {
  readonly kind: FactKind
  /** Null takes back what was said. */
  readonly value: string | null
}

export async function insertFact(db: Db, instrumentId: string, fact: NewFact, by: Recorder): Promise<void> {
  await db
    .insertInto('instrument_facts')
    .values({
      instrument_id: instrumentId,
      kind: fact.kind,
      value: fact.value,
      source: fact.source,
      certainty: fact.certainty,
      unit_id: by.unitId,
      recorded_by: by.userId,
      recorded_at: by.at,
    })
    .execute()
}

export async function insertChange(
  db: Db,
  change: Change & { readonly holds: boolean },
  by: Recorder,
): Promise<void> {
  await db
    .insertInto('instrument_changes')
    .values({
      kind: change.kind satisfies ChangeKind,
      by_id: change.byId,
      of_id: change.ofId,
      on_date: change.on,
      holds: change.holds,
      source: change.source,
      certainty: change.certainty,
      unit_id: by.unitId,
      recorded_by: by.userId,
      recorded_at: by.at,
    })
    .execute()
}

/** What the house itself has said, whatever offices said since: for bringing the starting law up to date. */
export async function listHouseLaw(
  db: Db,
): Promise<{ ids: ReadonlyMap<string, string>; facts: ReadonlySet<string>; changes: ReadonlySet<string> }> {
  const instruments = await db
    .selectFrom('instruments')
    .select(['id', 'reference'])
    .where('unit_id', 'is', null)
    .execute()
  const { rows: facts } = await sql<{ word: string }>`select distinct on (instrument_id, kind)
      concat_ws('|', instrument_id, kind, value, certainty, source) as word
    from instrument_facts where unit_id is null order by instrument_id, kind, sequence desc`.execute(db)
  const { rows: changes } = await sql<{ word: string }>`select distinct on (by_id, of_id, kind)
      concat_ws('|', by_id, kind, of_id, coalesce(on_date, ''), certainty, source) as word
    from instrument_changes where unit_id is null order by by_id, of_id, kind, sequence desc`.execute(db)
  return {
    ids: new Map(instruments.map(({ id, reference }) => [reference, id])),
    facts: new Set(facts.map(({ word }) => word)),
    changes: new Set(changes.map(({ word }) => word)),
  }
}
