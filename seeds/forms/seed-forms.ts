import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { keepForm } from '#domain/reporting/form-actions.ts'
import type { House } from '#platform/context.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Brings the report forms of this folder into the house: a new form, or a new version of one that has changed. */
export async function seedForms(house: House): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  for (const name of files) {
    const definition: unknown = JSON.parse(await readFile(`${folder}${name}`, 'utf8'))
    await keepForm(house, definition)
  }
}
