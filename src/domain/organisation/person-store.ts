import { sql } from 'kysely'
import type { Actor, Role } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import type { House } from '#platform/context.ts'
import type { Database, Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'

/** The person with the posts held today, each with its unit's name of today. */
export async function loadActor(
  house: House,
  user: { id: string; name: string; email: string },
): Promise<Actor> {
  const day = today(house.clock)
  const posts = await house.db
    .selectFrom('posts')
    .innerJoin('unit_names', 'unit_names.unit_id', 'posts.unit_id')
    .select(['posts.unit_id', 'posts.role', 'posts.title', 'unit_names.name'])
    .where('posts.user_id', '=', user.id)
    .where('unit_names.language', '=', 'vi')
    .where(sql<boolean>`posts.valid @> ${day}::date`)
    .where(sql<boolean>`unit_names.valid @> ${day}::date`)
    .orderBy('posts.id')
    .execute()
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    posts: posts.map((post) => ({
      unitId: post.unit_id,
      unitName: post.name,
      role: post.role as Role,
      title: post.title,
    })),
  }
}

export interface NewPost {
  readonly userId: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
  /** ISO day; null for always. */
  readonly from: string | null
}

export async function givePost(db: Database | Db, post: NewPost): Promise<void> {
  await db
    .insertInto('posts')
    .values({
      id: newId(),
      user_id: post.userId,
      unit_id: post.unitId,
      role: post.role,
      title: post.title,
      valid: `[${post.from ?? ''},)`,
    })
    .execute()
}
