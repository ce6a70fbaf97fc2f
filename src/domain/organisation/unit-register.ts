import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import { buildRegisterIndex } from './register-index.ts'
import type { RegisterIndex, RegisterUnit } from './register-index.ts'
import { validityOf } from './unit.ts'
import type { UnitKind, UnitLevel } from './unit.ts'

const kept = new WeakMap<Database, { readonly fingerprint: string; readonly index: RegisterIndex }>()

/**
 * The register in memory. Reading the nation's takes most of a second, so it is kept until a row of it is added: names and
 * parents are closed and opened anew, never overwritten, and a change that only closes some is counted itself.
 */
export async function registerIndex(db: Database): Promise<RegisterIndex> {
  const { rows } = await sql<{ fingerprint: string }>`
    select concat_ws(' ', (select count(*) from units), (select count(*) from unit_names),
      (select count(*) from unit_parents), (select count(*) from unit_successions),
      (select count(*) from unit_changes)) as fingerprint`.execute(db)
  const { fingerprint } = rows[0]!
  const known = kept.get(db)
  if (known?.fingerprint === fingerprint) return known.index
  const index = await loadRegisterIndex(db)
  kept.set(db, { fingerprint, index })
  return index
}

interface Row {
  id: string
  kind: UnitKind
  level: UnitLevel
  territory_id: string | null
  existed: string
}

/** The whole register with all its times, read anew. Under a second for the nation. */
async function loadRegisterIndex(db: Database | Db): Promise<RegisterIndex> {
  return buildRegisterIndex(await listRegister(db))
}

async function listRegister(db: Database | Db): Promise<readonly RegisterUnit[]> {
  const { rows: units } = await sql<Row>`
    select id, kind, level, territory_id, existed::text as existed from units where not isempty(existed) order by id`.execute(
    db,
  )
  const [names, parents, successors] = [await listNames(db), await listParents(db), await listSuccessors(db)]
  return units.map(({ id, kind, level, territory_id: territoryId, existed }) => ({
    id,
    kind,
    level,
    territoryId,
    existed: validityOf(existed),
    names: names.get(id) ?? [],
    parents: parents.get(id) ?? [],
    successors: successors.get(id) ?? [],
  }))
}

async function listNames(db: Database | Db) {
  const { rows } = await sql<{ unit_id: string; name: string; short_name: string | null; valid: string }>`
    select unit_id, name, short_name, valid::text as valid from unit_names where language = 'vi' and not isempty(valid)
    order by unit_id, lower(valid) nulls first`.execute(db)
  return collect(rows, (row) => ({ name: row.name, shortName: row.short_name, valid: validityOf(row.valid) }))
}

async function listParents(db: Database | Db) {
  const { rows } = await sql<{ unit_id: string; parent_id: string; valid: string }>`
    select unit_id, parent_id, valid::text as valid from unit_parents
    where not isempty(valid) order by unit_id, lower(valid) nulls first`.execute(db)
  return collect(rows, (row) => ({ parentId: row.parent_id, valid: validityOf(row.valid) }))
}

async function listSuccessors(db: Database | Db) {
  const { rows } = await sql<{ unit_id: string; to_unit_id: string; topic: string | null }>`
    select from_unit_id as unit_id, to_unit_id, topic from unit_successions order by from_unit_id, on_date, to_unit_id
  `.execute(db)
  return collect(rows, (row) => ({ unitId: row.to_unit_id, topic: row.topic }))
}

function collect<R extends { unit_id: string }, T>(rows: readonly R[], of: (row: R) => T): Map<string, T[]> {
  const byUnit = new Map<string, T[]>()
  for (const row of rows) {
    const known = byUnit.get(row.unit_id)
    if (known) known.push(of(row))
    else byUnit.set(row.unit_id, [of(row)])
  }
  return byUnit
}
