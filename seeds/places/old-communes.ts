import type { Validity } from '#domain/organisation/unit.ts'
import type { DraftName } from '../register-draft.ts'
import type { District, Districts } from './districts.ts'
import { arrangedOn, resolutions, sinceArranged, untilArranged, untilTwoTiers } from './place-days.ts'
import { fullName, tidyName } from './place-names.ts'
import type { Addresses, CommuneMapping, OldPlace, OldPlaces } from './packages.ts'
import type { Provinces } from './provinces.ts'

/** What the lists say, with the two upper tiers already drafted. */
export interface Lists {
  readonly old: OldPlaces
  readonly addresses: Addresses
  readonly provinces: Provinces
  readonly districts: Districts
}

/** One commune of before 1/7/2025. */
export interface OldCommune {
  readonly code: string
  /** The latest name last. */
  readonly names: readonly DraftName[]
  readonly parents: readonly { readonly district: District; readonly valid: Validity }[]
  readonly existed: Validity
  /** False when its end is dated by the arrangement of 2023–2025, which no list dates exactly. */
  readonly certain: boolean
  /** Codes of the communes of today that took its area, or part of it, each with what says so. */
  became: Map<string, string>
}

export function lastName(commune: OldCommune): string {
  return commune.names.at(-1)?.name ?? ''
}

/** Puts the list of 2024 and the mapping of 2025 together: one record for each old commune. */
export function readOldCommunes(lists: Lists): readonly OldCommune[] {
  const mappings = mappingsByCode(lists.addresses)
  const listed = Object.values(lists.old.communes)
  const communes = listed.map((earlier) =>
    combine(lists, earlier.code, earlier, mappings.get(earlier.code) ?? []),
  )
  const known = new Set(listed.map((one) => one.code))
  for (const [code, rows] of mappings) if (!known.has(code)) communes.push(combine(lists, code, null, rows))
  addLateMappings(lists, communes)
  return keepUnchanged(lists, communes)
}

function mappingsByCode(addresses: Addresses): Map<string, CommuneMapping[]> {
  const byCode = new Map<string, CommuneMapping[]>()
  for (const mapping of addresses.mappings) {
    const code = mapping.old_ward_code
    if (!code || !mapping.old_ward_name) continue
    const rows = byCode.get(code)
    if (rows) rows.push(mapping)
    else byCode.set(code, [mapping])
  }
  return byCode
}

function combine(
  { districts }: Lists,
  code: string,
  earlier: OldPlace | null,
  rows: readonly CommuneMapping[],
): OldCommune {
  const [later] = rows
  const before = earlier && districts.byCode(earlier.parent_code ?? '')
  const after = later ? districts.byMapping(later) : null
  return {
    code,
    names: namesOf(earlier?.name_with_type, later?.old_ward_name),
    parents: parentsOf(before, after),
    existed: !later ? untilArranged : earlier ? untilTwoTiers : sinceArranged,
    certain: earlier !== null && later !== undefined,
    became: new Map(rows.map((row) => [row.new_ward_code, resolutions])),
  }
}

/** The statistics office keeps a commune's code when it takes in a neighbour under another name: the unit stays one. */
function namesOf(earlier: string | undefined, later: string | null | undefined): readonly DraftName[] {
  if (!earlier || !later || fullName(earlier) === fullName(later))
    return [{ name: tidyName(later ?? earlier ?? '') }]
  return [{ name: tidyName(earlier) }, { name: tidyName(later), from: arrangedOn }]
}

function parentsOf(before: District | null, after: District | null): OldCommune['parents'] {
  if (!after) return before ? [{ district: before, valid: untilArranged }] : []
  if (!before) return [{ district: after, valid: sinceArranged }]
  if (before === after) return [{ district: before, valid: untilTwoTiers }]
  return [
    { district: before, valid: untilArranged },
    { district: after, valid: sinceArranged },
  ]
}

/**
 * Mappings without an old code speak of communes of 2024 that were gone by 2025, so only those take them: by name, in the
 * district that had them or, where the district had gone as well, in the province.
 */
function addLateMappings({ addresses, provinces, districts }: Lists, communes: readonly OldCommune[]): void {
  const todays = new Map(
    addresses.communes.map((one) => [
      `${provinces.byNewCode(one.province_code)} ${fullName(one.name)}`,
      one.ward_code,
    ]),
  )
  const gone = communes.filter((commune) => commune.became.size === 0)
  const byDistrict = groupBy(
    gone,
    (commune) => `${commune.parents[0]?.district.unitId} ${fullName(lastName(commune))}`,
  )
  const byProvince = groupBy(
    gone,
    (commune) => `${commune.parents[0]?.district.provinceId} ${fullName(lastName(commune))}`,
  )
  for (const mapping of addresses.mappings) {
    if (mapping.old_ward_code || !mapping.old_ward_name || !mapping.old_province_name) continue
    const name = fullName(mapping.old_ward_name)
    const code = todays.get(
      `${provinces.byOwnName(mapping.new_province_name)} ${fullName(mapping.new_ward_name)}`,
    )
    const found =
      byDistrict.get(`${districts.byMapping(mapping).unitId} ${name}`) ??
      byProvince.get(`${provinces.byOwnName(mapping.old_province_name)} ${name}`)
    if (code && found?.length === 1)
      found[0]!.became.set(code, `${resolutions}; qua một xã đã nhận địa bàn trước đó`)
  }
}

/** A commune that the mapping leaves out while one of that very name, with no other origin, stands in its province today. */
function keepUnchanged(
  { addresses, provinces }: Lists,
  communes: readonly OldCommune[],
): readonly OldCommune[] {
  const taken = new Set(communes.flatMap((commune) => [...commune.became.keys()]))
  const orphans = new Map(
    addresses.communes
      .filter((one) => !taken.has(one.ward_code))
      .map((one) => [`${provinces.byNewCode(one.province_code)} ${fullName(one.name)}`, one.ward_code]),
  )
  return communes.map((commune) => {
    const [parent] = commune.parents
    const code =
      parent &&
      orphans.get(`${provinces.successorOf(parent.district.provinceId)} ${fullName(lastName(commune))}`)
    if (!code || commune.became.size > 0) return commune
    const parents = [{ district: parent.district, valid: untilTwoTiers }]
    return { ...commune, parents, existed: untilTwoTiers, became: new Map([[code, resolutions]]) }
  })
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
