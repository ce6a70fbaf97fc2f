import { CannotStart } from '#platform/cannot-start.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Command } from './command.ts'
import { Usage, printLine } from './command.ts'

/** One file per command, loaded only when asked for, so that reading a document starts no database. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  web: () => import('./web.ts'),
  worker: () => import('./worker.ts'),
  migrate: () => import('./migrate.ts'),
  seed: () => import('./seed.ts'),
  config: () => import('./config.ts'),
  doctor: () => import('./doctor.ts'),
  document: () => import('./document.ts'),
  edxml: () => import('./edxml.ts'),
  plan: () => import('./plan.ts'),
  report: () => import('./report.ts'),
  units: () => import('./units.ts'),
  user: () => import('./user.ts'),
  audit: () => import('./audit.ts'),
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
try {
  if (!load) throw new Usage(`nhipcau ${Object.keys(commands).join(' | ')}`)
  const { command } = await load()
  process.exitCode = await command(args)
} catch (error) {
  process.exitCode = await explain(error)
}

/** 1 refused, with one sentence on standard error; 2 wrong usage. Anything else is a bug and shows its trace. */
async function explain(error: unknown): Promise<number> {
  if (error instanceof Usage) {
    printLine(process.stderr, `usage: ${error.message}`)
    return 2
  }
  if (error instanceof CannotStart) {
    printLine(process.stderr, error.message)
    return 1
  }
  if (error instanceof Refused || error instanceof Issues) {
    const [{ catalogues }, { translator }] = await Promise.all([
      import('#platform/i18n/catalogues.ts'),
      import('#platform/i18n/messages.ts'),
    ])
    const language = process.env.LANG?.startsWith('en') ? 'en' : 'vi'
    for (const one of error instanceof Issues ? error.issues : [error]) {
      printLine(process.stderr, translator(catalogues[language])(one.key, one.params))
    }
    return 1
  }
  printLine(process.stderr, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}
