import { sql } from 'kysely'
import type { House } from './context.ts'

/** What is not well, in words for an administrator; empty when all is. `migrations` are the names that this version knows. */
export async function healthOf(house: House, migrations: readonly string[]): Promise<readonly string[]> {
  try {
    const applied = await sql<{ name: string }>`select name from migrations`.execute(house.db)
    const pending = migrations.filter((name) => !applied.rows.some((row) => row.name === name))
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
