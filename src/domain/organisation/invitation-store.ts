import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { Invitation } from './invitation.ts'
import type { PostTerms } from './post.ts'
import { changedOne } from './post-conflict.ts'

const invitations = (condition: ReturnType<typeof sql>, limit: number) => sql<Invitation>`
  select i.id, i.user_id as "userId", person.name, person.email, i.unit_id as "unitId", named.name as "unitName",
    i.role_id as "roleId", role.key as "roleKey", coalesce(role.name, '') as "roleName", i.title, i.duty, i.from_day as "from",
    i.decision, i.given_by as "givenBy", giver.name as "givenByName", i.given_at as "givenAt", i.ends_at as "endsAt",
    i.used_at as "usedAt", i.revoked_at as "revokedAt"
  from invitations i join users person on person.id = i.user_id join users giver on giver.id = i.given_by
  join roles role on role.id = i.role_id
  cross join lateral (
    select name from unit_names named where named.unit_id = i.unit_id and named.language = 'vi'
    order by named.valid @> acting_day() desc, named.valid desc limit 1) named
  where ${condition} order by i.id desc limit ${limit}`

/** Newest first, those before `before`. */
export async function listInvitations(
  db: Db,
  before: string | null,
  limit: number,
): Promise<readonly Invitation[]> {
  return (await invitations(before === null ? sql`true` : sql`i.id < ${before}`, limit).execute(db)).rows
}

export async function listInvitationsOf(db: Db, userId: string): Promise<readonly Invitation[]> {
  return (await invitations(sql`i.user_id = ${userId}`, 50).execute(db)).rows
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | null> {
  return (await invitations(sql`i.id = ${id}`, 1).execute(db)).rows[0] ?? null
}

/** By what stands in a link; only for the house itself. */
export async function findByToken(db: Database | Db, hash: Buffer): Promise<Invitation | null> {
  return (await invitations(sql`i.token_hash = ${hash}`, 1).execute(db)).rows[0] ?? null
}

/** Of two who use a link at once, the second waits for the first. */
export async function lockInvitation(db: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('invitation ' || ${id}, 0))`.execute(db)
}

/** Nobody else invites somebody with that address until the transaction ends. */
export async function lockAddress(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('person ' || ${email}, 0))`.execute(db)
}

export interface PersonFound {
  readonly id: string
  readonly name: string
  /** Works or worked here already, or can sign in. */
  readonly isKnown: boolean
}

/** The person with that address, made where there is none. */
export async function personWithEmail(
  db: Db,
  person: { readonly id: string; readonly name: string; readonly email: string },
  unitId: string,
): Promise<PersonFound> {
  const { rows } = await sql<PersonFound>`
    with found as materialized (select person_with_email(${person.id}, ${person.name}, ${person.email}, ${unitId}) as id)
    select id, is_known_person(id) as "isKnown", '' as name from found`.execute(db)
  const { id, isKnown } = rows[0]!
  const { name } = await db.selectFrom('users').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return { id, isKnown, name }
}

/** An invitation of the same person to the same role in the same unit that nobody has used or taken back. */
export async function findOpenInvitation(
  db: Db,
  { userId, unitId, roleId }: Pick<Invitation, 'userId' | 'unitId' | 'roleId'>,
): Promise<Invitation | null> {
  const same = sql`i.user_id = ${userId} and i.unit_id = ${unitId} and i.role_id = ${roleId}
    and i.used_at is null and i.revoked_at is null`
  return (await invitations(same, 1).execute(db)).rows[0] ?? null
}

export async function insertInvitation(
  db: Db,
  one: PostTerms & {
    readonly id: string
    readonly userId: string
    readonly hash: Buffer
    readonly endsAt: Date
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id: one.id,
      user_id: one.userId,
      unit_id: one.unitId,
      role_id: one.roleId,
      title: one.title,
      duty: one.duty,
      from_day: one.from,
      decision: one.decision,
      given_by: one.by,
      given_at: one.at,
      token_hash: one.hash,
      ends_at: one.endsAt,
    })
    .execute()
}

/** Another link, and the one before opens nothing any more. */
export async function renewInvitation(
  db: Db,
  id: string,
  {
    hash,
    endsAt,
    by,
    at,
  }: { readonly hash: Buffer; readonly endsAt: Date; readonly by: string; readonly at: Date },
): Promise<void> {
  changedOne(
    await db
      .updateTable('invitations')
      .set({ token_hash: hash, ends_at: endsAt, given_by: by, given_at: at, revoked_at: null })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export async function setRevoked(db: Db, id: string, at: Date): Promise<void> {
  changedOne(
    await db
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

export async function setUsed(db: Db, id: string, at: Date): Promise<void> {
  changedOne(
    await db.updateTable('invitations').set({ used_at: at }).where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

export async function canSignIn(db: Db, userId: string): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`select can_sign_in(${userId}) as can`.execute(db)
  return rows[0]?.can ?? false
}
