/** Writes src/platform/database-types.ts from a freshly migrated database: `npm run generate`. */
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as CodegenDialect } from 'kysely-codegen'
import { createPool } from './database.ts'
import { openTemporaryDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'

export const typesFile = fileURLToPath(new URL('database-types.ts', import.meta.url))

/** TypeScript of every table of a migrated database. Writes it to `outFile` when given. */
export async function databaseTypes(databaseUrl: string, outFile?: string): Promise<string> {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: createPool(databaseUrl, 1) }) })
  try {
    return await generate({
      db: db as never,
      dialect: new CodegenDialect({ dateParser: 'string', numericParser: 'number' }),
      defaultSchemas: ['public'],
      excludePattern: 'migrations',
      outFile: outFile ?? null,
      overrides: { columns: { 'audit_entries.sequence': 'number', 'files.size': 'number' } },
    })
  } finally {
    await db.destroy()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const database = await openTemporaryDatabase()
  await migrate(database.url)
  await databaseTypes(database.url, typesFile)
  await database.stop()
}
