import { sql } from 'kysely'
import type { Duty } from '#platform/access.ts'
import type { Db } from '#platform/database.ts'
import type { HeldPost, PostTerms } from './post.ts'
import { daterange, validityOf } from './unit.ts'
import type { Validity } from './unit.ts'
import { inStatements } from './in-statements.ts'
import { lockEach } from './lock-each.ts'
import { changedOne } from './post-conflict.ts'

/** One post of a person, of whatever time. */
export interface PostOfPerson {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly unitId: string
  /** The unit's name of today, or its last. */
  readonly unitName: string
  readonly roleId: string
  readonly roleKey: string | null
  readonly roleName: string
  readonly title: string
  readonly duty: Duty
  readonly valid: Validity
  /** Ended before it began: no day of it is left. */
  readonly calledOff: boolean
  readonly decision: string
}

type Ranged<T> = Omit<T, 'valid'> & { readonly valid: string }

/** Nobody else gives or ends posts of that unit until the transaction ends. */
export async function lockPostsOf(db: Db, unitId: string): Promise<void> {
  await lockEach(db, 'posts', [unitId])
}

/** Nobody else ends the post of an administrator until the transaction ends. */
export async function lockAdministrators(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`.execute(db)
}

export async function countAdministratorsBesides(db: Db, postId: string, day: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select administrators_besides(${postId}, ${day}::date) as count`.execute(db)
  return rows[0]?.count ?? 0
}

const posts = (condition: ReturnType<typeof sql>) => sql<Ranged<PostOfPerson>>`
  select post.id, post.user_id as "userId", person.name as "userName", post.unit_id as "unitId", named.name as "unitName",
    post.role_id as "roleId", role.key as "roleKey", coalesce(role.name, '') as "roleName", post.title, post.duty,
    post.valid::text as valid, isempty(post.valid) as "calledOff", post.decision
  from posts post join users person on person.id = post.user_id join roles role on role.id = post.role_id
  cross join lateral (
    select name from unit_names named where named.unit_id = post.unit_id and named.language = 'vi'
    order by named.valid @> acting_day() desc, named.valid desc limit 1) named
  where ${condition}
  order by isempty(post.valid), upper_inf(post.valid) desc, upper(post.valid) desc, lower(post.valid) desc nulls last, post.id`

/** Those that the person at work may see, running ones first. */
export async function listPostsOf(db: Db, userId: string): Promise<readonly PostOfPerson[]> {
  const { rows } = await posts(sql`post.user_id = ${userId}`).execute(db)
  return rows.map(withValidity)
}

export async function findPost(db: Db, id: string): Promise<PostOfPerson | null> {
  const { rows } = await posts(sql`post.id = ${id}`).execute(db)
  return rows[0] ? withValidity(rows[0]) : null
}

/** Posts of a unit that are not over on the day. */
export async function listHeldPosts(db: Db, unitId: string, day: string): Promise<readonly HeldPost[]> {
  return (await listHeldPostsOf(db, [unitId], day)).get(unitId) ?? []
}

/** The same for many units, by unit. */
export async function listHeldPostsOf(
  db: Db,
  unitIds: Iterable<string>,
  day: string,
): Promise<ReadonlyMap<string, readonly HeldPost[]>> {
  const { rows } = await sql<Ranged<HeldPost> & { unitId: string }>`
    select post.unit_id as "unitId", post.user_id as "userId", person.name, post.role_id as "roleId", post.duty,
      post.valid::text as valid
    from posts post join users person on person.id = post.user_id
    where post.unit_id = any (${[...new Set(unitIds)]}::uuid[]) and post.valid && daterange(${day}::date, null)`.execute(
    db,
  )
  return Map.groupBy(rows.map(withValidity), ({ unitId }) => unitId)
}

type NewPost = Omit<PostTerms, 'from'> & {
  readonly id: string
  readonly userId: string
  readonly valid: Validity
  readonly by: string
  readonly at: Date
}

export async function insertPosts(db: Db, posts: readonly NewPost[]): Promise<void> {
  const rows = posts.map((post) => ({
    id: post.id,
    user_id: post.userId,
    unit_id: post.unitId,
    role_id: post.roleId,
    title: post.title,
    duty: post.duty,
    valid: daterange(post.valid),
    decision: post.decision,
    given_by: post.by,
    given_at: post.at,
  }))
  for (const some of inStatements(rows)) await db.insertInto('posts').values(some).execute()
}

/** Null leaves no day of it: it ended before it began. */
export async function setPostValid(db: Db, id: string, valid: Validity | null): Promise<void> {
  changedOne(
    await db
      .updateTable('posts')
      .set({ valid: valid ? daterange(valid) : 'empty' })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export async function setPostWords(
  db: Db,
  id: string,
  { title, duty, decision }: Pick<PostTerms, 'title' | 'duty' | 'decision'>,
): Promise<void> {
  changedOne(
    await db
      .updateTable('posts')
      .set({ title, duty, decision })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

/** True when the person has a post on the day, whoever may see it. */
export async function hasPostOn(db: Db, userId: string, day: string): Promise<boolean> {
  const { rows } =
    await sql`select from posts where user_id = ${userId} and valid @> ${day}::date limit 1`.execute(db)
  return rows.length > 0
}

/** The unit and all above it today. */
export async function lineOf(db: Db, unitId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    unit_id: string
  }>`select unit_id from unit_line(${unitId}, acting_day())`.execute(db)
  return new Set(rows.map((row) => row.unit_id))
}

export function withValidity<R extends { readonly valid: string }>(
  row: R,
): Omit<R, 'valid'> & { valid: Validity } {
  return { ...row, valid: validityOf(row.valid) }
}
