import { readFile } from 'node:fs/promises'
import { keepStartingTerms } from '#domain/organisation/term-actions.ts'
import type { House } from '#platform/context.ts'

/** Brings the locked terms that this version comes with into the house, each with its source and how sure it is. */
export async function seedTerms(house: House): Promise<void> {
  const text = await readFile(new URL('terms.json', import.meta.url), 'utf8')
  await keepStartingTerms(house, JSON.parse(text))
}
