import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { startWorker } from '#worker/main.ts'
import type { Command } from './command.ts'
import { untilAskedToStop } from './web-server.ts'

export const command: Command = () =>
  withHouse(readConfig(process.env), async (house) => {
    await startWorker(house)
    await untilAskedToStop()
    return 0
  })
