import { chooseEntry, severalUnits, unitMatch } from './match-view.ts'
import type { View } from './match-view.ts'
import { placeLine, provinceOn, typeWords } from './register-index.ts'
import type { Entry, RegisterUnit } from './register-index.ts'
import { isPlace, isValidOn } from './unit.ts'
import type { UnitKind } from './unit.ts'
import { reason } from './unit-match.ts'
import type { MatchReason, UnitMatch } from './unit-match.ts'
import { areUnmarked, joinWords, unitWords, unmarkedWords } from './unit-words.ts'
import type { UnitWords } from './unit-words.ts'
import { dropMarks } from './written-name.ts'

const committee = unitWords('Ủy ban nhân dân').words
const council = unitWords('Hội đồng nhân dân').words
const types: ReadonlySet<string> = new Set(typeWords.map(joinWords))
const unmarkedTypes: ReadonlySet<string> = new Set([...types].map(dropMarks))

/** A place as written: its type, where one is written, and its own name. */
export interface WrittenPlace {
  readonly type: string
  readonly own: readonly string[]
}

/** "UBND xã Cẩm Tân", "Tỉnh Lạng Sơn", "UBND tỉnh": a place and its committee are one unit. Null for what is no place. */
export function matchPlace(view: View, written: UnitWords): UnitMatch | null {
  const { left, ofCouncil } = withoutCommittee(written.words)
  const isCommittee = left.length < written.words.length
  if (left.length === 0) return isCommittee ? ownPlace(view, null, ofCouncil) : null
  const type = typeAt(left, 0)
  if (type === null)
    return isCommittee ? findPlace(view, [{ type: '', own: left }], written, ofCouncil) : null
  if (type.length === left.length) return ownPlace(view, joinWords(type), ofCouncil)
  return findPlace(view, placesWritten(view, left), written, ofCouncil)
}

/**
 * "xã Cẩm Tân, huyện Cẩm Thủy": a place together with one that it lies in is that place, whatever its syllables may mean elsewhere
 * ("xã Pu Sam Cáp, huyện Sìn Hồ" is no "cấp huyện"). Null where the words are not a line of places.
 */
export function matchPlaceLine(view: View, written: UnitWords): UnitMatch | null {
  const { left, ofCouncil } = withoutCommittee(written.words)
  if (typeAt(left, 0) === null) return null
  const places = placesWritten(view, left)
  return places.length > 1 ? findPlace(view, places, written, ofCouncil) : null
}

/** What is left once "UBND" and "HĐND" are taken from the front. */
export function withoutCommittee(words: readonly string[]): { left: readonly string[]; ofCouncil: boolean } {
  let left = words
  let ofCouncil = false
  for (let stripped = true; stripped;) {
    stripped = false
    for (const body of [committee, council]) {
      if (!startsWith(left, body)) continue
      left = left.slice(body.length)
      ofCouncil ||= body === council
      stripped = true
    }
  }
  return { left, ofCouncil }
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, at) => words[at] === word || words[at] === dropMarks(word))
}

/** The type of place that the words name at this position; longer types first. */
export function typeAt(words: readonly string[], at: number): readonly string[] | null {
  for (const length of [2, 1]) {
    const some = words.slice(at, at + length)
    const key = joinWords(some)
    if (types.has(key)) return some
    // "quan" is a "quận" only where nobody writes marks: otherwise it is the end of "hải quan".
    if (unmarkedTypes.has(key) && areUnmarked(words)) return some
  }
  return null
}

/** "xã Cẩm Tân huyện Cẩm Thủy tỉnh Thanh Hóa" as three places, the innermost first. */
export function placesWritten(view: View, words: readonly string[]): readonly WrittenPlace[] {
  const type = typeAt(words, 0)
  if (!type) return []
  const rest = words.slice(type.length)
  for (let length = rest.length; length > 0; length--) {
    const own = rest.slice(0, length)
    if (entriesOf(view, own).entries.length === 0) continue
    const outer = placesWritten(view, rest.slice(length))
    if (length === rest.length || outer.length > 0) return [{ type: joinWords(type), own }, ...outer]
  }
  return []
}

/** Names of places by their own name; without marks only when none is spelt so. */
export function entriesOf(
  view: View,
  own: readonly string[],
): { entries: readonly Entry[]; isUnmarked: boolean } {
  const exact = view.index.places.exact.get(joinWords(own))
  if (exact) return { entries: exact, isUnmarked: false }
  return { entries: view.index.places.unmarked.get(joinWords(unmarkedWords(own))) ?? [], isUnmarked: true }
}

const kindsOfType: Readonly<Record<string, readonly UnitKind[]>> = {
  tinh: ['province'],
  'thanh pho': ['district', 'province'],
  huyen: ['district'],
  quan: ['district'],
  'thi xa': ['district'],
  'thi tran': ['commune'],
  xa: ['commune'],
  phuong: ['commune'],
  'dac khu': ['commune'],
}

export function kindsOf(type: string): readonly UnitKind[] {
  return kindsOfType[dropMarks(type)] ?? []
}

/** "UBND tỉnh", "UBND xã": the issuer's own place or the one of that type above it. */
function ownPlace(view: View, type: string | null, ofCouncil: boolean): UnitMatch | null {
  const place = view.line.find((one) => type === null || kindsOf(type).includes(one.kind))
  const name = place?.names.find((one) => isValidOn(one.valid, view.options.on)) ?? place?.names.at(-1)
  if (!place || !name) return null
  const why = reason(ofCouncil ? 'units.match.council' : 'units.match.ofIssuer', { name: name.name })
  return unitMatch(view, { unit: place, name: name.name, valid: name.valid, type: '', isShort: false }, why)
}

function findPlace(
  view: View,
  written: readonly WrittenPlace[],
  { expanded }: UnitWords,
  ofCouncil: boolean,
): UnitMatch | null {
  const [place, ...outer] = written
  if (!place) return null
  const { entries, isUnmarked } = entriesOf(view, place.own)
  const how = howRead(isUnmarked, expanded, ofCouncil)
  return choosePlace(view, withinPlaces(view, ofType(entries, place.type), outer), how)
}

function howRead(isUnmarked: boolean, expanded: boolean, ofCouncil: boolean): MatchReason {
  if (ofCouncil) return reason('units.match.council', { name: '' })
  if (isUnmarked) return reason('units.match.withoutMarks')
  return reason(expanded ? 'units.match.abbreviation' : 'units.match.name')
}

/** Those of the very type that is written, otherwise of its level: an old "huyện" may have become a "thị xã". */
function ofType(entries: readonly Entry[], type: string): readonly Entry[] {
  if (type === '') return entries
  const same = entries.filter((entry) => entry.type === type || dropMarks(entry.type) === type)
  return same.length > 0 ? same : entries.filter((entry) => kindsOf(type).includes(entry.unit.kind))
}

/** Those within all the outer places on the day; without any, at any time: an old district named in a new document. */
function withinPlaces(
  view: View,
  entries: readonly Entry[],
  outer: readonly WrittenPlace[],
): readonly Entry[] {
  if (outer.length === 0) return entries
  const named = outer.map(
    ({ type, own }) => new Set(ofType(entriesOf(view, own).entries, type).map(({ unit }) => unit)),
  )
  const within = (above: (unit: RegisterUnit) => readonly RegisterUnit[]) =>
    entries.filter(({ unit }) => {
      const line = above(unit)
      return named.every((places) => line.some((one) => places.has(one)))
    })
  const onDay = within((unit) => placeLine(view.index, unit.id, view.options.on).slice(1))
  if (onDay.length > 0) return onDay
  const ever = within((unit) => placesEverAbove(view, unit))
  return ever.length > 0 ? ever : entries
}

function placesEverAbove(view: View, unit: RegisterUnit): readonly RegisterUnit[] {
  const above = new Set(unit.parents.map(({ parentId }) => view.index.units.get(parentId)))
  const places = [...above].filter((one) => one !== undefined && isPlace(one.kind)) as readonly RegisterUnit[]
  return places.flatMap((one) => [one, ...placesEverAbove(view, one)])
}

/** In the issuer's own district and province before the rest of the country; on the day before other times. */
export function choosePlace(view: View, entries: readonly Entry[], how: MatchReason): UnitMatch | null {
  const { index, options, line } = view
  const province = line.find((one) => one.kind === 'province')
  const district = line.find((one) => one.kind === 'district')
  const onDay = (some: readonly Entry[]) => some.filter((entry) => isValidOn(entry.valid, options.on))
  const near = province ? entries.filter(({ unit }) => isWithin(view, unit, province)) : []
  const nearest = district ? near.filter(({ unit }) => isUnder(unit, district)) : []
  const provinces = entries.filter(({ unit }) => unit.kind === 'province')
  for (const some of [onDay(nearest), onDay(near), nearest, near, onDay(provinces)]) {
    const found = chooseEntry(view, some, how)
    if (found) return found
  }
  const elsewhere = chooseEntry(view, entries, province ? otherProvince(view, entries) : how)
  return elsewhere?.kind === 'ambiguous'
    ? severalUnits(firstOf(index, elsewhere.candidates, options.on))
    : elsewhere
}

function isUnder(unit: RegisterUnit, place: RegisterUnit): boolean {
  return unit.parents.some((parent) => parent.parentId === place.id)
}

const mostCandidates = 20

/** So that a person can choose: not more than a page of them. */
function firstOf(index: View['index'], candidates: readonly string[], on: string): readonly string[] {
  const existing = candidates.filter((id) => isValidOn(index.units.get(id)!.existed, on))
  return (existing.length > 0 ? existing : candidates).slice(0, mostCandidates)
}

function otherProvince(view: View, entries: readonly Entry[]): MatchReason {
  const unit = entries[0]?.unit
  const province = unit && provinceOn(view.index, unit, view.options.on)
  return reason('units.match.otherProvince', { province: province?.names.at(-1)?.name ?? '' })
}

/** A place lies within the province, or lay in one that was merged into it. */
function isWithin(view: View, unit: RegisterUnit, province: RegisterUnit): boolean {
  if (unit.kind === 'province') return unit === province
  const own = provinceOn(view.index, unit, view.options.on)
  return own === province || (own?.successors.some((one) => one.unitId === province.id) ?? false)
}
