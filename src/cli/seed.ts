import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { demoAccounts, seedOnce } from '../../seeds/seed.ts'
import { printLine, readArgs } from './command.ts'
import type { Command } from './command.ts'

/** Loads the register of units; --national with the offices of all provinces, --demo (or neither) with the demo province. */
export const command: Command = async (args) => {
  const { values } = readArgs(
    args,
    { demo: { type: 'boolean' }, national: { type: 'boolean' } },
    'nhipcau seed [--demo | --national]',
  )
  const wanted = { demo: values.demo ?? !values.national, national: values.national ?? false }
  await withHouse(readConfig(process.env), (house) =>
    seedOnce(house, (line) => printLine(process.stderr, line), wanted),
  )
  if (values.demo) for (const line of demoAccounts()) printLine(process.stdout, line)
  return 0
}
