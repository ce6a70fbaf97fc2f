import type { UnitLevel, Validity } from '#domain/organisation/unit.ts'
import type { DraftName, RegisterDraft } from '../register-draft.ts'
import { commonPractice } from './office-template.ts'
import type { OfficeTemplate, OfficeTemplates } from './office-template.ts'

/** The place whose offices are to be made. */
export interface PlaceWithOffices {
  readonly unitId: string
  readonly level: UnitLevel
  /** "Tỉnh Lạng Sơn", "Phường Kỳ Lừa": one after the other, the latest last. */
  readonly names: readonly { readonly name: string; readonly valid: Validity }[]
  readonly existed: Validity
}

/** Makes the offices of a place from the templates of its kind. Returns their ids by key. */
export function fillOffices(
  draft: RegisterDraft,
  place: PlaceWithOffices,
  all: readonly OfficeTemplates[],
): Map<string, string> {
  const ids = new Map<string, string>()
  const offices = all.flatMap((some) => some.offices).filter((office) => hasLife(lifeOf(place, office)))
  for (const office of offices) ids.set(office.key, makeOffice(draft, place, office))
  for (const office of offices) putInPlace(draft, place, office, ids)
  for (const { successions } of all) {
    for (const one of successions) {
      const [from, to] = [ids.get(one.from), ids.get(one.to)]
      if (from && to) draft.succession(from, to, one.on, one.kind, one.source, one.topic)
    }
  }
  return ids
}

function makeOffice(draft: RegisterDraft, place: PlaceWithOffices, office: OfficeTemplate): string {
  return draft.unit({
    names: namesOf(place, office),
    kind: office.kind,
    level: place.level,
    territory: place.unitId,
    existed: lifeOf(place, office),
    source: office.source ?? commonPractice,
  })
}

/** The names of an office under each name of its place: "Văn phòng UBND tỉnh" until the province became a city. */
function namesOf(place: PlaceWithOffices, office: OfficeTemplate): DraftName[] {
  const life = lifeOf(place, office)
  const named: DraftName[] = []
  office.names.forEach((one, at) => {
    const from = at === 0 ? life.from : (one.from ?? null)
    const until = office.names[at + 1]?.from ?? life.until
    for (const { name: placeName, valid } of place.names) {
      const begins = later(from, valid.from)
      if (!isBefore(begins, until) || !isBefore(begins, valid.until)) continue
      const name = inPlace(one.name, placeName)
      if (named.at(-1)?.name === name) continue
      const { shortName, english } = one
      named.push({
        name,
        ...(shortName ? { shortName: inPlace(shortName, placeName) } : {}),
        ...(english ? { english } : {}),
        ...(begins ? { from: begins } : {}),
      })
    }
  })
  return named
}

/** The later of two first days; null is since ever. */
function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}

/** The earlier of two days on which something has ended; null is never. */
function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}

function isBefore(day: string | null, until: string | null): boolean {
  return day === null || until === null || day < until
}

function putInPlace(
  draft: RegisterDraft,
  place: PlaceWithOffices,
  office: OfficeTemplate,
  ids: Map<string, string>,
): void {
  if (office.under === null) return
  const above = office.under === 'committee' ? place.unitId : ids.get(office.under)
  const id = ids.get(office.key)
  if (!above || !id) throw new Error(`${office.key} stands under ${office.under}, which is not there`)
  const { from, until } = lifeOf(place, office)
  const valid = { from: office.underFrom ?? from, until }
  if (hasLife(valid)) draft.parent(id, above, valid)
}

/** False for an office of the new time in a place that ended with the old. */
function hasLife({ from, until }: Validity): boolean {
  return isBefore(from, until)
}

/** Never longer than the place itself. */
function lifeOf(place: PlaceWithOffices, office: OfficeTemplate): Validity {
  return {
    from: later(office.from ?? null, place.existed.from),
    until: earlier(office.until ?? null, place.existed.until),
  }
}

function inPlace(pattern: string, placeName: string): string {
  const [, type = '', name = ''] =
    /^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu) (.+)$/.exec(placeName) ?? []
  const words: Readonly<Record<string, string>> = {
    type: type.toLowerCase(),
    name,
    place: `${type.toLowerCase()} ${name}`,
    Party:
      { Tỉnh: 'Tỉnh ủy', 'Thành phố': 'Thành ủy', Huyện: 'Huyện ủy', Quận: 'Quận ủy', 'Thị xã': 'Thị ủy' }[
        type
      ] ?? 'Đảng ủy',
    Youth: type === 'Tỉnh' ? 'Tỉnh đoàn' : 'Thành đoàn',
  }
  return pattern.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole)
}
