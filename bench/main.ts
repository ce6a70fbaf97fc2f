/** `npm run bench [name …]`: prints a table for each measurement and appends it to bench/RESULTS.md. Never a test: it judges nothing. */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'
import { tableOf } from './figure.ts'

const benches: Readonly<Record<string, () => Promise<{ measure(): Promise<readonly Figure[]> }>>> = {
  reading: () => import('./reading.ts'),
  checking: () => import('./checking.ts'),
  recognising: () => import('./recognising.ts'),
  writing: () => import('./writing.ts'),
  messages: () => import('./messages.ts'),
  matching: () => import('./matching.ts'),
  units: () => import('./units.ts'),
  people: () => import('./people.ts'),
  starting: () => import('./starting.ts'),
  pages: () => import('./pages.ts'),
  'audit-log': () => import('./audit-log.ts'),
}

const results = fileURLToPath(new URL('RESULTS.md', import.meta.url))
const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : Object.keys(benches)
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

if (!existsSync(results))
  writeFileSync(
    results,
    '# Measured\n\nAppended by `npm run bench`. Medians; the machine is shared, so trust ratios more than absolutes.\n',
  )
for (const name of names) {
  const bench = benches[name]
  if (!bench) {
    process.stderr.write(`no such bench: ${name} (there are ${Object.keys(benches).join(', ')})\n`)
    process.exit(2)
  }
  const figures = await (await bench()).measure()
  const table = tableOf(figures)
  process.stdout.write(`\n${name}\n${table}`)
  appendFileSync(results, `\n## ${name}, ${new Date().toISOString().slice(0, 10)}\n\n${machine}\n\n${table}`)
}
