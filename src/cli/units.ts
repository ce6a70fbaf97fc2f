import { readFile } from 'node:fs/promises'
import { checkUnitList } from '#domain/organisation/unit-list-checking.ts'
import type { ListCheck } from '#domain/organisation/unit-list-checking.ts'
import { differenceWords } from '#domain/organisation/unit-list-words.ts'
import { today } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { catalogues } from '#platform/i18n/catalogues.ts'
import { translator } from '#platform/i18n/messages.ts'
import type { Translator } from '#platform/i18n/messages.ts'
import { Refused } from '#platform/refused.ts'
import { isDay } from '#platform/typed-day.ts'
import { Usage, printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

const usage = 'nhipcau units check LIST [--on YYYY-MM-DD] [--json]'

/** Compares the register with a list that an office brings, and says where they differ. */
export const command: Command = async (args) => {
  const options = { on: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = readArgs(args, options, usage)
  const [verb, file, ...others] = positionals
  if (verb !== 'check' || !file || others.length > 0) throw new Usage(usage)
  if (values.on !== undefined && !isDay(values.on)) throw new Refused('units.check.wrongDay')
  const bytes = await readFile(file).catch(() => {
    throw new Refused('units.check.noFile', { file })
  })
  const check = await withHouse(readConfig(process.env), (house) =>
    checkUnitList(house.db, bytes, values.on ?? today(house.clock)),
  )
  if (values.json) printLine(process.stdout, JSON.stringify(check, null, 2))
  else tell(check, translator(catalogues[process.env.LANG?.startsWith('en') ? 'en' : 'vi']))
  return 0
}

function tell(check: ListCheck, t: Translator): void {
  const { rows, found, differences, on: day, encoding } = check
  if (encoding) printLine(process.stderr, t('units.check.encoding', { encoding }))
  for (const one of differences) printLine(process.stdout, differenceWords(one, t))
  printLine(process.stderr, t('units.check.summary', { rows, found, day, differences: differences.length }))
}
