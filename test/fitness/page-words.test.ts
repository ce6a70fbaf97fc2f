import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { sectionsOf } from '#ui/sections-of-places.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const routes = join(source, 'routes')
const vietnamese = join(source, 'platform/i18n/vi')

/** What a reader meets so seldom that it may come late, with all the rest. */
const mayComeLate = ['unreadable']

const areaOf = new Map<string, string>()
const pages = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('+page.svelte'))
  .map((path) => ({ route: `/${dirname(path)}`, folder: join(routes, dirname(path)) }))

/** What a file of the page imports to run, of our own; the server's half of a page is not among it. */
function importsOf(file: string, text: string): readonly string[] {
  const named = text.matchAll(
    /(?:import|export) (?!type\b)(?:[^'"]*? from )?'([#.][^']+)'|import\('([#.][^']+)'\)/g,
  )
  return [...named]
    .map((match) => match[1] ?? match[2]!)
    .map((path) => (path.startsWith('#') ? join(source, path.slice(1)) : resolve(dirname(file), path)))
    .filter((path) => /\.(?:svelte|ts)$/.test(path) && !path.includes('/i18n/') && existsSync(path))
}

/** All components that a page is made of, those of its layouts too, with their text. */
function componentsOf(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (file: string) => {
    if (found.has(file) || !existsSync(file)) return
    const text = readFileSync(file, 'utf8')
    found.set(file, text)
    importsOf(file, text).forEach(add)
  }
  for (const name of ['+page.svelte', '+page.ts']) add(join(folder, name))
  for (let at = folder; at.startsWith(routes); at = dirname(at)) add(join(at, '+layout.svelte'))
  return found
}

/** Keys that components ask for by name, and the areas that a key built from a state may come from. */
function wordsOf(folder: string) {
  const keys = new Set<string>()
  const families: (readonly string[])[] = []
  for (const [file, text] of componentsOf(folder)) {
    // What is refused there is worded by the server; verbs of scopes look like keys.
    if (/\/(?:domain|platform)\//.test(file)) continue
    for (const [, literal] of text.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g))
      if (areaOf.has(literal!)) keys.add(literal!)
    for (const [, start] of text.matchAll(/`([\w.-]+\.)\$\{/g)) {
      const areas = [...areaOf].filter(([key]) => key.startsWith(start!)).map(([, area]) => area)
      if (areas.length > 0) families.push([...new Set(areas)])
    }
  }
  return { keys, families }
}

describe('the words that a page brings to a browser', () => {
  beforeAll(async () => {
    for (const name of readdirSync(vietnamese)) {
      const file = (await import(pathToFileURL(join(vietnamese, name)).href)) as Record<string, object>
      for (const words of Object.values(file))
        for (const key of Object.keys(words)) areaOf.set(key, name.replace('.ts', ''))
    }
  })

  it.each(pages)('$route: all that its components say', ({ route, folder }) => {
    const at = new Set([...sectionsOf(route), ...mayComeLate])
    const { keys, families } = wordsOf(folder)
    expect([...keys].filter((key) => !at.has(areaOf.get(key)!))).toEqual([])
    expect(families.filter((areas) => !areas.some((area) => at.has(area)))).toEqual([])
  })

  it.each(pages)('$route: no area that none of its components speaks from', ({ route, folder }) => {
    const { keys, families } = wordsOf(folder)
    const spoken = new Set([...[...keys].map((key) => areaOf.get(key)!), ...families.flat()])
    const silent = sectionsOf(route).filter((area) => !spoken.has(area))
    expect(silent, relative(source, folder)).toEqual([])
  })

  it('areas that pages name exist', () => {
    const areas = new Set(areaOf.values())
    expect(pages.flatMap(({ route }) => sectionsOf(route)).filter((area) => !areas.has(area))).toEqual([])
  })
})
