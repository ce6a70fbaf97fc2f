import { browser } from '$app/env'
import type { Catalogue, Language } from '#platform/i18n/messages.ts'
import { sectionsOf } from './sections-of-places.ts'

type Words = Readonly<Partial<Catalogue>>

const sections = import.meta.glob<Record<string, Words>>('../platform/i18n/*/*.ts')

/**
 * The words of a route: in the browser those of its own page, on the server all, because rendering there cannot wait. Keys from
 * elsewhere come when they are first asked for.
 */
export async function wordsFor(language: Language, route: string): Promise<Words> {
  return browser ? merged(language, sectionsOf(route)) : allWords(language)
}

/** Every word of a language. */
export function allWords(language: Language): Promise<Words> {
  const folder = `../platform/i18n/${language}/`
  const names = Object.keys(sections).filter((path) => path.startsWith(folder))
  return merged(
    language,
    names.map((path) => path.slice(folder.length, -'.ts'.length)),
  )
}

async function merged(language: Language, names: readonly string[]): Promise<Words> {
  const parts = await Promise.all(names.map((name) => section(language, name)))
  return Object.assign({}, ...parts) as Words
}

async function section(language: Language, name: string): Promise<Words> {
  const file = await sections[`../platform/i18n/${language}/${name}.ts`]?.()
  return Object.assign({}, ...Object.values(file ?? {})) as Words
}
