import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openTemporaryDatabase } from '#platform/embedded-database.ts'
import { migrate } from '#platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated template from which every test database is cloned. */
    templateUrl: string
  }
}

/** One PostgreSQL for the whole run, with a migrated template. */
export default async function setUp(project: TestProject) {
  const database = await openTemporaryDatabase()
  await migrate(database.url)
  const client = new pg.Client({ connectionString: database.url.replace(/nhipcau$/, 'postgres') })
  await client.connect()
  await client.query('alter database nhipcau with is_template true')
  await client.end()
  project.provide('templateUrl', database.url)
  return () => database.stop()
}
