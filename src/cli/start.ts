import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/house.ts'
import { startWorker } from '#worker/main.ts'
import { demoAccounts, seedOnce } from '../../seeds/seed.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'
import { closeServer, portOf, serve, untilAskedToStop } from './web-server.ts'

/** All in one process: database, pages and jobs; the demo province on the first start. */
export const command: Command = async () => {
  const config = readConfig(process.env)
  const house = await openHouse(config)
  const seeded = await seedOnce(house, (line) => printLine(process.stderr, line))
  const server = await serve(house)
  await startWorker(house)
  printLine(
    process.stdout,
    `Nhịp Cầu: ${config.port === 0 ? `http://localhost:${portOf(server)}` : config.origin}`,
  )
  if (seeded.demo) for (const line of demoAccounts()) printLine(process.stdout, line)
  await untilAskedToStop()
  await closeServer(server)
  await house.close()
  return 0
}
