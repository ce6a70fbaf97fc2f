import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/house.ts'
import { startWorker } from '#worker/main.ts'
import type { Command } from './command.ts'
import { untilAskedToStop } from './web-server.ts'

export const command: Command = async () => {
  const house = await openHouse(readConfig(process.env))
  await startWorker(house)
  await untilAskedToStop()
  await house.close()
  return 0
}
