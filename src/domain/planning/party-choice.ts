import { sql } from 'kysely'
import { registerIndex } from '#domain/organisation/unit-register.ts'
import { reachOf } from '#domain/organisation/reach.ts'
import type { RegisterIndex } from '#domain/organisation/register-index.ts'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import type { UnitMatch } from '#domain/organisation/unit-match.ts'
import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Issue } from '#platform/refused.ts'
import type { ObligationRole } from './obligation.ts'

/** A unit or a group that a planner named for a task. */
export interface ChosenParty {
  readonly role: ObligationRole
  /** The unit's name of the day, as the plan will print it; a group as it was written. */
  readonly words: string
  readonly isGroup: boolean
  readonly unitIds: readonly string[]
}

interface Asked {
  /** As written, several separated by ";" or a line end. */
  readonly names: string
  readonly role: ObligationRole
  /** Issuer of the plan: "Sở Nội vụ" is the one of its province. */
  readonly ownerId: string
}

/** The register as the names of a day are read in it. */
export interface OfficeNames {
  readonly index: RegisterIndex
  readonly day: string
}

/** Read before a transaction begins: it takes a connection of its own. */
export async function readOfficeNames(ctx: Context): Promise<OfficeNames> {
  return { index: await registerIndex(ctx.db), day: today(ctx.clock) }
}

/** Units and groups by their names of the day, read as the names of a document are. */
export async function chooseUnits(
  db: Db,
  { index, day }: OfficeNames,
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
  if (names.length === 0) return { parties: [], issues: [] }
  const matched = names.map((name) => {
    return { name, match: matchUnit(index, name, { on: day, today: day, issuerUnitId: asked.ownerId }) }
  })
  const called = await namesOf(
    db,
    matched.flatMap(({ match }) => idsIn(match)),
    day,
  )
  const reach = reachOf(index, asked.ownerId, day)
  const parties: ChosenParty[] = []
  const issues: Issue[] = []
  for (const { name, match } of matched) {
    const party = partyOf(name, match, asked.role, called)
    const unitIds = party?.unitIds.filter((id) => reach.has(id)) ?? []
    if (party && unitIds.length > 0) parties.push({ ...party, unitIds })
    else if (party)
      issues.push({ field: fieldOf(asked.role), key: 'task.unitOutside', params: { unit: party.words } })
    else issues.push({ field: fieldOf(asked.role), ...whyNot(name, match, called) })
  }
  return { parties, issues }
}

function fieldOf(role: ObligationRole): string {
  return role === 'lead' ? 'leads' : 'coordinating'
}

function partyOf(
  name: string,
  match: UnitMatch,
  role: ObligationRole,
  called: ReadonlyMap<string, string>,
): ChosenParty | null {
  if (match.kind === 'group' && match.group.unitIds.length > 0) {
    return { role, words: name, isGroup: true, unitIds: match.group.unitIds }
  }
  if (match.kind !== 'unit' || match.successorIds) return null
  return { role, words: called.get(match.unitId) ?? name, isGroup: false, unitIds: [match.unitId] }
}

function whyNot(
  unit: string,
  match: UnitMatch,
  called: ReadonlyMap<string, string>,
): Pick<Issue, 'key' | 'params'> {
  const now = match.kind === 'unit' ? (match.successorIds ?? []).flatMap((id) => called.get(id) ?? []) : []
  if (now.length > 0) {
    return { key: 'task.unitEnded', params: { unit, now: now.join('; ') } }
  }
  return { key: match.kind === 'ambiguous' ? 'task.severalUnits' : 'task.noSuchUnit', params: { unit } }
}

function idsIn(match: UnitMatch): readonly string[] {
  return match.kind === 'unit' ? [match.unitId, ...(match.successorIds ?? [])] : []
}

async function namesOf(db: Db, unitIds: readonly string[], day: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit_id: string; name: string }>`
    select unit_id, name from office_names
    where unit_id = any (${[...unitIds]}::uuid[]) and valid @> ${day}::date`.execute(db)
  return new Map(rows.map((row) => [row.unit_id, row.name]))
}

/** Names to propose to whoever assigns: the offices of the issuer's level and place, then its communes. */
export async function listProposedUnits(db: Db, ownerId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from units u join office_names n on n.unit_id = u.id and n.valid @> ${day}::date
    where u.existed @> ${day}::date and (
      u.territory_id = ${ownerId}
      or u.id in (select p.unit_id from unit_parents p where p.parent_id = ${ownerId} and p.valid @> ${day}::date))
    order by u.kind = 'commune', n.folded limit 400`.execute(db)
  return rows.map((row) => row.name)
}
