/** `npm test`: finds a browser (or installs Debian's), runs every test, and says in its last line how many passed and failed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './e2e/browser.ts'

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
}

function ensureBrowser(): void {
  if (findBrowser()) return
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (mayInstall) {
    process.stderr.write('No Chromium found: installing the Debian package "chromium" …\n')
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  }
  if (findBrowser()) return
  process.stderr.write(
    'The end-to-end tests need Chromium. Install the package "chromium" (apt-get install chromium) or set CHROMIUM to its path.\n',
  )
  process.exit(1)
}

ensureBrowser()
const report = join(tmpdir(), `nhipcau-tests-${process.pid}.json`)
const extra = process.argv.slice(2)
const { status } = spawnSync(
  'vitest',
  ['run', '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', report, ...extra],
  {
    stdio: 'inherit',
  },
)
if (!existsSync(report)) process.exit(status ?? 1)
const counts = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
rmSync(report)
// A file that could not even be loaded has no tests in it to fail.
const failed = Math.max(counts.numFailedTests, status === 0 ? 0 : 1)
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : ''
process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed${skipped}\n`)
process.exit(status ?? 1)
