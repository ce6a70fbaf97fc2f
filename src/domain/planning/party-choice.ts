import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Issue } from '#platform/refused.ts'
import type { ObligationRole } from './obligation.ts'

/** A unit that a planner named for a task. */
export interface ChosenParty {
  readonly role: ObligationRole
  /** The unit's name of the day, as the plan will print it. */
  readonly words: string
  readonly unitId: string
}

interface Asked {
  /** As written, several separated by ";" or a line end. */
  readonly names: string
  readonly role: ObligationRole
  /** Issuer of the plan: the units of its tree and of its place are looked at first. */
  readonly ownerId: string
  readonly day: string
}

/**
 * Units by their names of the day. A name that several units bear ("UBND xã Tân Lập") is the one in the issuer's tree,
 * if there is just one; otherwise the planner is asked to say which.
 */
export async function chooseUnits(
  db: Db,
  asked: Asked,
): Promise<{ parties: ChosenParty[]; issues: Issue[] }> {
  const names = [
    ...new Set(
      asked.names
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]
  const found = await unitsCalled(db, names, asked)
  const parties: ChosenParty[] = []
  const issues: Issue[] = []
  for (const name of names) {
    const called = found.filter((row) => row.asked === name)
    const near = called.filter((row) => row.near)
    const [only, ...others] = near.length > 0 ? near : called
    const key = only === undefined ? 'task.noSuchUnit' : 'task.severalUnits'
    const field = asked.role === 'lead' ? 'leads' : 'coordinating'
    if (only === undefined || others.length > 0) issues.push({ field, key, params: { unit: name } })
    else parties.push({ role: asked.role, words: only.name, unitId: only.unit_id })
  }
  return { parties, issues }
}

interface Called {
  asked: string
  unit_id: string
  name: string
  near: boolean
}

async function unitsCalled(db: Db, names: readonly string[], { ownerId, day }: Asked): Promise<Called[]> {
  if (names.length === 0) return []
  const { rows } = await sql<Called>`
    with near as materialized (
      select unit_id from unit_subtree(array[${ownerId}::uuid], ${day}))
    select distinct on (a.name, n.unit_id) a.name as asked, n.unit_id, n.name,
      n.unit_id in (select unit_id from near) or u.territory_id in (select unit_id from near) as near
    from unnest(${[...names]}::text[]) a (name)
    join unit_names n on n.folded = folded(a.name) and n.valid @> ${day}::date
    join units u on u.id = n.unit_id and u.existed @> ${day}::date
    order by a.name, n.unit_id, n.language desc`.execute(db)
  return rows
}

/** Names to propose to whoever assigns: the units of the issuer's level and place, and its communes. */
export async function listProposedUnits(db: Db, ownerId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from units u join unit_names n on n.unit_id = u.id and n.language = 'vi' and n.valid @> ${day}::date
    where u.existed @> ${day}::date and (
      u.territory_id = ${ownerId}
      or u.id in (select p.unit_id from unit_parents p where p.parent_id = ${ownerId} and p.valid @> ${day}::date))
    order by u.kind = 'commune', n.folded limit 400`.execute(db)
  return rows.map((row) => row.name)
}
