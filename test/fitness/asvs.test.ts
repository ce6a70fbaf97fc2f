import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lines = readFileSync(join(root, 'docs/asvs.md'), 'utf8').split('\n')
const rows = lines
  .map((line) => /^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (met|not applicable|not yet) +\| (.+?) +\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, number = '', words = '', state = '', where = '']) => ({ number, words, state, where }))

/** Requirements of levels 1 and 2 in the release 5.0.0. */
const ofBothLevels = 253

describe('the checklist against OWASP ASVS', () => {
  it('has a line for every requirement of levels 1 and 2, once', () => {
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
    expect(rows).toHaveLength(ofBothLevels)
    expect(lines.filter((line) => /^\| \d/.test(line))).toHaveLength(ofBothLevels)
  })

  it('counts as it says', () => {
    const count = (state: string) => rows.filter((row) => row.state === state).length
    const said = /Of (\d+) requirements (\d+) are met, (\d+) do not apply, and (\d+) are not met/.exec(
      lines.join(' '),
    )
    expect(said?.slice(1).map(Number)).toEqual([
      rows.length,
      count('met'),
      count('not applicable'),
      count('not yet'),
    ])
  })

  it('names only files that there are, and tests that say what it quotes', () => {
    const wrong = rows.flatMap(({ number, where }) =>
      [...where.matchAll(/`((?:src|test|packages|docs|bench)\/[^`]+|package-lock\.json)`(?: "([^"]+)")?/g)]
        .filter(([, path = '', title]) => {
          const file = join(root, path)
          return !existsSync(file) || (title !== undefined && !readFileSync(file, 'utf8').includes(title))
        })
        .map(([named]) => `${number}: ${named}`),
    )
    expect(wrong).toEqual([])
  })
})
