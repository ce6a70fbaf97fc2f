import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import { inStatements } from './in-statements.ts'
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

/** So many as there are of these, by id. */
export async function listMade(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Invitation>> {
  const { rows } = await invitations(sql`i.id = any (${[...ids]}::uuid[])`, ids.length).execute(db)
  return new Map(rows.map((one) => [one.id, one]))
}

interface PersonFound {
  readonly id: string
  readonly name: string
  /** Works or worked here already, or can sign in. */
  readonly isKnown: boolean
}

/** The people with these addresses, by address; made where there is none, for the unit to which they are invited. */
export async function peopleWithEmails(
  db: Db,
  people: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly unitId: string
  }[],
): Promise<ReadonlyMap<string, PersonFound>> {
  const [ids, names, emails] = [
    people.map(({ id }) => id),
    people.map(({ name }) => name),
    people.map(({ email }) => email),
  ]
  await sql`select person_with_email(id, name, email, unit_id)
    from unnest(${ids}::uuid[], ${names}::text[], ${emails}::text[], ${people.map(({ unitId }) => unitId)}::uuid[])
      listed(id, name, email, unit_id)`.execute(db)
  const { rows } = await sql<PersonFound & { email: string }>`
    select id, name, email, is_known_person(id) as "isKnown" from users where email = any (${emails}::text[])`.execute(
    db,
  )
  return new Map(rows.map((one) => [one.email, one]))
}

type OpenInvitation = Pick<Invitation, 'id' | 'userId' | 'name' | 'unitId' | 'roleId' | 'duty'>

/** Invitations that nobody has used or taken back: to these people, and of heads to these units. */
export async function listOpenInvitations(
  db: Db,
  asked: readonly Pick<Invitation, 'userId' | 'unitId'>[],
): Promise<readonly OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    select i.id, i.user_id as "userId", person.name, i.unit_id as "unitId", i.role_id as "roleId", i.duty
    from invitations i join users person on person.id = i.user_id
    where i.used_at is null and i.revoked_at is null and (
      i.user_id = any (${asked.map(({ userId }) => userId)}::uuid[])
      or i.duty = 'head' and i.unit_id = any (${asked.map(({ unitId }) => unitId)}::uuid[]))`.execute(db)
  return rows
}

/** Who is invited to head each of these units, by unit. */
export async function listInvitedHeads(
  db: Db,
  unitIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit_id: string; name: string }>`
    select i.unit_id, person.name from invitations i join users person on person.id = i.user_id
    where i.duty = 'head' and i.used_at is null and i.revoked_at is null and i.unit_id = any (${[...unitIds]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]))
}

type NewInvitation = PostTerms & {
  readonly id: string
  readonly userId: string
  readonly hash: Buffer
  readonly endsAt: Date
  readonly by: string
  readonly at: Date
}

export async function insertInvitations(db: Db, invited: readonly NewInvitation[]): Promise<void> {
  const rows = invited.map((one) => ({
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
  }))
  for (const some of inStatements(rows)) await db.insertInto('invitations').values(some).execute()
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
