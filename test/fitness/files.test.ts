import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')
const code = tracked.filter(
  (path) => /\.(ts|svelte|mjs|css|sql)$/.test(path) && path !== 'src/platform/database-types.ts',
)
const linesOf = (path: string) => readFileSync(join(root, path), 'utf8').split('\n').length

describe('files', () => {
  it('no file is longer than 400 lines', () => {
    expect(code.filter((path) => linesOf(path) > 400)).toEqual([])
  })

  it('names are kebab-case, components PascalCase', () => {
    const odd = code.filter((path) => {
      const name = basename(path)
      if (name.startsWith('+') || path.startsWith('migrations/')) return false
      return name.endsWith('.svelte')
        ? !/^[A-Z][A-Za-z]+\.svelte$/.test(name)
        : !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|mjs|css)$/.test(name)
    })
    expect(odd).toEqual([])
  })

  it('nobody keeps strangers in a drawer: no utils, helpers, common, barrels', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|services?|managers?|misc)(\/|\.)|^src\/.*\/index\.ts$/
    expect(tracked.filter((path) => drawers.test(path))).toEqual([])
  })

  it('sentences live in the catalogues: the domain holds none', () => {
    const withSentence = tracked
      .filter((path) => /^src\/domain\/.*-actions\.ts$/.test(path))
      .filter((path) =>
        /['"`][A-ZĐÀ-Ỹ][^'"`\n]* [^'"`\n]* [^'"`\n]*[.!]['"`]/.test(readFileSync(join(root, path), 'utf8')),
      )
    expect(withSentence).toEqual([])
  })
})
