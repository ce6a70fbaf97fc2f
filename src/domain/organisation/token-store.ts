import { sql } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { Token, TokenScope } from './token.ts'

export interface NewToken {
  readonly id: string
  readonly userId: string
  readonly postId: string
  readonly name: string
  readonly hash: Buffer
  readonly scopes: readonly TokenScope[]
  /** ISO day. */
  readonly endsOn: string
  readonly at: Date
}

export async function insertToken(db: Db, one: NewToken): Promise<void> {
  await db
    .insertInto('api_tokens')
    .values({
      id: one.id,
      user_id: one.userId,
      post_id: one.postId,
      name: one.name,
      hash: one.hash,
      created_at: one.at,
      ends_on: one.endsOn,
    })
    .execute()
  await db
    .insertInto('api_token_scopes')
    .values(one.scopes.map((scope) => ({ token_id: one.id, ...scope })))
    .execute()
}

/** A person's tokens, the newest first. */
export async function listTokens(db: Db, userId: string, today: string): Promise<readonly Token[]> {
  const { rows } = await sql<Token>`
    select token.id, token.name, coalesce(named.name, '') as "unitName", post.title as "postTitle",
      token.created_at as "createdAt", token.ends_on::text as "endsOn", token.revoked_at as "revokedAt",
      token.last_used_at as "lastUsedAt", token.last_address as "lastAddress",
      (select json_agg(json_build_object('verb', verb, 'uses', uses) order by verb) from api_token_scopes
       where token_id = token.id) as scopes,
      case when token.revoked_at is not null then 'revoked' when token.ends_on < ${today}::date then 'ended'
        when not post.valid @> ${today}::date then 'postEnded' else 'good' end as state
    from api_tokens token join posts post on post.id = token.post_id
    left join lateral (
      select name from unit_names where unit_id = post.unit_id and language = 'vi' order by valid desc limit 1) named on true
    where token.user_id = ${userId} order by token.created_at desc`.execute(db)
  return rows
}

export async function countLiving(db: Db, userId: string, today: string): Promise<number> {
  const { n } = await db
    .selectFrom('api_tokens')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('ends_on', '>=', today)
    .executeTakeFirstOrThrow()
  return n
}

export interface FoundToken {
  readonly id: string
  readonly name: string
  readonly unitId: string
}

/** A token that the person at work may revoke and that is not revoked yet, locked. */
export async function lockLiving(db: Db, id: string): Promise<FoundToken | null> {
  const { rows } = await sql<FoundToken>`
    select token.id, token.name, post.unit_id as "unitId" from api_tokens token join posts post on post.id = token.post_id
    where token.id = ${id} and token.revoked_at is null for update of token`.execute(db)
  return rows[0] ?? null
}

export async function revoke(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('api_tokens').set({ revoked_at: at }).where('id', '=', id).execute()
}

export interface TokenHolder {
  readonly id: string
  readonly name: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
}

/** Whose the token with this hash is, where it is still good on the day. Asked by the door, before anybody is at work. */
export async function findHolder(db: Database, hash: Buffer, today: string): Promise<TokenHolder | null> {
  const row = await db
    .selectFrom('api_tokens as token')
    .innerJoin('users', 'users.id', 'token.user_id')
    .select(['token.id', 'token.name', 'users.id as userId', 'users.name as userName', 'users.email'])
    .where('token.hash', '=', hash)
    .where('token.revoked_at', 'is', null)
    .where('token.ends_on', '>=', today)
    .executeTakeFirst()
  return row
    ? { id: row.id, name: row.name, user: { id: row.userId, name: row.userName, email: row.email } }
    : null
}

/** Written at most once a minute: a busy program would otherwise write a row for every question. */
export async function noteUse(db: Database, id: string, address: string, at: Date): Promise<void> {
  await sql`update api_tokens set last_used_at = ${at}, last_address = ${address}
    where id = ${id} and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 minute'
      or last_address is distinct from ${address})`.execute(db)
}
