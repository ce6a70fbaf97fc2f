import { sql } from 'kysely'
import type { Actor, Post } from './access.ts'
import { acts } from './acts.ts'
import type { ActName } from './acts.ts'
import type { Db } from './database.ts'

/**
 * The post that was at work: of those that know the act's verb the one whose unit is nearest above the record's; at the same
 * distance the person's own before one in which they stand in. Null where the person fills none.
 */
export async function postBehind(
  db: Db,
  actor: Actor,
  { act, unitId }: { readonly act: ActName; readonly unitId: string | null },
): Promise<Post | null> {
  const knowing = actor.posts.filter(({ scopes }) =>
    scopes.some(({ verb, uses }) => verb === acts[act] && uses !== null),
  )
  const candidates = ownFirst(knowing.length > 0 ? knowing : actor.posts)
  if (candidates.length < 2 || unitId === null) return candidates[0] ?? null
  const { rows: line } = await sql<{ unit_id: string }>`
    select unit_id from unit_line(${unitId}, acting_day()) order by distance`.execute(db)
  const nearest = line.find(({ unit_id }) => candidates.some((post) => post.unitId === unit_id))
  return candidates.find((post) => post.unitId === nearest?.unit_id) ?? candidates[0]!
}

function ownFirst(posts: readonly Post[]): readonly Post[] {
  return posts.toSorted((one, other) => Number(one.standsInFor !== null) - Number(other.standsInFor !== null))
}
