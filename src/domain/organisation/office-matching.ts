import { chooseEntry, viewFrom } from './match-view.ts'
import type { View } from './match-view.ts'
import { choosePlace, entriesOf, kindsOf, placesWritten, typeAt } from './place-matching.ts'
import { central, endsWith, officeKey, parentOn } from './register-index.ts'
import type { Entry, Names, RegisterUnit } from './register-index.ts'
import { isValidOn } from './unit.ts'
import { placesWithin } from './unit-groups.ts'
import { reason } from './unit-match.ts'
import type { MatchReason, UnitMatch } from './unit-match.ts'
import { joinWords, unitWords, unmarkedWords } from './unit-words.ts'
import type { UnitWords } from './unit-words.ts'
import { dropMarks } from './written-name.ts'

/** Where an office is looked up: a place, or among those of no place. */
interface Scope {
  readonly names: Names
  readonly place: RegisterUnit | null
  /** The place's own names, with which its offices' names may end. */
  readonly owns: readonly (readonly string[])[]
}

type LookUp = (scope: Scope, written: UnitWords) => { entries: readonly Entry[]; how: MatchReason } | null

/** A department, Party body, newspaper …: of the place that the words name, else of the issuer's and those above it. */
export function matchOffice(view: View, written: UnitWords): UnitMatch | null {
  const scopes = scopesOf(view, written.words)
  for (const lookUp of [exactly, unmarked, partly]) {
    for (const scope of scopes) {
      const found = lookUp(scope, written)
      const match = found && chooseEntry(view, inIssuersHouse(view, found.entries), found.how)
      if (match) return match
    }
  }
  return ofAnotherPlace(view, written) ?? ofEachPlace(view, written.words)
}

/** "Văn phòng Bộ", which every ministry has, is that of the ministry that wrote, or whose bureau did. */
function inIssuersHouse({ index, options }: View, entries: readonly Entry[]): readonly Entry[] {
  const issuer = index.units.get(options.issuerUnitId ?? '')
  if (!issuer || entries.length < 2) return entries
  const houses = [issuer, parentOn(index, issuer, options.on)]
  const own = entries.filter(({ unit }) => {
    const above = parentOn(index, unit, options.on)
    return above !== null && houses.includes(above)
  })
  return own.length > 0 ? own : entries
}

/** What every committee has: without a level said, the issuer's own is meant, and never that of the one above. */
const ofEveryCommittee: ReadonlySet<string> = new Set([
  joinWords(unitWords('Văn phòng HĐND và UBND').words),
  joinWords(unitWords('Văn phòng UBND').words),
])

function scopesOf(view: View, words: readonly string[]): readonly Scope[] {
  const named = placeNamed(view, words)
  const level = levelAtEnd(words)
  const ofLevel = level
    ? view.line.filter((place) => kindsOf(joinWords(level)).includes(place.kind))
    : view.line.slice(0, ofEveryCommittee.has(joinWords(words)) ? 1 : undefined)
  const places = named ? [named] : ofLevel
  return [...places.map((place) => scopeOf(view, place)), scopeOf(view, null)].filter(
    (scope) => scope !== null,
  )
}

/** "Công an tỉnh", "Công an thị xã", "Ban Tuyên giáo Tỉnh ủy"; not "xã hội", which only begins as a commune does. */
export function levelAtEnd(words: readonly string[]): readonly string[] | null {
  const bare = dropMarks(words.at(-1) ?? '') === 'uy' ? words.slice(0, -1) : words
  const type = typeAt(bare, bare.length - 2)
  return type?.length === 2 ? type : typeAt(bare, bare.length - 1)
}

function scopeOf({ index }: View, place: RegisterUnit | null): Scope | null {
  const key = place?.id ?? central
  const names = index.offices.get(key)
  return names ? { names, place, owns: index.ownWords.get(key) ?? [] } : null
}

/** "Công an tỉnh Thanh Hóa": the place at the end of the words, with its type. */
function placeNamed(view: View, words: readonly string[]): RegisterUnit | null {
  for (let at = 1; at < words.length - 1; at++) {
    const [place, ...outer] = typeAt(words, at) ? placesWritten(view, words.slice(at)) : []
    if (!place || (outer.length === 0 && place.own.length === 0)) continue
    const entries = entriesOf(view, place.own).entries.filter((entry) =>
      kindsOf(place.type).includes(entry.unit.kind),
    )
    const match = choosePlace(view, entries, reason('units.match.name'))
    if (match?.kind === 'unit') return view.index.units.get(match.unitId) ?? null
  }
  return null
}

const exactly: LookUp = (scope, { words, expanded }) => {
  const entries = scope.names.exact.get(joinWords(keyIn(scope, words)))
  if (!entries) return null
  const isShort = expanded || entries.every((entry) => entry.isShort)
  return { entries, how: reason(isShort ? 'units.match.abbreviation' : 'units.match.name') }
}

const unmarked: LookUp = (scope, { words }) => {
  const key = keyIn(scope, words)
  const entries = scope.names.unmarked.get(joinWords(unmarkedWords(key)))
  return entries ? { entries, how: reason('units.match.withoutMarks') } : null
}

/** Fewer words could fit anything ("Ban", "Trung tâm"). */
const fewestWords = 2

/**
 * The name is the beginning or the end of one office's name, or ends with it ("Phòng Báo chí Sở …"). An office's name with
 * more behind it is another office; and a central body is never meant by half its name.
 */
const partly: LookUp = (scope, { words }) => {
  const key = keyIn(scope, words)
  if (!scope.place || key.length < fewestWords) return null
  const entries = [...scope.names.exact].flatMap(([known, some]) =>
    isPart(known, joinWords(key)) ? some : [],
  )
  const whole = entries.filter((entry) => !entry.isShort)
  const [first] = whole
  if (!first || new Set(whole.map((entry) => entry.unit)).size !== 1) return null
  return { entries: whole, how: reason('units.match.partly', { name: first.name }) }
}

function isPart(known: string, written: string): boolean {
  if (known.startsWith(`${written} `) || known.endsWith(` ${written}`)) return true
  return known.split(' ').length > fewestWords && written.endsWith(` ${known}`)
}

function keyIn({ owns }: Scope, words: readonly string[]): readonly string[] {
  return officeKey(words, owns)
}

/** "Công an Thanh Hóa", in a document of another province: the place at the end, without its type. */
function ofAnotherPlace(view: View, written: UnitWords): UnitMatch | null {
  const { words } = written
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const own = words.slice(-length)
    const provinces = entriesOf(view, own).entries.filter((entry) => entry.unit.kind === 'province')
    const match = provinces.length > 0 ? choosePlace(view, provinces, reason('units.match.name')) : null
    if (match?.kind !== 'unit' || match.unitId === view.placeId) continue
    const there = viewFrom(view.index, { ...view.options, issuerUnitId: match.unitId, territoryId: null })
    const scope = scopeOf(there, there.line[0] ?? null)
    const found = scope && exactly(scope, written)
    if (found) return chooseEntry(there, found.entries, found.how)
  }
  return null
}

/** "Phòng Văn hóa - Xã hội xã", in the province's document: that office of every commune. */
function ofEachPlace(view: View, words: readonly string[]): UnitMatch | null {
  const { index, options, line } = view
  const key = joinWords(officeKey(withoutPlural(words), []))
  for (const kind of ['district', 'commune'] as const) {
    const unitIds = placesWithin(index, line[0] ?? null, kind, options.on).flatMap((place) =>
      (index.offices.get(place)?.exact.get(key) ?? [])
        .filter((entry) => isValidOn(entry.valid, options.on))
        .map((entry) => entry.unit.id),
    )
    if (unitIds.length === 0) continue
    const members = [...new Set(unitIds)]
    return {
      kind: 'group',
      group: { key: 'sameOffice', unitIds: members },
      reason: reason('units.match.eachPlace', { count: members.length }),
    }
  }
  return null
}

const plural = unitWords('các').words

/** "các Phòng Văn hóa - Xã hội các xã, phường" without its plurals and types. */
function withoutPlural(words: readonly string[]): readonly string[] {
  const singular = words.filter((word) => word !== plural[0])
  const end = singular.findLastIndex(
    (_, at) => typeAt(singular, at) === null || endsWith(singular.slice(0, at), plural),
  )
  return singular.slice(0, end + 1)
}
