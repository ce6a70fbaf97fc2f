import { readConfig } from '#platform/config.ts'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { houseOn } from '#platform/house.ts'
import { migrate } from '#platform/migrate.ts'
import { seedEveryHouse } from '../../seeds/seed-every-house.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

/** Brings the database up to date with this version: its tables, and the forms and the law that it comes with. */
export const command: Command = async () => {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase(config.dataFolder) : null
  const databaseUrl = embedded?.url ?? config.databaseUrl!
  const applied = await migrate(databaseUrl)
  for (const name of applied) printLine(process.stdout, name)
  const house = houseOn(config, databaseUrl)
  await seedEveryHouse(house)
  await house.close()
  await embedded?.stop()
  return 0
}
