import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { startWorker, stopWorker } from '#worker/main.ts'
import { seedEveryHouse } from '../../seeds/seed-every-house.ts'
import type { Command } from './command.ts'
import { untilAskedToStop } from './web-server.ts'

/** Jobs only; also the one that sees to it that a database which nobody has prepared has what a house begins with. */
export const command: Command = () =>
  withHouse(readConfig(process.env), async (house) => {
    await seedEveryHouse(house)
    await startWorker(house)
    await untilAskedToStop()
    await stopWorker(house)
    return 0
  })
