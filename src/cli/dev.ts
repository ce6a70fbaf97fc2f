import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readConfig } from '#platform/config.ts'
import { openHouse } from '#platform/house.ts'
import { startWorker } from '#worker/main.ts'
import { seedOnce } from '../../seeds/seed.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

/** The development server: pages change as their files do; database and jobs as in `start`. */
export const command: Command = async () => {
  const config = readConfig(process.env)
  const house = await openHouse(config)
  await seedOnce(house, (line) => printLine(process.stderr, line))
  await startWorker(house)
  const env = { ...process.env, DATABASE_URL: house.databaseUrl }
  const vite = spawn('vite', ['dev', '--port', String(config.port), '--host', config.host], {
    stdio: 'inherit',
    env,
  })
  process.once('SIGINT', () => vite.kill('SIGINT'))
  process.once('SIGTERM', () => vite.kill('SIGTERM'))
  await once(vite, 'exit')
  await house.close()
  return 0
}
