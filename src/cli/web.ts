import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'
import { closeServer, serve, untilAskedToStop } from './web-server.ts'

/** Pages only; jobs are done by `nhipcau worker`, here or elsewhere. */
export const command: Command = () =>
  withHouse(readConfig(process.env), async (house) => {
    const server = await serve(house)
    printLine(process.stdout, house.config.origin)
    await untilAskedToStop()
    await closeServer(server)
    return 0
  })
