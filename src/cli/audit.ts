import { once } from 'node:events'
import { lineOfHead } from '#platform/audit-head.ts'
import { eachHead, headsOfDay } from '#platform/audit-head-store.ts'
import { openAuditKey, readTrustedKeys } from '#platform/audit-key.ts'
import { verifyHouse } from '#platform/audit-verification.ts'
import type { Verdict } from '#platform/audit-verification.ts'
import { faultWords } from '#platform/audit-words.ts'
import { exportedLine } from '#platform/audit-export.ts'
import { eachEntry } from '#platform/audit-entry.ts'
import { readConfig } from '#platform/config.ts'
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/context.ts'
import { withHouse } from '#platform/house.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import { typedDay } from '#platform/typed-day.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = `nhipcau audit verify [--heads FILE_OR_FOLDER] [--key PUBLIC_KEY] [--json]
       nhipcau audit export [--day D] [--entries]
       nhipcau audit key`

/** The log: verified (exit code 1 when anything is wrong), exported, and the public key that others verify it with. */
export const command: Command = async (args) => {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  const options = { heads: text, key: text, day: text, json: yes, entries: yes }
  const { values, positionals } = readArgs(args, options, usage)
  const config = readConfig(process.env)
  const [deed = ''] = positionals
  switch (deed) {
    case 'verify':
      return withHouse(config, (house) => verify(house, values))
    case 'export':
      return withHouse(config, (house) => exportLog(house, dayOfOption(values.day), values.entries ?? false))
    case 'key':
      return printKey(config)
    default:
      throw new Usage(usage)
  }
}

async function printKey(config: Config): Promise<number> {
  const key = await openAuditKey(config)
  printLine(process.stdout, `${key.publicPem}${key.fingerprint}`)
  return 0
}

interface VerifyOptions {
  readonly heads?: string
  readonly key?: string
  readonly json?: boolean
}

async function verify(house: House, { heads, key, json }: VerifyOptions): Promise<number> {
  const verdict = await verifyHouse(house, {
    ...(heads === undefined ? {} : { outside: heads }),
    ...(key === undefined ? {} : { trusted: await readTrustedKeys(key) }),
  })
  if (json) printLine(process.stdout, JSON.stringify(verdict, null, 2))
  else for (const line of wordsOf(verdict)) printLine(process.stdout, line)
  return verdict.faultCount === 0 ? 0 : 1
}

function wordsOf({ entries, heads, unsigned, faultCount, faults }: Verdict): readonly string[] {
  const t = translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi'])
  const counts = { entries, heads, count: faultCount }
  const said = faultCount === 0 ? t('log.verified.sound', counts) : t('log.verified.broken', counts)
  const more = faultCount - faults.length
  return [
    said,
    ...faults.map((fault) => `- ${faultWords(fault, t)}`),
    ...(more > 0 ? [t('log.verified.more', { count: more })] : []),
    ...(unsigned > 0 ? [t('log.verified.unsigned', { unsigned })] : []),
  ]
}

function dayOfOption(day: string | undefined): string | null {
  const read = day === undefined ? null : typedDay(day)
  if (day !== undefined && read === null) throw new Usage(usage)
  return read
}

/** Signed heads, or the entries with what was hashed of each; a line for each. */
async function exportLog(house: House, day: string | null, entries: boolean): Promise<number> {
  if (entries) {
    for await (const batch of eachEntry(house.db, day)) await write(batch.map(exportedLine))
    return 0
  }
  if (day !== null) await write((await headsOfDay(house.db, day)).map(lineOfHead))
  else for await (const head of eachHead(house.db)) await write([lineOfHead(head)])
  return 0
}

async function write(lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
