import { sql } from 'kysely'
import type { Actor } from './access.ts'
import type { Clock } from './clock.ts'
import { today } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Db } from './database.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Logger } from './log.ts'

/** What the house has: made once at the start, handed down, never imported. */
export interface House {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly jobs: Jobs
  readonly log: Logger
}

/** The house with a person in it: the first argument of every action. */
export interface Context extends House {
  readonly actor: Actor
  readonly requestId: string
  /** Where from, for the log: the address of the browser, or "cli". */
  readonly address: string
}

/**
 * Runs work in one transaction as the person: the database itself holds them to their scope, whatever the code forgets.
 * The settings are local to the transaction, so a pooler may hand the connection on.
 */
export async function asActor<T>(ctx: Context, work: (db: Db) => Promise<T>): Promise<T> {
  return ctx.db.transaction().execute(async (db) => {
    await sql`select set_config('role', 'nhipcau_app', true), set_config('nhipcau.actor', ${ctx.actor.userId}, true),
      set_config('nhipcau.token', ${ctx.actor.token?.id ?? ''}, true),
      set_config('nhipcau.today', ${today(ctx.clock)}, true)`.execute(db)
    return work(db)
  })
}

/** Runs a job's work in one transaction as the house itself, outside row-level security. */
export async function asHouse<T>(house: House, work: (db: Db) => Promise<T>): Promise<T> {
  return house.db.transaction().execute(async (db) => {
    await sql`select set_config('nhipcau.today', ${today(house.clock)}, true)`.execute(db)
    return work(db)
  })
}
