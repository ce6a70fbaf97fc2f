import type { MessageKey } from '#platform/i18n/messages.ts'
import type { ListedPlace, UnitList } from './unit-list.ts'
import type { PlaceHere } from './unit-list-store.ts'
import type { PlaceLevel } from './unit.ts'
import { foldSpelling, splitPlaceName } from './written-name.ts'

/** Where an office's list and the register do not agree. Rows are the list's. */
export type Difference =
  | { readonly kind: 'unreadable'; readonly row: number; readonly why: MessageKey }
  | { readonly kind: 'duplicate'; readonly row: number; readonly name: string; readonly first: number }
  | { readonly kind: 'missingHere'; readonly row: number; readonly name: string; readonly within: string }
  | { readonly kind: 'missingThere'; readonly name: string; readonly code: string; readonly within: string }
  | { readonly kind: 'ambiguous'; readonly row: number; readonly name: string; readonly count: number }
  | {
      /** `otherSpelling`: the same name, the tone on the other vowel (Hòa, Hoà), another dash or a leading zero. */
      readonly kind: 'otherName' | 'otherSpelling' | 'otherCode' | 'otherParent'
      readonly row: number
      readonly name: string
      readonly there: string
      readonly here: string
    }

export interface ListComparison {
  readonly rows: number
  /** Rows whose place was found. */
  readonly found: number
  readonly differences: readonly Difference[]
}

/**
 * Compares a list with the places of a day. What the list lacks is told for the levels and provinces that it speaks of: a
 * province's own list is not blamed for leaving out the others.
 */
export function compareList({ places, unread }: UnitList, register: readonly PlaceHere[]): ListComparison {
  const index = indexOf(register)
  const rowOf = new Map<PlaceHere, number>()
  const differences: Difference[] = unread.map((one) => ({ kind: 'unreadable', ...one }))
  for (const listed of places) {
    const found = findPlace(index, listed)
    const [here] = found
    const { row, name } = listed
    if (!here) differences.push({ kind: 'missingHere', row, name, within: withinOf(listed) })
    else if (found.length > 1) differences.push({ kind: 'ambiguous', row, name, count: found.length })
    else if (rowOf.has(here)) differences.push({ kind: 'duplicate', row, name, first: rowOf.get(here)! })
    else {
      rowOf.set(here, row)
      differences.push(...differencesOf(listed, here))
    }
  }
  differences.push(...missingThere(register, new Set(rowOf.keys())))
  return { rows: places.length + unread.length, found: rowOf.size, differences }
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly PlaceHere[]>
  readonly byName: ReadonlyMap<string, readonly PlaceHere[]>
  readonly byOwn: ReadonlyMap<string, readonly PlaceHere[]>
}

function indexOf(register: readonly PlaceHere[]): Index {
  return {
    byCode: Map.groupBy(register, ({ code }) => codeKey(code)),
    byName: Map.groupBy(register, ({ name }) => foldSpelling(name)),
    byOwn: Map.groupBy(register, ({ name }) => ownOf(name)),
  }
}

function ownOf(name: string): string {
  return foldSpelling(splitPlaceName(name)?.own ?? name)
}

/** A sheet keeps "00004" as the number 4. */
function codeKey(code: string | null): string {
  return /^\d+(?:\.0+)?$/.test(code ?? '') ? String(Number(code)) : (code ?? '')
}

/**
 * By the whole name where the list says it lies, then by code, then by its own name there (another type), then by the whole name
 * anywhere, where no code says that another is meant. Several only where nothing tells them apart.
 */
function findPlace(index: Index, listed: ListedPlace): readonly PlaceHere[] {
  const fitting = (some: readonly PlaceHere[] | undefined) =>
    (some ?? []).filter(({ level }) => listed.level === null || level === listed.level)
  const byCode = listed.code === null ? [] : fitting(index.byCode.get(codeKey(listed.code)))
  const named = fitting(index.byName.get(foldSpelling(listed.name)))
  const owned = fitting(index.byOwn.get(ownOf(listed.name)))
  const there = (some: readonly PlaceHere[]) => some.filter((one) => liesAsSaid(one, listed))
  const anywhere = listed.code === null ? named : []
  for (const some of [there(named), byCode, there(owned), anywhere]) {
    if (some.length === 1) return some
    const both = some.filter((one) => byCode.includes(one))
    if (both.length === 1) return both
    if (some.length > 1) return some
  }
  return []
}

function liesAsSaid(here: PlaceHere, { district, province }: ListedPlace): boolean {
  return isSaid(province, here.province) && isSaid(district, here.district)
}

/** A list may leave the type out ("Hà Nội"), or the whole. */
function isSaid(said: string | null, here: string | null): boolean {
  return (
    said === null || here === null || foldSpelling(said) === foldSpelling(here) || ownOf(here) === ownOf(said)
  )
}

function differencesOf(listed: ListedPlace, here: PlaceHere): Difference[] {
  const { row, name, code } = listed
  const found: Difference[] = []
  const add = (
    kind: 'otherName' | 'otherSpelling' | 'otherCode' | 'otherParent',
    there: string,
    is: string,
  ) => found.push({ kind, row, name, there, here: is })
  const isBare = splitPlaceName(name) === null
  const own = splitPlaceName(here.name)?.own ?? here.name
  if (isBare ? ownOf(here.name) !== foldSpelling(name) : foldSpelling(here.name) !== foldSpelling(name))
    add('otherName', name, here.name)
  else if (exact(name) !== exact(isBare ? own : here.name)) add('otherSpelling', name, here.name)
  if (code !== null && here.code !== null && codeKey(code) !== codeKey(here.code))
    add('otherCode', code, here.code)
  for (const [said, is] of [
    [listed.province, here.province],
    [listed.district, here.district],
  ] as const) {
    if (said !== null && is !== null && !isSaid(said, is)) add('otherParent', said, is)
  }
  return found
}

/** Case and spaces are nobody's difference. */
function exact(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function missingThere(register: readonly PlaceHere[], found: ReadonlySet<PlaceHere>): readonly Difference[] {
  const levels: ReadonlySet<PlaceLevel> = new Set([...found].map(({ level }) => level))
  const provinces = new Set([...found].map(({ provinceId }) => provinceId))
  const listsProvinces = levels.has('province') && levels.size === 1
  return register
    .filter(
      (one) => levels.has(one.level) && !found.has(one) && (listsProvinces || provinces.has(one.provinceId)),
    )
    .map((one) => ({ kind: 'missingThere', name: one.name, code: one.code ?? '', within: withinOf(one) }))
}

function withinOf({ district, province }: { district: string | null; province: string | null }): string {
  return [district, province].filter(Boolean).join(', ')
}
