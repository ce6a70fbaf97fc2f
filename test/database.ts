import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { House } from '#platform/context.ts'
import { createDatabase, createPool } from '#platform/database.ts'
import { openFileStore } from '#platform/files.ts'
import type { Jobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'

/** A clock that stands still until it is moved. */
export interface FrozenClock extends Clock {
  set(instant: string): void
}

export function frozenClock(instant: string): FrozenClock {
  let now = new Date(instant)
  return { now: () => now, set: (next) => (now = new Date(next)) }
}

export interface TestHouse extends House {
  readonly clock: FrozenClock
  /** Jobs asked for so far: name and record. */
  readonly requested: { name: string; recordId: string }[]
  readonly databaseUrl: string
}

/**
 * A house of its own for one test file: a database cloned from the migrated template, a folder for files, a frozen clock
 * (21/11/2026, 9:00 in Hà Nội). Jobs are noted, not run: a test runs the job it is about.
 */
export async function openTestHouse(instant = '2026-11-21T02:00:00Z'): Promise<TestHouse> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const onServer = async (sql: string) => {
    const client = new pg.Client({ connectionString: templateUrl.replace(/nhipcau$/, 'postgres') })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await onServer(`create database ${name} template nhipcau`)
  const databaseUrl = templateUrl.replace(/nhipcau$/, name)
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-files-'))
  const config = readConfig({ NHIPCAU_DATA: dataFolder, NHIPCAU_LOG: 'silent', DATABASE_URL: databaseUrl })
  const requested: { name: string; recordId: string }[] = []
  const jobs: Jobs = {
    request: async (job, recordId) => void requested.push({ name: job, recordId }),
    work: async () => {},
    stop: async () => {},
  }
  const db = createDatabase(createPool(databaseUrl, 4))
  afterAll(async () => {
    await db.destroy()
    await onServer(`drop database ${name} with (force)`)
    await rm(dataFolder, { recursive: true, force: true })
  })
  const files = openFileStore(dataFolder)
  return {
    config,
    db,
    clock: frozenClock(instant),
    files,
    jobs,
    log: createLog(config),
    requested,
    databaseUrl,
  }
}
