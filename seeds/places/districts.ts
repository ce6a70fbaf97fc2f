import type { Validity } from '#domain/organisation/unit.ts'
import type { DraftName, RegisterDraft } from '../register-draft.ts'
import {
  arranged,
  arrangedOn,
  sinceArranged,
  statistics,
  untilArranged,
  untilTwoTiers,
} from './place-days.ts'
import { fullName, ownName, tidyName } from './place-names.ts'
import type { Addresses, CommuneMapping, OldPlace, OldPlaces } from './packages.ts'
import type { Provinces } from './provinces.ts'

export interface District {
  readonly unitId: string
  readonly name: string
  readonly provinceId: string
  readonly existed: Validity
}

/** The districts of 2024 by code, and those of 30/6/2025 by the name that the communes' mapping gives them. */
export interface Districts {
  readonly all: readonly District[]
  byCode(code: string): District
  byMapping(mapping: CommuneMapping): District
}

interface LateDistrict {
  readonly key: string
  readonly name: string
  readonly provinceId: string
}

/** The middle tier, which ended on 30/6/2025. */
export function draftDistricts(
  draft: RegisterDraft,
  old: OldPlaces,
  addresses: Addresses,
  provinces: Provinces,
): Districts {
  const late = lateDistricts(addresses, provinces)
  const earlier = Object.values(old.districts).map((place) => ({
    place,
    provinceId: provinces.byOldCode(place.parent_code ?? ''),
  }))
  const pairs = pairNames(earlier, late, districtsWithCommunes(old))
  const byCode = new Map<string, District>()
  const byKey = new Map<string, District>()
  for (const { place, provinceId } of earlier) {
    const later = pairs.get(place.code)
    const district = draftDistrict(draft, place, provinceId, later)
    byCode.set(place.code, district)
    if (typeof later === 'object') byKey.set(later.key, district)
  }
  for (const one of late) if (!byKey.has(one.key)) byKey.set(one.key, draftLateDistrict(draft, one))
  for (const { place, provinceId } of earlier) {
    const key = `${provinceId} ${fullName(place.name_with_type)}`
    if (!byKey.has(key)) byKey.set(key, byCode.get(place.code)!)
  }
  return {
    all: [...new Set([...byCode.values(), ...byKey.values()])],
    byCode: (code) => found(byCode.get(code), code),
    byMapping: (mapping) => found(byKey.get(keyOf(mapping, provinces)), String(mapping.old_district_name)),
  }
}

/** As the communes' mapping names them: the state of 30/6/2025. */
function lateDistricts(addresses: Addresses, provinces: Provinces): readonly LateDistrict[] {
  const late = new Map<string, LateDistrict>()
  for (const mapping of addresses.mappings) {
    // Rows without a code were added later and still speak of districts that had gone.
    if (!mapping.old_ward_code || !mapping.old_district_name || !mapping.old_province_name) continue
    const key = keyOf(mapping, provinces)
    const provinceId = provinces.byOwnName(mapping.old_province_name)
    if (!late.has(key)) late.set(key, { key, name: tidyName(mapping.old_district_name), provinceId })
  }
  return [...late.values()]
}

function keyOf(mapping: CommuneMapping, provinces: Provinces): string {
  return `${provinces.byOwnName(mapping.old_province_name ?? '')} ${fullName(mapping.old_district_name ?? '')}`
}

/** Islands had a district without communes; the mapping says nothing of them, and they lasted until 30/6/2025. */
function districtsWithCommunes(old: OldPlaces): ReadonlySet<string> {
  return new Set(Object.values(old.communes).map((commune) => commune.parent_code ?? ''))
}

/**
 * What each district of 2024 was in 2025: the same name, or the same own name with a higher type (a huyện become thị xã);
 * 'gone' when neither is found.
 */
function pairNames(
  earlier: readonly { place: OldPlace; provinceId: string }[],
  late: readonly LateDistrict[],
  peopled: ReadonlySet<string>,
): Map<string, LateDistrict | 'gone' | 'island'> {
  const taken = new Set<string>()
  const pairs = new Map<string, LateDistrict | 'gone' | 'island'>()
  const take = (nameOf: (name: string) => string) => {
    for (const { place, provinceId } of earlier) {
      if (pairs.has(place.code)) continue
      const match = late.find(
        (one) =>
          one.provinceId === provinceId &&
          !taken.has(one.key) &&
          nameOf(one.name) === nameOf(place.name_with_type),
      )
      if (match) taken.add(match.key)
      if (match) pairs.set(place.code, match)
    }
  }
  take(fullName)
  take(ownName)
  for (const { place } of earlier) {
    if (!pairs.has(place.code)) pairs.set(place.code, peopled.has(place.code) ? 'gone' : 'island')
  }
  return pairs
}

function draftDistrict(
  draft: RegisterDraft,
  place: OldPlace,
  provinceId: string,
  later: LateDistrict | 'gone' | 'island' | undefined,
): District {
  const name = tidyName(place.name_with_type)
  const renamed = typeof later === 'object' && fullName(later.name) !== fullName(name) ? later.name : null
  const names: DraftName[] = [{ name }, ...(renamed ? [{ name: renamed, from: arrangedOn }] : [])]
  const existed = later === 'gone' ? untilArranged : untilTwoTiers
  const source = later === 'gone' || renamed ? arranged : statistics
  const unitId = draft.unit({
    names,
    kind: 'district',
    level: 'district',
    under: provinceId,
    territory: provinceId,
    code: place.code,
    existed,
    source,
  })
  return { unitId, name: renamed ?? name, provinceId, existed }
}

function draftLateDistrict(draft: RegisterDraft, { name, provinceId }: LateDistrict): District {
  const existed = sinceArranged
  const unitId = draft.unit({
    names: [{ name }],
    kind: 'district',
    level: 'district',
    under: provinceId,
    territory: provinceId,
    existed,
    source: arranged,
  })
  return { unitId, name, provinceId, existed }
}

function found(district: District | undefined, key: string): District {
  if (!district) throw new Error(`no district "${key}"`)
  return district
}
