import { sql } from 'kysely'
import type { Actor, Duty, Post, Role, Verb } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import type { House } from '#platform/context.ts'
import type { Database, Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'

/** Ids of the roles that the house begins with (migration 0012). */
export const roleIds: Readonly<Record<Role, string>> = {
  planner: '00000000-0000-7000-8000-000000000001',
  officer: '00000000-0000-7000-8000-000000000002',
  leader: '00000000-0000-7000-8000-000000000003',
  administrator: '00000000-0000-7000-8000-000000000004',
}

/**
 * The person with the posts filled today, their own first, each with its unit's name of today (the last one where the unit is
 * no more); through a token only its post, with what both say. The same posts as the database's `posts_of_actor()`.
 */
export async function loadActor(
  house: House,
  user: { id: string; name: string; email: string },
  token: Actor['token'] = null,
): Promise<Actor> {
  const day = today(house.clock)
  const { rows } = await sql<Post>`
    select post.id, post.unit_id as "unitId", named.name as "unitName", role.id as "roleId", role.key as role, coalesce(role.name, '') as "roleName",
      post.title, post.duty, case when post.user_id <> ${user.id} then holder.name end as "standsInFor",
      coalesce((
        select json_agg(json_build_object('verb', held.verb, 'uses', ${token ? sql`case when held.uses = 'limited' then narrowed.uses else held.uses end` : sql`held.uses`},
          'grants', ${token ? sql`null` : sql`held.grants`}))
        from role_scopes held ${token ? sql`join api_token_scopes narrowed on narrowed.token_id = ${token.id} and narrowed.verb = held.verb` : sql``}
        where held.role_id = role.id), '[]') as scopes
    from posts post join roles role on role.id = post.role_id
    join users holder on holder.id = post.user_id
    cross join lateral (
      select name from unit_names named where named.unit_id = post.unit_id and named.language = 'vi'
      order by named.valid @> ${day}::date desc, named.valid desc limit 1
    ) named
    where post.valid @> ${day}::date and ${token ? sql`post.id = (select post_id from api_tokens where id = ${token.id})` : sql`true`}
      and (post.user_id = ${user.id} or exists (
      select from substitutions standing
      where standing.post_id = post.id and standing.substitute_id = ${user.id} and standing.valid @> ${day}::date))
    order by post.user_id <> ${user.id}, post.id`.execute(house.db)
  return { userId: user.id, name: user.name, email: user.email, posts: rows, token }
}

/** Roles that may use the verb, for a query's "in". */
export function rolesWith(db: Database | Db, verb: Verb) {
  return db.selectFrom('role_scopes').select('role_id').where('verb', '=', verb).where('uses', 'is not', null)
}

export interface NewPost {
  readonly userId: string
  readonly unitId: string
  readonly role: Role
  readonly title: string
  readonly duty: Duty
  /** ISO day; null for always. */
  readonly from: string | null
}

/** A post of one of the house's roles, given by the house itself. */
export async function givePost(db: Database | Db, post: NewPost): Promise<void> {
  await db
    .insertInto('posts')
    .values({
      id: newId(),
      user_id: post.userId,
      unit_id: post.unitId,
      role_id: roleIds[post.role],
      title: post.title,
      duty: post.duty,
      valid: `[${post.from ?? ''},)`,
    })
    .execute()
}
