// Runs on any Node from 20: brings the checkout up to date (packages, build), then hands over to the Node that the
// packages bring with them. Plain JavaScript, because nothing is installed yet when it begins.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const binaries = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${binaries}:${process.env.PATH}` }

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

function installWhenChanged() {
  const stamp = join(root, 'node_modules', '.installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing packages (once, and when the lockfile changes) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  // Installing clears the generated types that tsconfig.json extends.
  run('svelte-kit', ['sync'])
  writeFileSync(stamp, lock)
}

function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function buildWhenStale() {
  const built = join(root, 'build', 'handler.js')
  const sources = ['src', 'static', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'].map((name) =>
    join(root, name),
  )
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return
  console.error('Building the pages …')
  run('vite', ['build', '--logLevel', 'error'])
}

/**
 * Hands over to the packages' own Node. A Ctrl-C reaches it because it stands in this process group; a SIGTERM is meant
 * for one process, so it is passed on.
 */
function handOver(args) {
  const child = spawn(join(binaries, 'node'), args, { cwd: root, env, stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}

const [task, ...rest] = process.argv.slice(2)
installWhenChanged()
switch (task) {
  case 'start':
    buildWhenStale()
    handOver(['src/cli/main.ts', 'start', ...rest])
    break
  case 'dev':
    handOver(['src/cli/main.ts', 'dev', ...rest])
    break
  case 'test':
    buildWhenStale()
    handOver(['test/run.ts', ...rest])
    break
  case 'check':
    handOver(['test/check.ts', ...rest])
    break
  case 'bench':
    buildWhenStale()
    handOver(['bench/main.ts', ...rest])
    break
  default:
    console.error('usage: prepare.mjs start | dev | test | check | bench')
    process.exit(2)
}
