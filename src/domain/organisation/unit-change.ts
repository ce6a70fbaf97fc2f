import { addDays } from '#platform/clock.ts'
import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { longestDecision, tooLong } from './post.ts'
import { isValidOn, twoTiersFrom } from './unit.ts'
import type { UnitKind, UnitLevel, Validity } from './unit.ts'
import { writtenDay } from './unit-match.ts'

/** What a decision may do to units of the register. */
export type UnitChangeKind =
  'founded' | 'renamed' | 'moved' | 'merged' | 'split' | 'ended' | 'recoded' | 'contact' | 'withdrawn'

/** A unit with all its times, as a change must know it. */
export interface UnitTimes {
  readonly id: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly territoryId: string | null
  readonly existed: Validity
  readonly names: readonly DatedName[]
  readonly parents: readonly { readonly parentId: string; readonly valid: Validity }[]
}

export interface DatedName {
  readonly language: string
  readonly name: string
  readonly shortName: string | null
  readonly valid: Validity
}

/** From which day, and by which decision as cited. */
export interface ChangeTerms {
  /** ISO; the first day on which it is so. */
  readonly on: string
  readonly decision: string
}

export interface TypedTerms {
  readonly on: string
  readonly decision: string
}

/** A change may be planned, but hardly for when nobody of today is in office: more is a slip of the pen. */
const yearsAhead = 5

/** Day and decision as typed. The terms are of use only where there are no issues. */
export function readChangeTerms(typed: TypedTerms, today: string): { terms: ChangeTerms; issues: Issue[] } {
  const on = typedDay(typed.on)
  const issues: Issue[] = []
  if (on === null) issues.push({ field: 'on', key: typed.on === '' ? 'form.required' : 'form.notDate' })
  else if (Number(on.slice(0, 4)) > Number(today.slice(0, 4)) + yearsAhead)
    issues.push({ field: 'on', key: 'unitChange.tooFarAhead', params: { years: yearsAhead } })
  if (typed.decision === '') issues.push({ field: 'decision', key: 'form.required' })
  issues.push(...tooLong('decision', typed.decision, longestDecision))
  return { terms: { on: on ?? today, decision: typed.decision }, issues }
}

/** The name that day in Vietnamese, else the last one. */
export function nameOn({ names }: Pick<UnitTimes, 'names'>, day: string): string {
  const own = names.filter((one) => one.language === 'vi')
  return (own.find((one) => isValidOn(one.valid, day)) ?? own.at(-1))?.name ?? ''
}

/** The unit above it that day. */
export function parentOn({ parents }: Pick<UnitTimes, 'parents'>, day: string): string | null {
  return parents.find((one) => isValidOn(one.valid, day))?.parentId ?? null
}

/** What stands against any change of a unit from the day on: it must have been there before, and still be there. */
export function faultsOfDay(unit: UnitTimes, on: string, field = 'on'): Issue[] {
  const { from } = unit.existed
  return from === on ? [notYetThere(unit, from, field)] : faultsOfPresence(unit, on, field)
}

/** The same for what a unit may have from its first day: a code, an address. */
export function faultsOfPresence(unit: UnitTimes, on: string, field = 'on'): Issue[] {
  const { from, until } = unit.existed
  if (from !== null && on < from) return [notYetThere(unit, from, field)]
  if (until !== null && until <= on) {
    const last = addDays(until, -1)
    return [
      { field, key: 'unitChange.endedBefore', params: { unit: nameOn(unit, last), day: writtenDay(last) } },
    ]
  }
  return []
}

function notYetThere(unit: UnitTimes, from: string, field: string): Issue {
  return { field, key: 'unitChange.notYetThere', params: { unit: nameOn(unit, from), day: writtenDay(from) } }
}

/** The same for a unit that ends on the day: nothing may be planned for it afterwards. */
export function faultsOfEnding(unit: UnitTimes, on: string, field = 'on'): Issue[] {
  const faults = faultsOfDay(unit, on, field)
  if (faults.length > 0) return faults
  const { until } = unit.existed
  const name = nameOn(unit, on)
  if (until !== null)
    return [
      { field, key: 'unitChange.endsAlready', params: { unit: name, day: writtenDay(addDays(until, -1)) } },
    ]
  const later = [...unit.names, ...unit.parents]
    .map((one) => one.valid.from)
    .filter((from) => from !== null && from > on)
  const [first] = later.toSorted()
  return first
    ? [{ field, key: 'unitChange.laterChange', params: { unit: name, day: writtenDay(first) } }]
    : []
}

/** What a person says of a unit that is to be. Kind and level are said, never derived. */
export interface NewUnit {
  readonly name: string
  readonly shortName: string | null
  /** In other languages, by language. */
  readonly names: Readonly<Record<string, string>>
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly parentId: string | null
  /** The place that it serves. */
  readonly territoryId: string | null
}

/** Districts ended with 30/6/2025 (Nghị quyết 203/2025/QH15): none is founded since. */
export function faultsOfFounding({ kind, level }: NewUnit, on: string): Issue[] {
  const isDistrict = kind === 'district' || level === 'district'
  return isDistrict && on >= twoTiersFrom
    ? [{ field: kind === 'district' ? 'kind' : 'level', key: 'unitChange.noDistricts' }]
    : []
}

/** How long a unit founded that day may last: one of a district's level until the last of them. */
export function lifeOf({ kind, level }: Pick<NewUnit, 'kind' | 'level'>, on: string): Validity {
  return { from: on, until: kind === 'district' || level === 'district' ? twoTiersFrom : null }
}

/** A name that two units of a kind would bear at the same time in the same place. */
export function sameNameIssue(name: string, since: string | null): Issue {
  return {
    field: 'name',
    key: 'unitChange.nameTaken',
    params: { name, day: since === null ? '…' : writtenDay(since) },
  }
}
