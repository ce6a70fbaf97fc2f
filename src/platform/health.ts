import { sql } from 'kysely'
import type { House } from './context.ts'
import { pendingMigrations } from './migrate.ts'

/** What is not well, in words for an administrator; empty when all is. */
export async function healthOf(house: House): Promise<readonly string[]> {
  try {
    const pending = await pendingMigrations({
      query: async (text) => ({
        rows: [...(await sql<{ name: string }>`${sql.raw(text)}`.execute(house.db)).rows],
      }),
    })
    const { rows } = await sql<{
      jobs: boolean
    }>`select to_regclass('pgboss.job') is not null as jobs`.execute(house.db)
    return [
      ...(pending.length > 0 ? [`migrations not applied: ${pending.join(', ')}`] : []),
      ...(rows[0]?.jobs ? [] : ['no worker has started yet: jobs are not set up']),
    ]
  } catch (error) {
    return [`the database does not answer: ${(error as Error).message}`]
  }
}
