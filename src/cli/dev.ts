import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readConfig } from '#platform/config.ts'
import { withHouse } from '#platform/house.ts'
import { startWorker } from '#worker/main.ts'
import { seedOnce } from '../../seeds/seed.ts'
import { printLine } from './command.ts'
import type { Command } from './command.ts'

/** The development server: pages change as their files do; database and jobs as in `start`. */
export const command: Command = () =>
  withHouse(readConfig(process.env), async (house) => {
    await seedOnce(house, (line) => printLine(process.stderr, line))
    await startWorker(house)
    const { port, host } = house.config
    const env = { ...process.env, DATABASE_URL: house.databaseUrl }
    const vite = spawn('vite', ['dev', '--port', String(port), '--host', host], { stdio: 'inherit', env })
    process.once('SIGINT', () => vite.kill('SIGINT'))
    process.once('SIGTERM', () => vite.kill('SIGTERM'))
    await once(vite, 'exit')
    return 0
  })
