import type { House } from '#platform/context.ts'
import { demoPassword, demoPeople } from './demo-people.ts'
import { seedDemoPlan } from './demo-plan.ts'
import { seedEveryHouse } from './seed-every-house.ts'
import { listMissingPeople, seedDemoPeople } from './seed-demo-people.ts'
import { demoProvince, seedOfficesOf, seedOfficesOfCountry, seedPlaces } from './seed-register.ts'

export interface SeedOptions {
  /** The demo province's offices and people. */
  readonly demo?: boolean
  /** The offices of every province and commune, not of the demo province alone. */
  readonly national?: boolean
}

/**
 * Loads what a start needs and is not there yet. Each part is one transaction and looks for itself first, so whoever is
 * stopped in the middle begins again at the part that is missing.
 */
export async function seedOnce(
  house: House,
  say: (line: string) => void,
  { demo = true, national = false }: SeedOptions = {},
): Promise<{ demo: boolean }> {
  await seedEveryHouse(house)
  const missing = demo ? await listMissingPeople(house) : []
  // People come last but for their plans: where they are at work, everything before them is there.
  if (demo && !national && missing.length === 0) {
    await seedDemoPlan(house, say)
    return { demo }
  }
  await seedPlaces(house, say)
  if (demo) await seedOfficesOf(house, demoProvince, say)
  if (national) await seedOfficesOfCountry(house, say)
  if (demo) await seedDemoPeople(house, missing, say)
  if (demo) await seedDemoPlan(house, say)
  return { demo }
}

/** Lines for whoever tries the product: "planner Tỉnh Lạng Sơn: e-mail / password". */
export function demoAccounts(): readonly string[] {
  return demoPeople.map((person) => `${person.role} ${person.unit}: ${person.email} / ${demoPassword}`)
}
