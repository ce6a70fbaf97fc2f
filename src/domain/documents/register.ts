import { isPlace, isValidOn } from '#domain/organisation/unit.ts'
import { successorsOn } from '#domain/organisation/successors.ts'
import { placeLine } from '#domain/organisation/register-index.ts'
import type { RegisterIndex, RegisterUnit } from '#domain/organisation/register-index.ts'
import { reachOf } from '#domain/organisation/reach.ts'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import type { UnitMatch } from '#domain/organisation/unit-match.ts'
import type { PartyMatch, Reason, Register, UnitRef } from './review.ts'

/** From where a document's names are seen. */
export interface Viewpoint {
  /** Its own date. */
  readonly on: string
  readonly today: string
  /** The office that issued it; the importing office where the document names none. */
  readonly issuerUnitId: string
  /** The importing office: whom it reaches, its plan may oblige. */
  readonly ownerUnitId: string
}

/** What a review asks of the register, seen from one document. Pure. */
export function registerSeenFrom(index: RegisterIndex, view: Viewpoint): Register {
  const reach = reachOf(index, view.ownerUnitId, view.today)
  return {
    match: (words) => matchOfToday(index, words, view),
    unitOfToday: (id) => unitRef(index, id, view.today),
    reaches: (id) => reach.has(id) || lastPlacesOf(index, id, view.today).some((place) => reach.has(place)),
  }
}

/** For a unit that is no more: the places of today in which it was. */
function lastPlacesOf(index: RegisterIndex, id: string, today: string): readonly string[] {
  const unit = index.units.get(id)
  if (!unit || isValidOn(unit.existed, today)) return []
  const places = placeLine(index, unit.territoryId ?? id, unit.existed.until ?? today)
  return places.flatMap((place) => livingOf(index, place.id, today))
}

/** The unit that the document's issuer is, where its name says so beyond doubt. */
export function issuerIn(
  index: RegisterIndex,
  words: string | null,
  view: Omit<Viewpoint, 'ownerUnitId'>,
): string {
  const found = words === null ? null : matchUnit(index, words, view)
  return found?.kind === 'unit' ? found.unitId : view.issuerUnitId
}

function matchOfToday(index: RegisterIndex, words: string, view: Viewpoint): PartyMatch {
  const found = matchUnit(index, words, view)
  switch (found.kind) {
    case 'unit':
      return unitOrSuccessor(index, found, view)
    case 'group':
      return groupOfToday(membersOfToday(index, words, found, view), found.reason)
    case 'ambiguous': {
      const candidates = refs(
        index,
        found.candidates.flatMap((id) => livingOf(index, id, view.today)),
        view.today,
      )
      return { kind: 'ambiguous', candidates, reason: found.reason }
    }
    case 'unknown':
      return { kind: 'unknown', reason: found.reason }
  }
}

function unitOrSuccessor(
  index: RegisterIndex,
  found: Extract<UnitMatch, { kind: 'unit' }>,
  view: Viewpoint,
): PartyMatch {
  const unit = index.units.get(found.unitId)!
  const itself = unitRef(index, unit.id, view.today)
  if (itself) return { kind: 'unit', unit: itself, formerly: null, reason: found.reason }
  const name = nameOn(unit, view.on)
  const candidates = refs(index, found.successorIds ?? [], view.today)
  const [first, ...others] = candidates
  if (first && (others.length === 0 || isDivided(unit))) {
    const reason = { key: 'documents.reason.successor', params: { name, now: first.name } } as const
    return { kind: 'unit', unit: first, formerly: name, reason }
  }
  return { kind: 'ended', unitId: unit.id, name, candidates, reason: found.reason }
}

/** Counted anew: its members of the document's day are not those of today. */
function groupOfToday(units: readonly UnitRef[], why: Reason): PartyMatch {
  if (units.length === 0) return { kind: 'group', units, reason: why }
  return { kind: 'group', units, reason: { key: 'documents.reason.group', params: { count: units.length } } }
}

/** Where the register says which work went where, the first successor is the one for ours. A place's area is just split. */
function isDivided(unit: RegisterUnit): boolean {
  return !isPlace(unit.kind) && unit.successors.some(({ topic }) => topic !== null)
}

/** A group is whoever belongs to it today; one that today has nobody (the districts) is whoever has its members' work. */
function membersOfToday(
  index: RegisterIndex,
  words: string,
  found: Extract<UnitMatch, { kind: 'group' }>,
  view: Viewpoint,
): readonly UnitRef[] {
  const [issuerUnitId = view.issuerUnitId] = livingOf(index, view.issuerUnitId, view.today)
  const now = matchUnit(index, words, { on: view.today, today: view.today, issuerUnitId })
  const living = now.kind === 'group' ? now.group.unitIds : []
  const ids =
    living.length > 0 ? living : found.group.unitIds.flatMap((id) => livingOf(index, id, view.today))
  return refs(index, ids, view.today)
}

/** The unit itself while it exists, then whoever has its work. */
function livingOf(index: RegisterIndex, id: string, today: string): readonly string[] {
  const unit = index.units.get(id)
  if (!unit) return []
  return isValidOn(unit.existed, today) ? [id] : successorsOn(index, id, today)
}

function refs(index: RegisterIndex, ids: readonly string[], today: string): UnitRef[] {
  return [...new Set(ids)].map((id) => unitRef(index, id, today)).filter((unit) => unit !== null)
}

function unitRef(index: RegisterIndex, id: string, today: string): UnitRef | null {
  const unit = index.units.get(id)
  if (!unit || !isValidOn(unit.existed, today)) return null
  const within = unit.territoryId === null ? undefined : index.units.get(unit.territoryId)
  return { id, name: nameOn(unit, today), within: within ? nameOn(within, today) : null }
}

function nameOn(unit: RegisterUnit, day: string): string {
  const named = unit.names.find(({ valid }) => isValidOn(valid, day)) ?? unit.names.at(-1)
  return named?.name ?? ''
}
