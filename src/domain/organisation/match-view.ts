import { addDays } from '#platform/clock.ts'
import { placeLine } from './register-index.ts'
import type { Entry, RegisterIndex, RegisterUnit } from './register-index.ts'
import { successorsOn } from './successors.ts'
import { isPlace, isValidOn } from './unit.ts'
import { reason, writtenDay } from './unit-match.ts'
import type { MatchOptions, MatchReason, UnitMatch } from './unit-match.ts'

/** From where names are seen: the issuer's place and all that is above it on the document's date. */
export interface View {
  readonly index: RegisterIndex
  readonly options: MatchOptions
  readonly placeId: string | null
  readonly line: readonly RegisterUnit[]
}

export function viewFrom(index: RegisterIndex, options: MatchOptions): View {
  const issuer = options.issuerUnitId ? index.units.get(options.issuerUnitId) : undefined
  const placeId =
    (issuer && isPlace(issuer.kind) ? issuer.id : issuer?.territoryId) ?? options.territoryId ?? null
  return { index, options, placeId, line: placeId ? placeLine(index, placeId, options.on) : [] }
}

/** Entries under one key as one answer: those valid on the day before all others; null for no entries at all. */
export function chooseEntry(view: View, entries: readonly Entry[], how: MatchReason): UnitMatch | null {
  const { on } = view.options
  const today = entries.filter((entry) => isValidOn(entry.valid, on))
  const best = today.length > 0 ? today : nearestEntries(entries, on)
  const [first] = best
  if (!first) return null
  const units = [...new Set(best.map((entry) => entry.unit.id))]
  if (units.length > 1) return severalUnits(units)
  return unitMatch(view, first, how)
}

export function severalUnits(candidates: readonly string[]): UnitMatch {
  return {
    kind: 'ambiguous',
    candidates,
    reason: reason('units.match.several', { count: candidates.length }),
  }
}

/** Of names that are not valid on the day, those nearest before it; without any, those nearest after. */
function nearestEntries(entries: readonly Entry[], on: string): readonly Entry[] {
  const past = entries.filter(({ valid }) => valid.until !== null && valid.until <= on)
  const last = past.reduce((latest, { valid }) => (valid.until! > latest ? valid.until! : latest), '')
  if (past.length > 0) return past.filter(({ valid }) => valid.until === last)
  const first = entries.reduce(
    (earliest, { valid }) => ((valid.from ?? '') < earliest ? (valid.from ?? '') : earliest),
    '9',
  )
  return entries.filter(({ valid }) => (valid.from ?? '') === first)
}

/** One unit, with what the reader should know: how the name was read, or that it is a name of another time. */
export function unitMatch(view: View, entry: Entry, how: MatchReason): UnitMatch {
  const { index, options } = view
  const { unit } = entry
  const why = ofAnotherTime(entry, options.on) ?? how
  if (isValidOn(unit.existed, options.today)) return { kind: 'unit', unitId: unit.id, reason: why }
  const successorIds = successorsOn(index, unit.id, options.today, options.topic)
  return { kind: 'unit', unitId: unit.id, reason: why, successorIds }
}

function ofAnotherTime({ unit, name, valid }: Entry, on: string): MatchReason | null {
  if (isValidOn(valid, on)) return null
  if (unit.existed.until !== null && unit.existed.until <= on) {
    return reason('units.match.noLonger', { name, day: writtenDay(addDays(unit.existed.until, -1)) })
  }
  if (unit.existed.from !== null && on < unit.existed.from) {
    return reason('units.match.notYet', { name, day: writtenDay(unit.existed.from) })
  }
  const current = unit.names.find((one) => isValidOn(one.valid, on))?.name ?? name
  return reason('units.match.otherName', { name, current })
}
