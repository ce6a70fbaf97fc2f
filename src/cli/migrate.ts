import { readConfig } from '#platform/config.ts'
import { openEmbeddedDatabase } from '#platform/embedded-database.ts'
import { migrate } from '#platform/migrate.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

export const command: Command = async () => {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase(config.dataFolder) : null
  const applied = await migrate(embedded?.url ?? config.databaseUrl!)
  for (const name of applied) printLine(process.stdout, name)
  await embedded?.stop()
  return 0
}
