import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { withValidity } from './post-store.ts'
import type { Substitution } from './substitution.ts'
import { daterange } from './unit.ts'
import type { Validity } from './unit.ts'
import { changedOne } from './post-conflict.ts'

const substitutions = (condition: ReturnType<typeof sql>) => sql<
  Omit<Substitution, 'valid'> & { valid: string }
>`
  select s.id, s.post_id as "postId", post.user_id as "holderId", holder.name as "holderName",
    s.substitute_id as "substituteId", substitute.name as "substituteName", named.name as "unitName", post.title,
    s.valid::text as valid, isempty(s.valid) as "calledOff", s.decision
  from substitutions s join posts post on post.id = s.post_id
  join users holder on holder.id = post.user_id join users substitute on substitute.id = s.substitute_id
  cross join lateral (
    select name from unit_names named where named.unit_id = post.unit_id and named.language = 'vi'
    order by named.valid @> acting_day() desc, named.valid desc limit 1) named
  where ${condition} order by lower(s.valid) desc nulls last, s.id desc limit 100`

/** Those of a person's posts, as far as the person at work may see. */
export async function listSubstitutionsOf(db: Db, userId: string): Promise<readonly Substitution[]> {
  const { rows } = await substitutions(sql`post.user_id = ${userId} or s.substitute_id = ${userId}`).execute(
    db,
  )
  return rows.map(withValidity)
}

export async function listSubstitutionsIn(db: Db, postId: string): Promise<readonly Substitution[]> {
  return (await substitutions(sql`s.post_id = ${postId}`).execute(db)).rows.map(withValidity)
}

/** The post of one; null for one that nobody may see. */
export async function findSubstitution(db: Db, id: string): Promise<Substitution | null> {
  const [row] = (await substitutions(sql`s.id = ${id}`).execute(db)).rows
  return row ? withValidity(row) : null
}

export async function insertSubstitution(
  db: Db,
  one: {
    readonly id: string
    readonly postId: string
    readonly substituteId: string
    readonly valid: Validity
    readonly decision: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await db
    .insertInto('substitutions')
    .values({
      id: one.id,
      post_id: one.postId,
      substitute_id: one.substituteId,
      valid: daterange(one.valid),
      decision: one.decision,
      given_by: one.by,
      given_at: one.at,
    })
    .execute()
}

/** Null leaves no day of it. */
export async function setSubstitutionValid(db: Db, id: string, valid: Validity | null): Promise<void> {
  changedOne(
    await db
      .updateTable('substitutions')
      .set({ valid: valid ? daterange(valid) : 'empty' })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Who works in the unit that day, by their own names. Runs for the holder too, who may not read of others' posts. */
export async function listColleagues(db: Db, unitId: string): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`select id, name, email from colleagues_of_actor(${unitId})`.execute(
    db,
  )
  return rows
}

export async function isColleague(db: Db, userId: string, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select colleague_in(${userId}, ${unitId}) as is`.execute(db)
  return rows[0]?.is ?? false
}
