import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { startWorker, stopWorker } from '#worker/main.ts'
import { demoAccounts, seedOnce } from '../../seeds/seed.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'
import { closeServer, portOf, serve, untilAskedToStop } from './web-server.ts'

/** All in one process: database, pages and jobs; the demo province on the first start. */
export const command: Command = () =>
  withHouse(readConfig(process.env), async (house) => {
    const seeded = await seedOnce(house, (line) => printLine(process.stderr, line))
    const server = await serve(house)
    await startWorker(house)
    const { port, origin } = house.config
    printLine(process.stdout, `Nhịp Cầu: ${port === 0 ? `http://localhost:${portOf(server)}` : origin}`)
    if (seeded.demo) for (const line of demoAccounts()) printLine(process.stdout, line)
    await untilAskedToStop()
    await closeServer(server)
    await stopWorker(house)
    return 0
  })
