import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** PostgreSQL keeps a table of all locks for the whole server: what a list would fill is locked as one. */
const mostAtOnce = 300

/**
 * Nobody else works on these until the transaction ends: each is locked by itself, always in the same order; where they are many,
 * all of the kind.
 */
export async function lockEach(db: Db, kind: 'posts' | 'person', keys: Iterable<string>): Promise<void> {
  const wanted = [...new Set(keys)].toSorted()
  if (wanted.length > mostAtOnce) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${kind}, 0))`.execute(db)
    return
  }
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${kind}, 0))`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtextextended(${kind} || ' ' || key, 0))
    from (select key from unnest(${wanted}::text[]) with ordinality one(key, place) order by place) wanted`.execute(
    db,
  )
}
