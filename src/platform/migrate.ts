import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const defaultFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/**
 * Applies the numbered SQL files that the database has not seen, in order, each in its own transaction.
 * Safe to run twice and from several processes at once. Returns the names applied.
 */
export async function migrate(
  databaseUrl: string,
  folder: string = defaultFolder,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('nhipcau migrations'))`)
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const applied: string[] = []
    for (const name of await pendingMigrations(client, folder)) {
      await apply(client, name, await readFile(join(folder, name), 'utf8'))
      applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** Names of the files that the database has not seen yet. */
export async function pendingMigrations(
  client: { query(sql: string): Promise<{ rows: { name: string }[] }> },
  folder: string = defaultFolder,
): Promise<readonly string[]> {
  const { rows } = await client.query('select name from migrations')
  const seen = new Set(rows.map((row) => row.name))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return names.filter((name) => !seen.has(name))
}
