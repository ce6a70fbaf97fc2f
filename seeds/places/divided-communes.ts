import { readFile } from 'node:fs/promises'
import { twoTiersFrom } from '#domain/organisation/unit.ts'
import { splitPlaceName } from '#domain/organisation/written-name.ts'
import { lastName } from './old-communes.ts'
import type { OldCommune } from './old-communes.ts'
import type { CommuneNow } from './packages.ts'
import { fullName, ownName } from './place-names.ts'
import type { Provinces } from './provinces.ts'

/**
 * What a resolution of the Standing Committee of the National Assembly says of communes that were divided: for each new commune,
 * by clause of Điều 1, the old ones of which it took "một phần" or "phần còn lại".
 */
interface Resolution {
  readonly resolution: string
  readonly province: string
  readonly clauses: readonly (readonly [clause: number, commune: string, parts: string])[]
}

/** The package keeps one target for most divided communes; these are read in the resolutions themselves. */
export async function readResolutions(): Promise<readonly Resolution[]> {
  const text = await readFile(new URL('divided-communes.json', import.meta.url), 'utf8')
  return JSON.parse(text) as readonly Resolution[]
}

/** Gives every divided commune all that it became, each with the clause that says so. The law goes before the package. */
export function divideCommunes(
  communes: readonly OldCommune[],
  today: readonly CommuneNow[],
  provinces: Provinces,
  resolutions: readonly Resolution[],
): void {
  for (const { resolution, province, clauses } of resolutions) {
    const provinceId = provinces.byOwnName(province)
    const olds = byOwnName(
      communes.filter((one) => lay(one) && provinces.successorOf(districtOf(one).provinceId) === provinceId),
      lastName,
    )
    const news = byOwnName(
      today.filter((one) => provinces.byNewCode(one.province_code) === provinceId),
      (one) => one.name,
    )
    const divided = new Map<OldCommune, Map<string, string>>()
    for (const [clause, name, parts] of clauses) {
      const { ward_code: code } = only(news.get(ownName(name)), name)
      for (const part of parts.split(', ')) {
        const old = findPart(olds, part)
        const became = divided.get(old) ?? new Map<string, string>()
        divided.set(old, became.set(code, `${resolution}, Điều 1 khoản ${clause}`))
      }
    }
    for (const [old, became] of divided) old.became = became
  }
}

/** True for a commune of the last day of three tiers. */
function lay(commune: OldCommune): boolean {
  return commune.parents.length > 0 && commune.existed.until === twoTiersFrom
}

function districtOf(commune: OldCommune) {
  return commune.parents.at(-1)!.district
}

/** "Tân Tiến", where the law says which of several: "Phường Trần Phú", "Minh Khai (Bắc Từ Liêm)". */
function findPart(olds: ReadonlyMap<string, readonly OldCommune[]>, part: string): OldCommune {
  const [, name = part, district] = /^(.+?) \((.+)\)$/.exec(part) ?? []
  const found = olds.get(ownName(name))?.filter((one) => {
    const ofType = !splitPlaceName(name) || fullName(lastName(one)) === fullName(name)
    return ofType && (!district || ownName(districtOf(one).name) === ownName(district))
  })
  return only(found, part)
}

function byOwnName<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(all, (one) => ownName(nameOf(one)))
}

function only<T>(found: readonly T[] | undefined, name: string): T {
  const [one, ...others] = found ?? []
  if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} communes are "${name}"`)
  return one
}
