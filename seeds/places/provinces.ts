import { always, twoTiersFrom } from '#domain/organisation/unit.ts'
import { dropMarks } from '#domain/organisation/written-name.ts'
import type { RegisterDraft } from '../register-draft.ts'
import { cityOf } from './later-names.ts'
import { resolutions, sinceTwoTiers, statistics, untilTwoTiers } from './place-days.ts'
import { ownName, tidyName } from './place-names.ts'
import type { Addresses, OldPlaces } from './packages.ts'

/** The provinces of all times, found by code or by their own name. */
export interface Provinces {
  byOldCode(code: string): string
  byNewCode(code: string): string
  byOwnName(name: string): string
  /** The province that took this one's area on 1/7/2025; itself when it went on. */
  successorOf(unitId: string): string
}

/**
 * Nghị quyết 202/2025/QH15 made 34 of 63. A merged province that kept one of the old names is that old unit going on with
 * more land: its documents, posts and plans stay together; the others are merged into it.
 */
export function draftProvinces(
  draft: RegisterDraft,
  old: OldPlaces,
  addresses: Addresses,
  government: string,
): Provinces {
  const today = new Map(
    addresses.provinces.map((province) => [ownName(province.name), province.province_code]),
  )
  const ids = new Map<string, string>()
  for (const { code, name_with_type: written } of Object.values(old.provinces)) {
    const name = tidyName(written)
    const later = cityOf(name)
    const goesOn = today.get(ownName(later?.name ?? name))
    const existed = goesOn ? always : untilTwoTiers
    const unitId = draft.unit({
      names: namesOf(name),
      kind: 'province',
      level: 'province',
      under: government,
      existed,
      source: [statistics, ...(later ? [later.source] : [])].join('; '),
    })
    draft.code(unitId, code, goesOn && goesOn === code ? always : untilTwoTiers)
    if (goesOn && goesOn !== code) draft.code(unitId, goesOn, sinceTwoTiers)
    ids.set(code, unitId)
  }
  return findProvinces(draft, ids, old, addresses)
}

function namesOf(name: string) {
  const later = cityOf(name)
  return [
    { name, english: english(name) },
    ...(later ? [{ name: later.name, english: english(later.name), from: later.on }] : []),
  ]
}

/** Thông tư 03/2009/TT-BNG, Phụ lục, bảng 10: "Ha Nam Province", "Ho Chi Minh City"; an office's own usage is a locked term. */
function english(name: string): string {
  const plain = dropMarks(name).replaceAll('Đ', 'D').normalize('NFC')
  return plain.replace(/^Tinh (.+)$/, '$1 Province').replace(/^Thanh pho (.+)$/, '$1 City')
}

function findProvinces(
  draft: RegisterDraft,
  ids: ReadonlyMap<string, string>,
  old: OldPlaces,
  addresses: Addresses,
): Provinces {
  const byName = new Map<string, string>()
  for (const { code, name_with_type: name } of Object.values(old.provinces)) {
    byName.set(ownName(cityOf(tidyName(name))?.name ?? name), ids.get(code)!)
    byName.set(ownName(name), ids.get(code)!)
  }
  const byOwnName = (name: string) => found(byName.get(ownName(name)), name)
  const byNewCode = new Map(
    addresses.provinces.map(({ province_code: code, name }) => [code, byOwnName(name)]),
  )
  const successors = mergedInto(addresses, byOwnName)
  for (const [from, to] of successors)
    draft.succession(from, to, twoTiersFrom, 'merged', `${resolutions}; Nghị quyết 202/2025/QH15`)
  return {
    byOldCode: (code) => found(ids.get(code), code),
    byNewCode: (code) => found(byNewCode.get(code), code),
    byOwnName,
    successorOf: (unitId) => successors.get(unitId) ?? unitId,
  }
}

/** Read off the communes: whose communes went where. */
function mergedInto(addresses: Addresses, byOwnName: (name: string) => string): Map<string, string> {
  const successors = new Map<string, string>()
  for (const mapping of addresses.mappings) {
    if (!mapping.old_province_name) continue
    const [from, to] = [byOwnName(mapping.old_province_name), byOwnName(mapping.new_province_name)]
    if (from !== to) successors.set(from, to)
  }
  return successors
}

function found(unitId: string | undefined, key: string): string {
  if (!unitId) throw new Error(`no province "${key}"`)
  return unitId
}
