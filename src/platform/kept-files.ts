import { sql } from 'kysely'
import { asHouse } from './context.ts'
import type { House } from './context.ts'
import type { Database, Db } from './database.ts'
import { sha256Of } from './files.ts'
import type { FileStore } from './files.ts'

/** Bytes that no record names after so long were left by a transaction that failed, or by a process that was killed. */
const unusedAfterMs = 24 * 3_600_000

/**
 * Holds these bytes for this transaction: nobody takes them away as unused while another is about to use them. Whoever
 * holds several takes them in the order of their SHA-256.
 */
export async function lockBytes(db: Db, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(db)
}

/**
 * Keeps bytes for a record that the same transaction writes, and returns their SHA-256. The same bytes may be known
 * already, under the type that they then had.
 */
export async function keepFile(
  db: Db,
  files: FileStore,
  bytes: Uint8Array,
  mediaType: string,
): Promise<string> {
  const sha256 = sha256Of(bytes)
  await lockBytes(db, sha256)
  await files.keep(bytes)
  await db
    .insertInto('files')
    .values({ sha256, size: bytes.length, media_type: mediaType })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  return sha256
}

/** Takes bytes away, unless a record uses them. */
export async function removeUnusedFile(db: Db, files: FileStore, sha256: string): Promise<void> {
  await lockBytes(db, sha256)
  await sql`delete from files f where sha256 = ${sha256} and ${isUnused(await listReferences(db))}`.execute(
    db,
  )
  const kept = await db.selectFrom('files').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
  if (!kept) await files.remove(sha256)
}

/** Takes away what has long been kept and no record uses. Safe to run twice, and while others bring files. */
export async function sweepFiles(house: House): Promise<void> {
  const { db, files, clock } = house
  const before = new Date(clock.now().getTime() - unusedAfterMs)
  await files.removeCutOff(before)
  const remove = (sha256: string) => asHouse(house, (within) => removeUnusedFile(within, files, sha256))
  for (const sha256 of await listUnused(db, before)) await remove(sha256)
  for await (const batch of files.keptBefore(before))
    for (const sha256 of await withoutRow(db, batch)) await remove(sha256)
}

/** A column in which records name bytes. */
interface Reference {
  readonly table: string
  readonly column: string
}

/** Asked of the database itself, so that no table is forgotten that comes later. */
async function listReferences(db: Database | Db): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select t.relname as table, a.attname as column
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'files'::regclass`.execute(db)
  return rows
}

function isUnused(references: readonly Reference[]) {
  const uses = references.map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.table(table)} r where r.${sql.ref(column)} = f.sha256)`,
  )
  return sql.join(uses, sql` and `)
}

async function listUnused(db: Database, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from files f
    where stored_at < ${before} and ${isUnused(await listReferences(db))}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

async function withoutRow(db: Database, batch: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from unnest(${[...batch]}::text[]) sha256 except select sha256 from files`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}
