import type { House } from '#platform/context.ts'
import { seedForms } from './forms/seed-forms.ts'
import { seedLaw } from './law.ts'
import { seedTerms } from './terms.ts'

/** What every house begins with, whichever province it serves. Safe to run again: only what has changed is said anew. */
export async function seedEveryHouse(house: House): Promise<void> {
  await seedForms(house)
  await seedLaw(house)
  await seedTerms(house)
}
