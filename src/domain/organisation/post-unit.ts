import { sql } from 'kysely'
import { mayAnywhere, unitsFor } from '#platform/access.ts'
import type { Actor, Verb } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import type { RegisterIndex, RegisterUnit } from './register-index.ts'
import { isValidOn } from './unit.ts'
import { matchUnit } from './unit-matching.ts'
import type { UnitMatch } from './unit-match.ts'
import { registerIndex } from './unit-register.ts'

/** The register as a person sees it who does something to units of theirs by the names of the day. */
export interface OfficesInReach {
  readonly index: RegisterIndex
  /** ISO day. */
  readonly day: string
  /** Where names are seen from: "Sở Nội vụ" is the one of this place. */
  readonly homeId: string | null
  /** Units in which the person may do it. */
  readonly within: ReadonlySet<string>
}

/** What a written name of an office stands for, for whoever works with units of theirs. */
export type ChosenOffice =
  | { readonly kind: 'unit'; readonly unitId: string; readonly why: MatchWords }
  | { readonly kind: 'several'; readonly unitIds: readonly string[] }
  | { readonly kind: 'none'; readonly why: MatchWords }

interface MatchWords {
  readonly key: MessageKey
  readonly params: MessageParams
}

/** The units in which a person may use the verb, and the register to find them in. @throws {Refused} 403 when there are none. */
export async function officesInReach(ctx: Context, verb: Verb): Promise<OfficesInReach> {
  if (!mayAnywhere(ctx.actor, verb)) throw new Refused('refused.noRight', {}, 403)
  const index = await registerIndex(ctx.db)
  const within = new Set(await asActor(ctx, (db) => listUnitsFor(db, ctx.actor, verb)))
  return { index, day: today(ctx.clock), homeId: unitsFor(ctx.actor, verb)[0] ?? null, within }
}

async function listUnitsFor(db: Db, actor: Actor, verb: Verb): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from unit_subtree(${[...unitsFor(actor, verb)]}::uuid[], acting_day())`.execute(db)
  return rows.map((row) => row.unit_id)
}

/** The one unit of theirs that bears the name that day, or between which a person must choose, or why none. */
export function chooseOffice(offices: OfficesInReach, words: string): ChosenOffice {
  const { index, day, homeId, within } = offices
  const labelled = labels(offices).get(words)
  if (labelled) return { kind: 'unit', unitId: labelled, why: { key: 'units.match.name', params: {} } }
  const match = matchUnit(index, words, { on: day, today: day, issuerUnitId: homeId })
  const found = idsOf(match)
  const own = found.filter((id) => within.has(id))
  if (own.length > 1) return { kind: 'several', unitIds: own }
  if (own.length === 1) return { kind: 'unit', unitId: own[0]!, why: match.reason }
  if (match.kind === 'unit' && match.successorIds) {
    const now = match.successorIds.map((id) => labelOf(offices, id)).join('; ')
    return none('post.unitEnded', { unit: words, now: now || '—' })
  }
  return none(found.length > 0 ? 'post.unitOutside' : 'post.noSuchUnit', { unit: words })
}

function idsOf(match: UnitMatch): readonly string[] {
  if (match.kind === 'ambiguous') return match.candidates
  // "Phòng Văn hóa - Xã hội" of a province is that of each commune: whoever writes it means one of them.
  if (match.kind === 'group') return match.group.unitIds
  return match.kind === 'unit' && !match.successorIds ? [match.unitId] : []
}

function none(key: MessageKey, params: MessageParams): ChosenOffice {
  return { kind: 'none', why: { key, params } }
}

/** "Phòng Văn hóa - Xã hội, Xã Đồng Đăng": the name of the day with the place that the office serves. */
export function labelOf({ index, day }: Pick<OfficesInReach, 'index' | 'day'>, id: string): string {
  const unit = index.units.get(id)
  if (!unit) return ''
  const place = unit.territoryId && unit.territoryId !== id ? index.units.get(unit.territoryId) : undefined
  const isWithinPlace = place && unit.kind !== 'province' && unit.kind !== 'commune'
  return [nameOn(unit, day), ...(isWithinPlace ? [nameOn(place, day)] : [])].join(', ')
}

function nameOn({ names }: RegisterUnit, day: string): string {
  return (names.find((one) => isValidOn(one.valid, day)) ?? names.at(-1))?.name ?? ''
}

function labels(offices: OfficesInReach): ReadonlyMap<string, string> {
  const known = labelled.get(offices)
  if (known) return known
  const made = new Map([...offices.within].map((id) => [labelOf(offices, id), id]))
  labelled.set(offices, made)
  return made
}
const labelled = new WeakMap<OfficesInReach, ReadonlyMap<string, string>>()

/** Names to propose while somebody types: nearest to the top first, not more than a browser likes. */
export function proposedOffices(offices: OfficesInReach): readonly string[] {
  return [...labels(offices).keys()].slice(0, 400)
}
