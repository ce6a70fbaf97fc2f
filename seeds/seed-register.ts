import {
  analyzeRegister,
  hasUnits,
  insertRegister,
  listBarePlaces,
  listBarePlacesOf,
  listProvinceMergers,
} from '#domain/organisation/register-store.ts'
import type { BarePlace } from '#domain/organisation/register-store.ts'
import { isValidOn, twoTiersFrom } from '#domain/organisation/unit.ts'
import { asHouse } from '#platform/context.ts'
import type { House } from '#platform/context.ts'
import { borderOfficesOf } from './offices/border-offices.ts'
import { becomingWard, communeOffices, formerCommuneOffices, wardOffices } from './offices/commune-offices.ts'
import { districtOffices } from './offices/district-offices.ts'
import { fillOffices } from './offices/fill-offices.ts'
import { hanoiOffices } from './offices/hanoi-offices.ts'
import { langsonOffices } from './offices/langson-offices.ts'
import { succeedMergedOffices } from './offices/merged-offices.ts'
import type { OfficeTemplates } from './offices/office-template.ts'
import { provinceOffices } from './offices/province-offices.ts'
import { draftPlaces } from './places/places.ts'
import { draftRegister } from './register-draft.ts'
import type { RegisterDraft } from './register-draft.ts'

type Say = (line: string) => void

export const demoProvince = 'Tỉnh Lạng Sơn'

/** What a province has beside the offices of every province. */
const ownOffices: Readonly<Record<string, OfficeTemplates>> = {
  [demoProvince]: langsonOffices,
  'Thành phố Hà Nội': hanoiOffices,
}

/** The places and central offices of the whole country, when the register has none yet. */
export async function seedPlaces(house: House, say: Say): Promise<void> {
  if (await hasUnits(house.db)) return
  say('Loading the register of units …')
  const draft = draftRegister()
  await draftPlaces(draft)
  await write(house, draft)
}

/** The offices of one province, its districts and communes of all times, when they have none yet. */
export async function seedOfficesOf(house: House, province: string, say: Say): Promise<void> {
  await fill(house, await listBarePlacesOf(house.db, province), say)
}

/** The offices of every province and district of all times and of every commune of today, of those that have none yet. */
export async function seedOfficesOfCountry(house: House, say: Say): Promise<void> {
  await fill(house, await listBarePlaces(house.db), say)
}

async function fill(house: House, places: readonly BarePlace[], say: Say): Promise<void> {
  if (places.length === 0) return
  say(`Loading the offices of ${places.length} places …`)
  const draft = draftRegister()
  fillPlaces(draft, places, await listProvinceMergers(house.db))
  await write(house, draft)
}

/** Makes the offices of all these places, those of provinces that were merged with what became of them. */
export function fillPlaces(
  draft: RegisterDraft,
  places: readonly BarePlace[],
  mergers: ReadonlyMap<string, string>,
): void {
  const filled = places.map((place) => ({
    provinceId: place.unitId,
    ids: fillOffices(draft, place, templatesOf(place)),
  }))
  succeedMergedOffices(draft, filled, mergers)
}

/** What a place of this kind has, by the names that it bears and its time. */
function templatesOf({ kind, names, existed }: BarePlace): readonly OfficeTemplates[] {
  if (kind === 'district') return [districtOffices]
  if (kind === 'commune') {
    const ended = existed.until !== null && existed.until <= twoTiersFrom
    return [ended ? formerCommuneOffices : officesOfCommune(names)]
  }
  const own = names.map(({ name }) => ownOffices[name]).find((one) => one !== undefined)
  const border = borderOfficesOf(names.map(({ name }) => name))
  return [provinceOffices, border, own].filter((some) => some !== null && some !== undefined)
}

/** A commune has a ward's offices from the day on which it became one. */
function officesOfCommune(names: BarePlace['names']): OfficeTemplates {
  const ward = names.find(({ name }) => name.startsWith('Phường '))
  if (!ward) return communeOffices
  const wasCommune = names.some(({ name, valid }) => name.startsWith('Xã ') && isValidOn(valid, twoTiersFrom))
  return wasCommune && ward.valid.from !== null ? becomingWard(ward.valid.from) : wardOffices
}

async function write(house: House, draft: RegisterDraft): Promise<void> {
  await asHouse(house, async (db) => {
    await insertRegister(db, draft.rows)
    await analyzeRegister(db)
  })
}
