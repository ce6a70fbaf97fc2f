import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogues } from '#platform/i18n/catalogues.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort()

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.(ts|svelte)$/.test(one.name) && !one.parentPath.includes('i18n'))
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
}

describe('catalogues', () => {
  it('every language words every key', () => {
    const keys = Object.keys(catalogues.vi).sort()
    for (const catalogue of Object.values(catalogues)) {
      expect(Object.keys(catalogue).sort()).toEqual(keys)
      expect(Object.entries(catalogue).filter(([, words]) => words.trim() === '')).toEqual([])
    }
  })

  it('a sentence takes the same parameters in every language', () => {
    const differing = Object.entries(catalogues.vi).filter(
      ([key, words]) =>
        placeholders(words).join() !== placeholders(catalogues.en[key as keyof typeof catalogues.vi]).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('every key is used somewhere', () => {
    const text = ['src', 'seeds'].flatMap(sources).join('\n')
    // Keys of a family are built from a state: `task.state.${state}`.
    const families = [...text.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1]!)
    const unused = Object.keys(catalogues.vi).filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !text.includes(`"${key}"`) &&
        !families.some((family) => key.startsWith(family)),
    )
    expect(unused).toEqual([])
  })
})
