import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { validityOf } from './unit.ts'
import type { SuccessionKind, Validity } from './unit.ts'
import type { UnitChangeKind } from './unit-change.ts'
import type { ContactKind } from './unit-contact.ts'

export interface UnitLife {
  readonly names: readonly {
    readonly language: string
    readonly name: string
    readonly shortName: string | null
    readonly valid: Validity
  }[]
  readonly parents: readonly { readonly id: string; readonly name: string; readonly valid: Validity }[]
  readonly codes: readonly { readonly scheme: string; readonly code: string; readonly valid: Validity }[]
  readonly contacts: readonly {
    readonly kind: ContactKind
    readonly value: string
    readonly valid: Validity
  }[]
  readonly successors: readonly Succession[]
  readonly predecessors: readonly Succession[]
  readonly changes: readonly MadeChange[]
}

/** A change that was recorded here: by which decision, when, and whether it was taken back. */
export interface MadeChange {
  readonly id: string
  readonly kind: UnitChangeKind
  readonly on: string
  readonly decision: string
  readonly madeAt: Date
  /** Names of the units before and after, as they were then. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The decision by which it was taken back; null where it stands. */
  readonly withdrawnBy: string | null
}

export interface Succession {
  readonly id: string
  readonly name: string
  readonly on: string
  readonly kind: SuccessionKind
  readonly topic: string | null
  readonly source: string
}

/** All that the register knows of a unit's times. */
export async function listLife(db: Database | Db, id: string, language: Language): Promise<UnitLife> {
  return {
    names: await listNames(db, id),
    parents: await listParents(db, id, language),
    codes: await listCodes(db, id),
    contacts: await listContacts(db, id),
    successors: await listSuccessions(db, id, 'from', language),
    predecessors: await listSuccessions(db, id, 'to', language),
    changes: await listChanges(db, id),
  }
}

function withValidity<R extends { valid: string }>(rows: readonly R[]) {
  return rows.map((row) => ({ ...row, valid: validityOf(row.valid) }))
}

async function listNames(db: Database | Db, id: string) {
  const { rows } = await sql<{ language: string; name: string; shortName: string | null; valid: string }>`
    select language, name, short_name as "shortName", valid::text as valid from unit_names
    where unit_id = ${id} and not isempty(valid) order by language = 'vi' desc, language, lower(valid) desc nulls last`.execute(
    db,
  )
  return withValidity(rows)
}

/** Each with the last name that it had while it stood above. */
async function listParents(db: Database | Db, id: string, language: Language) {
  const { rows } = await sql<{ id: string; name: string; valid: string }>`
    select unit.id, named.name, parent.valid::text as valid from unit_parents parent
    join units unit on unit.id = parent.parent_id
    cross join lateral (
      select name from unit_names named where named.unit_id = unit.id and named.language in ('vi', ${language})
      order by named.valid && parent.valid desc, named.language = ${language} desc, named.valid desc limit 1
    ) named
    where parent.unit_id = ${id} and not isempty(parent.valid) order by lower(parent.valid) desc nulls last`.execute(
    db,
  )
  return withValidity(rows)
}

async function listCodes(db: Database | Db, id: string) {
  const { rows } = await sql<{ scheme: string; code: string; valid: string }>`
    select scheme, code, valid::text as valid from unit_codes
    where unit_id = ${id} and not isempty(valid)
    order by scheme, lower(valid) desc nulls last`.execute(db)
  return withValidity(rows)
}

async function listContacts(db: Database | Db, id: string) {
  const { rows } = await sql<{ kind: ContactKind; value: string; valid: string }>`
    select kind, value, valid::text as valid from unit_contacts where unit_id = ${id} and not isempty(valid)
    order by array_position(array['address', 'phone', 'email', 'website'], kind), lower(valid) desc nulls last`.execute(
    db,
  )
  return withValidity(rows)
}

/** Newest last. Withdrawals are told with what they took back. */
async function listChanges(db: Database | Db, id: string): Promise<readonly MadeChange[]> {
  const named = (side: 'before' | 'after') => sql`array(
    select named.name from unit_change_units other cross join lateral (
      select name from unit_names n where n.unit_id = other.unit_id and n.language = 'vi'
      order by n.valid @> ${side === 'before' ? sql`c.on_date - 1` : sql`c.on_date`} desc, n.valid desc limit 1) named
    where other.change_id = c.id and other.side = ${side} order by named.name)`
  const { rows } = await sql<Omit<MadeChange, 'madeAt'> & { madeAt: string }>`
    select c.id, c.kind, c.on_date as "on", c.decision, c.made_at as "madeAt", ${named('before')} as before,
      ${named('after')} as after, (select w.decision from unit_changes w where w.withdraws = c.id) as "withdrawnBy"
    from unit_changes c
    where c.kind <> 'withdrawn' and c.id in (select change_id from unit_change_units where unit_id = ${id})
    order by c.on_date, c.id`.execute(db)
  return rows.map((row) => ({ ...row, madeAt: new Date(row.madeAt) }))
}

/** What followed the unit (it stands at "from"), or what it followed ("to"), each under its last name. */
async function listSuccessions(
  db: Database | Db,
  id: string,
  end: 'from' | 'to',
  language: Language,
): Promise<readonly Succession[]> {
  const [own, other] = end === 'from' ? ['from_unit_id', 'to_unit_id'] : ['to_unit_id', 'from_unit_id']
  const { rows } = await sql<Succession>`
    select unit.id, named.name, one.on_date as "on", one.kind, one.topic, one.source
    from unit_successions one join units unit on unit.id = one.${sql.ref(other)}
    cross join lateral (
      select name from unit_names named where named.unit_id = unit.id and named.language in ('vi', ${language})
      order by named.language = ${language} desc, named.valid desc limit 1
    ) named
    where one.${sql.ref(own)} = ${id} order by one.on_date, named.name`.execute(db)
  return rows
}
