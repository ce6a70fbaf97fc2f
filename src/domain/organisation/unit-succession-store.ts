import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Duty } from '#platform/access.ts'
import type { CarriedPost, MovedPost } from './unit-succession.ts'
import { validityOf } from './unit.ts'

/** Posts of these units that last beyond the day before, with the person's name; in the order of units and duties. */
export async function listPostsFrom(
  db: Db,
  unitIds: readonly string[],
  on: string,
): Promise<readonly MovedPost[]> {
  const { rows } = await sql<Omit<MovedPost, 'valid'> & { valid: string }>`
    select p.id, p.user_id as "userId", u.name as person, p.unit_id as "unitId", p.role_id as "roleId", r.key as "roleKey",
      coalesce(r.name, '') as "roleName", p.title, p.duty, p.valid::text as valid,
      (select count(*) from substitutions s where s.post_id = p.id and s.valid && daterange(${on}::date, null))::int as substitutes,
      p.user_id = acting_user() or exists (select from substitutions s where s.post_id = p.id
        and s.substitute_id = acting_user() and s.valid && daterange(${on}::date, null)) as "isOwn"
    from posts p join users u on u.id = p.user_id join roles r on r.id = p.role_id
    where p.unit_id = any (${[...unitIds]}::uuid[]) and p.valid && daterange(${on}::date, null)
    order by array_position(${[...unitIds]}::uuid[], p.unit_id), array_position(array['head', 'deputy'], p.duty),
      u.given_name collate "vi-x-icu", u.name collate "vi-x-icu", p.id`.execute(db)
  return rows.map((row) => ({ ...row, valid: validityOf(row.valid) }))
}

/** What is held in a unit from the day on, whoever holds it. */
export async function listHeldFrom(
  db: Db,
  unitId: string,
  on: string,
): Promise<readonly { readonly userId: string; readonly roleId: string; readonly duty: Duty }[]> {
  const { rows } = await sql<{ userId: string; roleId: string; duty: Duty }>`
    select user_id as "userId", role_id as "roleId", duty from posts
    where unit_id = ${unitId} and valid && daterange(${on}::date, null)`.execute(db)
  return rows
}

export interface Below {
  readonly unitId: string
  readonly parentId: string
  readonly name: string
}

/** What stands directly under these units on the day or later, by the name of the day. */
export async function listBelow(db: Db, unitIds: readonly string[], on: string): Promise<readonly Below[]> {
  const { rows } = await sql<Below>`
    select distinct on (p.unit_id) p.unit_id as "unitId", p.parent_id as "parentId", named.name
    from unit_parents p cross join lateral (
      select name from unit_names n where n.unit_id = p.unit_id and n.language = 'vi'
      order by n.valid @> ${on}::date desc, n.valid desc limit 1) named
    where p.parent_id = any (${[...unitIds]}::uuid[]) and p.valid && daterange(${on}::date, null)
    order by p.unit_id, lower(p.valid)`.execute(db)
  return rows
}

/** What the units hold, in numbers by kind; nothing for whoever does not oversee all of them. */
export async function countHoldings(
  db: Db,
  unitIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count::int as count from unit_holdings(${[...unitIds]}::uuid[])`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
}

/** How many posts there speak for the units from the day on. */
export async function countSpeakers(db: Db, unitIds: readonly string[], on: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from speakers
    where unit_id = any (${[...unitIds]}::uuid[]) and valid && daterange(${on}::date, null)`.execute(db)
  return rows[0]?.count ?? 0
}

export async function carryPost(
  db: Db,
  { post, duty }: CarriedPost,
  to: {
    readonly changeId: string
    readonly unitId: string | null
    readonly postId: string
    readonly at: Date
  },
): Promise<void> {
  await sql`select carry_post(${to.changeId}, ${post.id}, ${to.unitId}::uuid, ${to.postId}, ${duty}, ${to.at})`.execute(
    db,
  )
}

export async function endSpeakers(db: Db, changeId: string): Promise<void> {
  await sql`select end_speakers(${changeId})`.execute(db)
}

/** True when the person may hand on all that the role holds, in the unit or in what oversees it. */
export async function mayCarryRole(db: Db, roleId: string, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from unit_overseers(${unitId}, acting_day()) o where may_grant_scopes(${roleId}, o.unit_id)) as may
  `.execute(db)
  return rows[0]?.may ?? false
}
