import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Who makes an answer by hand. Any other sends a page, JSON, or a file through `download`. */
const byHand = [
  'src/hooks.server.ts', // pages of our own words, under a policy that runs nothing
  'src/routes/download.ts',
  'src/routes/lines.ts', // with download's headers
  'src/routes/sign-out/+server.ts', // no content
]

describe('answers', () => {
  it('bytes leave as files to keep: nobody else writes an answer by hand', () => {
    const writing = sources.filter((path) => /\.ts$/.test(path) && /new Response\(/.test(read(path)))
    expect(writing.filter((path) => !/\.test\.ts$/.test(path)).toSorted()).toEqual(byHand)
  })

  it('no page writes HTML that somebody else wrote', () => {
    expect(sources.filter((path) => /\.svelte$/.test(path) && /\{@html/.test(read(path)))).toEqual([])
  })

  it('no page brings a script of its own', () => {
    const pages = ['src/app.html', 'src/error.html', 'src/ui/plain-page.ts']
    expect(pages.filter((path) => /<script|\son\w+=|javascript:/i.test(read(path)))).toEqual([])
  })

  it('scripts come with a nonce, and none is written into a page', () => {
    const policy = read('vite.config.ts')
    expect(policy).toContain("mode: 'nonce'")
    expect(/'script-src': \[([^\]]*)\]/.exec(policy)?.[1]).toBe("'self'")
  })
})
