import type { Config } from './config.ts'
import { systemClock } from './clock.ts'
import type { House } from './context.ts'
import { createDatabase, createPool } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openFileStore } from './files.ts'
import { createJobs } from './jobs.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'

export interface OpenHouse extends House {
  readonly databaseUrl: string
  close(): Promise<void>
}

/** The composition root: opens the database (its own where none is named), brings its tables up to date, and hands all down. */
async function openHouse(config: Config): Promise<OpenHouse> {
  const embedded = config.databaseUrl === null ? await openEmbeddedDatabase(config.dataFolder) : null
  const databaseUrl = embedded?.url ?? config.databaseUrl!
  await migrate(databaseUrl)
  const house = houseOn(config, databaseUrl)
  return {
    ...house,
    async close() {
      await house.close()
      await embedded?.stop()
    },
  }
}

/** Opens the house for one piece of work and closes it, however the work ends. */
export async function withHouse<T>(config: Config, work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const house = await openHouse(config)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The same on a database that is known to be there and up to date. */
export function houseOn(config: Config, databaseUrl: string): OpenHouse {
  const log = createLog(config)
  const pool = createPool(databaseUrl)
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost'))
  const db = createDatabase(pool)
  const jobs = createJobs(databaseUrl, (error) => log.error({ error: error.message }, 'jobs'))
  return {
    config,
    db,
    clock: systemClock,
    files: openFileStore(config.dataFolder),
    jobs,
    log,
    databaseUrl,
    async close() {
      await jobs.stop()
      await db.destroy()
    },
  }
}

const place = Symbol.for('nhipcau.house')
const shelf = globalThis as { [place]?: OpenHouse }

/** Leaves the house for the built pages, which are loaded into this process as a bundle of their own: one pool serves both. */
export function handOver(house: OpenHouse): void {
  shelf[place] = house
}

/** The house that this process opened; null where the pages run apart from it (the development server). */
export function handedOver(): OpenHouse | null {
  return shelf[place] ?? null
}
