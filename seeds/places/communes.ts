import { always, twoTiersFrom } from '#domain/organisation/unit.ts'
import type { DraftName, RegisterDraft } from '../register-draft.ts'
import { wardOf } from './later-names.ts'
import { lastName } from './old-communes.ts'
import type { Lists, OldCommune } from './old-communes.ts'
import { arranged, resolutions, sinceTwoTiers, statistics, untilTwoTiers } from './place-days.ts'
import { fullName, ownName, tidyName } from './place-names.ts'
import type { CommuneNow } from './packages.ts'

export interface CommuneOfToday {
  readonly unitId: string
  readonly name: string
  readonly provinceId: string
}

/** The lowest tier before and after 1/7/2025, with what became of each. Returns the communes of today. */
export function draftCommunes(
  draft: RegisterDraft,
  lists: Lists,
  olds: readonly OldCommune[],
): readonly CommuneOfToday[] {
  const goingOn = communesGoingOn(olds, lists.addresses.communes)
  const today = new Map<string, CommuneOfToday>()
  for (const commune of lists.addresses.communes) {
    today.set(commune.ward_code, draftToday(draft, commune, goingOn.get(commune.ward_code) ?? null, lists))
  }
  const continued = new Set(goingOn.values())
  const predecessors = countPredecessors(olds)
  for (const commune of olds) {
    if (continued.has(commune)) continue
    const unitId = draftOld(draft, commune)
    for (const [code, source] of commune.became)
      succeed(draft, commune, unitId, today.get(code)!.unitId, predecessors.get(code) ?? 0, source)
  }
  draftIslands(draft, lists, [...today.values()])
  return [...today.values()]
}

function countPredecessors(olds: readonly OldCommune[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const commune of olds)
    for (const code of commune.became.keys()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** Communes whose own name and whole area went on unchanged stay one unit: by today's code. */
function communesGoingOn(
  olds: readonly OldCommune[],
  communes: readonly CommuneNow[],
): Map<string, OldCommune> {
  const names = new Map(communes.map((commune) => [commune.ward_code, ownName(commune.name)]))
  const predecessors = countPredecessors(olds)
  const goingOn = new Map<string, OldCommune>()
  for (const commune of olds) {
    const [code, ...others] = commune.became.keys()
    if (!code || others.length > 0 || predecessors.get(code) !== 1) continue
    if (ownName(lastName(commune)) === names.get(code)) goingOn.set(code, commune)
  }
  return goingOn
}

function draftToday(
  draft: RegisterDraft,
  commune: CommuneNow,
  before: OldCommune | null,
  lists: Lists,
): CommuneOfToday {
  const provinceId = lists.provinces.byNewCode(commune.province_code)
  const name = tidyName(commune.name)
  const ward = wardOf(commune.province_code, name)
  const unitId = draft.unit({
    names: [
      ...namesBefore(before, name),
      { name, from: twoTiersFrom },
      ...(ward ? [{ name: ward.name, from: ward.on }] : []),
    ],
    kind: 'commune',
    level: 'commune',
    territory: provinceId,
    existed: before ? { from: before.existed.from, until: null } : sinceTwoTiers,
    source: [...(before ? [statistics] : []), resolutions, ...(ward ? [ward.source] : [])].join('; '),
  })
  for (const { district, valid } of before?.parents ?? []) draft.parent(unitId, district.unitId, valid)
  draft.parent(unitId, provinceId, sinceTwoTiers)
  const keepsCode = before?.code === commune.ward_code
  draft.code(unitId, commune.ward_code, keepsCode ? always : sinceTwoTiers)
  if (before && !keepsCode) draft.code(unitId, before.code, untilTwoTiers)
  return { unitId, name, provinceId }
}

/** The names until 30/6/2025 of a commune that goes on; its last one only when it changed on 1/7/2025. */
function namesBefore(before: OldCommune | null, today: string): readonly DraftName[] {
  if (!before) return []
  return fullName(lastName(before)) === fullName(today) ? before.names.slice(0, -1) : before.names
}

function draftOld(draft: RegisterDraft, commune: OldCommune): string {
  const { code, names, existed } = commune
  const territory = commune.parents.at(-1)?.district.unitId
  const unitId = draft.unit({
    names,
    kind: 'commune',
    level: 'commune',
    ...(territory ? { territory } : {}),
    code,
    existed,
    source: commune.certain && names.length === 1 ? statistics : arranged,
  })
  for (const { district, valid } of commune.parents) draft.parent(unitId, district.unitId, valid)
  return unitId
}

function succeed(
  draft: RegisterDraft,
  commune: OldCommune,
  from: string,
  to: string,
  predecessors: number,
  source: string,
): void {
  const kind = commune.became.size > 1 ? 'split' : predecessors > 1 ? 'merged' : 'renamed'
  draft.succession(from, to, twoTiersFrom, kind, source)
}

/** Island districts without communes became special zones as they were. */
function draftIslands(
  draft: RegisterDraft,
  { districts, provinces }: Lists,
  communes: readonly CommuneOfToday[],
): void {
  const zones = communes.filter((commune) => commune.name.startsWith('Đặc khu '))
  for (const district of districts.all) {
    const zone = zones.find(
      ({ name, provinceId }) =>
        ownName(name) === ownName(district.name) && provinceId === provinces.successorOf(district.provinceId),
    )
    if (zone) draft.succession(district.unitId, zone.unitId, twoTiersFrom, 'renamed', resolutions)
  }
}
