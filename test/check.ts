/** `npm run check`: format, lint, types, unused code, arrows, unit and database tests. Stops at the first that fails. */
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  [
    'lint',
    'eslint',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ],
  ['page types', 'svelte-kit', 'sync'],
  ['types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ['unused', 'knip'],
  [
    'arrows',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'packages',
    'seeds',
  ],
  ['tests', 'vitest', 'run', '--project', 'rules', '--reporter', 'dot'],
]

for (const [name, command, ...args] of steps) {
  const from = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  process.stderr.write(
    `${status === 0 ? 'ok' : 'FAILED'}  ${name}  ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
  )
  if (status !== 0) process.exit(status ?? 1)
}
