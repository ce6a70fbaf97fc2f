import { always } from '#domain/organisation/unit.ts'
import type { RegisterDraft } from '../register-draft.ts'
import { draftCentralOffices } from '../offices/central-offices.ts'
import { draftCommunes } from './communes.ts'
import { draftDistricts } from './districts.ts'
import { succeedDistricts } from './districts-gone.ts'
import { divideCommunes, readResolutions } from './divided-communes.ts'
import { readOldCommunes } from './old-communes.ts'
import { readAddresses, readOldPlaces } from './packages.ts'
import { draftProvinces } from './provinces.ts'

/** The whole country in time: the Government, provinces, districts until 30/6/2025, communes. */
export async function draftPlaces(draft: RegisterDraft): Promise<void> {
  const [old, addresses, resolutions] = await Promise.all([
    readOldPlaces(),
    readAddresses(),
    readResolutions(),
  ])
  const government = draft.unit({
    names: [{ name: 'Chính phủ', english: 'Government of Viet Nam' }],
    kind: 'government',
    level: 'central',
    existed: always,
    source: 'Hiến pháp',
  })
  draftCentralOffices(draft, government)
  const provinces = draftProvinces(draft, old, addresses, government)
  const districts = draftDistricts(draft, old, addresses, provinces)
  const lists = { old, addresses, provinces, districts }
  const communes = readOldCommunes(lists)
  divideCommunes(communes, addresses.communes, provinces, resolutions)
  succeedDistricts(draft, communes)
  draftCommunes(draft, lists, communes)
}
