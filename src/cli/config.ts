import { describeConfig, readConfig } from '#platform/config.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

export const command: Command = async () => {
  for (const [name, value] of Object.entries(describeConfig(readConfig(process.env)))) {
    printLine(process.stdout, `${name}=${value}`)
  }
  return 0
}
