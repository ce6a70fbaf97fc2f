import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { acts } from '#platform/acts.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'

const root = fileURLToPath(new URL('../../src/', import.meta.url))
const sources = readdirSync(root, { withFileTypes: true, recursive: true })
  .filter(
    (one) => one.isFile() && /\.(ts|svelte)$/.test(one.name) && !/\.test\.ts$|^acts\.ts$/.test(one.name),
  )
  .filter((one) => !one.parentPath.includes('i18n'))
  .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
  .join('\n')

describe('the log', () => {
  it('has a sentence for every act, in every language', () => {
    const unworded = Object.entries(catalogues).flatMap(([language, catalogue]) =>
      Object.keys(acts)
        .filter((act) => !(`log.act.${act}` in catalogue))
        .map((act) => `${language}: ${act}`),
    )
    expect(unworded).toEqual([])
  })

  it('has no sentence for an act that nobody does any more', () => {
    const words = Object.keys(catalogues.vi).filter((key) => key.startsWith('log.act.'))
    expect(words.filter((key) => !(key.slice('log.act.'.length) in acts))).toEqual([])
    // An act is named whole, or by its kind and what is done ("`${kind}.limited`").
    const undone = Object.keys(acts).filter((act) => {
      const [kind, deed] = act.split('.')
      return (
        !sources.includes(`'${act}'`) &&
        !sources.includes(`}.${deed}\``) &&
        !sources.includes(`\`${kind}.\${`) &&
        !sources.includes(`'${deed}'`)
      )
    })
    expect(undone).toEqual([])
  })

  it('is written through one door: nobody else appends to it', () => {
    expect(sources.match(/append_audit_entry\(/g)).toHaveLength(1)
  })
})
