import { browser } from '$app/env'
import type { Catalogue, Language } from '#platform/i18n/messages.ts'

type Words = Readonly<Partial<Catalogue>>

const sections = import.meta.glob<Record<string, Words>>('../platform/i18n/*/*.ts')

/** What a place speaks of besides the words of the frame. Keys from elsewhere come when they are first asked for. */
const sectionsOf: Readonly<Record<string, readonly string[]>> = {
  work: ['planning'],
  plans: ['planning'],
  evidence: ['planning'],
  reports: ['reporting', 'rights'],
  documents: ['documents', 'register', 'rights'],
  imports: ['documents', 'matching'],
  findings: ['documents', 'checking'],
  messages: ['documents', 'register', 'exchange'],
  templates: ['documents', 'register', 'templates'],
  people: ['people'],
  speakers: ['people', 'speakers'],
  units: ['units', 'unit-changes', 'people'],
  terms: ['units', 'terms', 'register'],
  unitLists: ['units', 'unit-lists'],
  account: ['account', 'sign-in'],
  tokens: ['account', 'rights', 'people'],
  signIn: ['sign-in'],
  log: ['log'],
  held: ['account', 'rights', 'personal'],
  retention: ['personal', 'people'],
}

/** The words of a route: in the browser its own sections, on the server all, because rendering there cannot wait. */
export async function wordsFor(language: Language, route: string): Promise<Words> {
  const place = placeOf(route)
  const own = place ? sectionsOf[place] : undefined
  if (!browser || (place && !own)) return allWords(language)
  return merged(language, ['shell', ...(own ?? [])])
}

function placeOf(route: string): string | undefined {
  if (route.startsWith('/(public)/sign-in')) return 'signIn'
  if (/^\/\(staff\)\/documents\/.*(?:check|findings)/.test(route)) return 'findings'
  if (/^\/\(staff\)\/documents\/(?:messages|\[id\]\/message)/.test(route)) return 'messages'
  if (/^\/\(staff\)\/documents\/templates/.test(route)) return 'templates'
  if (/^\/\(staff\)\/documents\/import/.test(route)) return 'imports'
  if (route.startsWith('/(staff)/units/terms')) return 'terms'
  if (route.startsWith('/(staff)/units/check')) return 'unitLists'
  if (/^\/\(staff\)\/account\/tokens/.test(route)) return 'tokens'
  if (/^\/\(staff\)\/(?:account|people\/\[id\])\/held/.test(route)) return 'held'
  if (route.startsWith('/(staff)/people/retention')) return 'retention'
  return /^\/\(staff\)\/(\w+)/.exec(route)?.[1]
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
