import { readFile } from 'node:fs/promises'
import { keepStartingLaw } from '#domain/documents/law-actions.ts'
import { lawOf } from '#domain/documents/law.ts'
import type { Law } from '#domain/documents/law.ts'
import { startingLaw } from '#domain/documents/starting-law.ts'
import type { House } from '#platform/context.ts'

/** The law that this version comes with, each fact with its source and how sure it is. */
async function lawFile(): Promise<unknown> {
  return JSON.parse(await readFile(new URL('law.json', import.meta.url), 'utf8'))
}

/** Without a database, for a command. */
export async function readStartingLaw(): Promise<Law> {
  const { instruments, changes } = startingLaw(await lawFile())
  return lawOf(instruments, changes)
}

/** Brings it into the house. */
export async function seedLaw(house: House): Promise<void> {
  await keepStartingLaw(house, await lawFile())
}
