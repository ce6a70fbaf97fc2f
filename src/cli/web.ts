import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/house.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'
import { closeServer, serve, untilAskedToStop } from './web-server.ts'

/** Pages only; jobs are done by `nhipcau worker`, here or elsewhere. */
export const command: Command = async () => {
  const config = readConfig(process.env)
  const house = await openHouse(config)
  const server = await serve(house)
  printLine(process.stdout, config.origin)
  await untilAskedToStop()
  await closeServer(server)
  await house.close()
  return 0
}
