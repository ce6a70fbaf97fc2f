import type { UnitKind, UnitLevel, Validity } from './unit.ts'
import { isPlace, isValidOn } from './unit.ts'
import { joinWords, unitWords, unmarkedWords } from './unit-words.ts'
import { splitPlaceName } from './written-name.ts'

/** A unit with all its times, as the register has it. */
export interface RegisterUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly territoryId: string | null
  readonly existed: Validity
  readonly names: readonly {
    readonly name: string
    readonly shortName: string | null
    readonly valid: Validity
  }[]
  readonly parents: readonly { readonly parentId: string; readonly valid: Validity }[]
  readonly successors: readonly { readonly unitId: string; readonly topic: string | null }[]
}

/** One name of one unit, where it can be looked up. */
export interface Entry {
  readonly unit: RegisterUnit
  readonly name: string
  readonly valid: Validity
  /** The type word of a place ("xã"); empty for offices. */
  readonly type: string
  readonly isShort: boolean
}

type Entries = Map<string, Entry[]>

/** Names by key, and once more by the key without marks. */
export interface Names {
  readonly exact: Entries
  readonly unmarked: Entries
}

export interface RegisterIndex {
  readonly units: ReadonlyMap<string, RegisterUnit>
  /** Places by their own name, without the type. */
  readonly places: Names
  /** Offices of one place by name; those of no place under "central". */
  readonly offices: ReadonlyMap<string, Names>
  /** The own names of each place as words: what an office's name may end with. */
  readonly ownWords: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Units under a unit, of all times. */
  readonly children: ReadonlyMap<string, readonly RegisterUnit[]>
  /** Offices that serve a place, of all times. */
  readonly officesOf: ReadonlyMap<string, readonly RegisterUnit[]>
}

export const central = 'central'

/** Builds what matching looks names up in. Pure: the same rows give the same index. */
export function buildRegisterIndex(rows: readonly RegisterUnit[]): RegisterIndex {
  const units = new Map(rows.map((unit) => [unit.id, unit]))
  const places = emptyNames()
  const ownWords = new Map<string, readonly (readonly string[])[]>()
  const offices = new Map<string, Names>()
  const officesOf = new Map<string, RegisterUnit[]>()
  for (const unit of rows) if (isPlace(unit.kind)) ownWords.set(unit.id, addPlace(places, unit))
  for (const unit of rows) {
    if (isPlace(unit.kind)) continue
    const place = unit.territoryId ?? central
    addOffice(getOrMake(offices, place, emptyNames), unit, ownWords.get(place) ?? [])
    getOrMake(officesOf, place, () => []).push(unit)
  }
  return { units, places, ownWords, offices, officesOf, children: childrenOf(rows) }
}

function childrenOf(rows: readonly RegisterUnit[]): Map<string, RegisterUnit[]> {
  const children = new Map<string, RegisterUnit[]>()
  for (const unit of rows) {
    for (const { parentId } of unit.parents) {
      const known = getOrMake(children, parentId, () => [])
      if (known.at(-1) !== unit) known.push(unit)
    }
  }
  return children
}

/** Returns the own names as words. */
function addPlace(places: Names, unit: RegisterUnit): readonly (readonly string[])[] {
  return unit.names.map(({ name, valid }) => {
    const { type, own } = splitPlaceName(name) ?? { type: '', own: name }
    const { words } = unitWords(own)
    put(places, words, { unit, name, valid, type: typeKeys.get(type) ?? '', isShort: false })
    return words
  })
}

function addOffice(names: Names, unit: RegisterUnit, owns: readonly (readonly string[])[]): void {
  for (const { name, shortName, valid } of unit.names) {
    const entry = { unit, name, valid, type: '', isShort: false }
    put(names, officeKey(unitWords(name).words, owns), entry)
    if (shortName) put(names, officeKey(unitWords(shortName).words, owns), { ...entry, isShort: true })
  }
}

/** Words of the types of places; two words for "thành phố", "thị xã", "thị trấn", "đặc khu". */
const placeTypes = ['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tỉnh', 'huyện', 'quận', 'phường', 'xã']
export const typeWords: readonly (readonly string[])[] = placeTypes.map((type) => unitWords(type).words)
const typeKeys: ReadonlyMap<string, string> = new Map(
  placeTypes.map((type) => [type, joinWords(unitWords(type).words)]),
)

/** An office's name without the place that it belongs to: "Công an tỉnh Lạng Sơn" is looked up as "công an". */
export function officeKey(words: readonly string[], owns: readonly (readonly string[])[]): readonly string[] {
  const own = owns.find((one) => endsWith(words, one) && words.length > one.length)
  const left = own ? words.slice(0, -own.length) : words
  const type = typeWords.find((one) => endsWith(left, one) && left.length > one.length)
  return type ? left.slice(0, -type.length) : left
}

export function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.length > 0 && end.every((word, at) => words[words.length - end.length + at] === word)
}

function put(names: Names, words: readonly string[], entry: Entry): void {
  getOrMake(names.exact, joinWords(words), () => []).push(entry)
  getOrMake(names.unmarked, joinWords(unmarkedWords(words)), () => []).push(entry)
}

function emptyNames(): Names {
  return { exact: new Map(), unmarked: new Map() }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The unit above on that day; when it had none that day, the one nearest before, else the first. */
export function parentOn(index: RegisterIndex, unit: RegisterUnit, day: string): RegisterUnit | null {
  const parents = unit.parents
  const now = parents.find((parent) => isValidOn(parent.valid, day)) ?? nearest(parents, day)
  return (now && index.units.get(now.parentId)) ?? null
}

function nearest<T extends { readonly valid: Validity }>(all: readonly T[], day: string): T | undefined {
  const before = all.filter((one) => one.valid.until !== null && one.valid.until <= day)
  return before.toSorted((one, other) => (one.valid.until! < other.valid.until! ? 1 : -1))[0] ?? all[0]
}

/** The place itself and the places above it on the day, nearest first. */
export function placeLine(index: RegisterIndex, placeId: string, day: string): readonly RegisterUnit[] {
  const line: RegisterUnit[] = []
  let place = index.units.get(placeId) ?? null
  while (place && isPlace(place.kind) && !line.includes(place)) {
    line.push(place)
    place = parentOn(index, place, day)
  }
  return line
}

/** The province in which a place lay on the day; null for what is in none. */
export function provinceOn(index: RegisterIndex, unit: RegisterUnit, day: string): RegisterUnit | null {
  return placeLine(index, unit.id, day).find((place) => place.kind === 'province') ?? null
}
