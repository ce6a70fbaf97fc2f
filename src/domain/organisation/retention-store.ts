import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { RetentionKind } from './retention.ts'

export async function listOwnTerms(db: Database | Db) {
  const rows = await db
    .selectFrom('retention_rules')
    .innerJoin('users', 'users.id', 'retention_rules.set_by')
    .select(['kind', 'days', 'users.name as setBy', 'set_at as setAt'])
    .execute()
  return new Map(rows.map((row) => [row.kind, row]))
}

export async function setTerm(
  db: Db,
  { kind, days, by, at }: { kind: RetentionKind; days: number; by: string; at: Date },
): Promise<void> {
  const decided = { days, set_by: by, set_at: at }
  await db
    .insertInto('retention_rules')
    .values({ kind, ...decided })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(decided))
    .execute()
}

/** True for one who may say what holds for the whole house. */
export async function erasesEverywhere(db: Db): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select erases_everywhere() as may`.execute(db)
  return rows[0]?.may ?? false
}

/** Takes away at most so many records of a kind that ended before an instant, and says how many: as the house, in one transaction. */
export async function removeEnded(db: Db, kind: RetentionKind, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with gone as (${removal(kind, before, most)}) select count(*)::int as removed from gone`.execute(db)
  return rows[0]?.removed ?? 0
}

function removal(kind: RetentionKind, before: Date, most: number): RawBuilder<unknown> {
  switch (kind) {
    case 'signInAttempts':
      return sql`delete from sign_in_attempts where id in (
        select id from sign_in_attempts where at < ${before} order by id limit ${most}) returning 1`
    case 'endedSessions':
      return sql`delete from sessions where id in (
        select id from sessions where expires_at < ${before} limit ${most}) returning 1`
    case 'verificationCodes':
      return sql`delete from verifications where id in (
        select id from verifications where expires_at < ${before} limit ${most}) returning 1`
    case 'spentCodes':
      return sql`delete from spent_codes where (user_id, code_hash) in (
        select user_id, code_hash from spent_codes where spent_at < ${before} limit ${most}) returning 1`
    case 'passwordLinks':
      return sql`delete from password_links where id in (
        select id from password_links where least(ends_at, used_at, replaced_at) < ${before} limit ${most}) returning 1`
    case 'unusedInvitations':
      return sql`delete from invitations where id in (
        select id from invitations where used_at is null and least(ends_at, revoked_at) < ${before} limit ${most}) returning 1`
    case 'endedTokens':
      return endedTokens(before, most)
    case 'discardedImports':
      // Their bytes go with the nightly sweep, unless another record uses them.
      return sql`delete from imports where id in (
        select id from imports where purpose = 'import' and state in ('discarded', 'failed') and updated_at < ${before} limit ${most})
        returning 1`
  }
}

function endedTokens(before: Date, most: number): RawBuilder<unknown> {
  return sql`delete from api_tokens where id in (
    select t.id from api_tokens t
    where least(t.revoked_at, (t.ends_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') < ${before} limit ${most}) returning 1`
}

/**
 * Accounts that were made for an invitation and that nobody ever used: the house knows them by name and address for nothing.
 * Returns how many went.
 */
export async function removeNeverUsed(db: Db, before: Date, most: number): Promise<number> {
  const { rows } = await sql`delete from users where id in (
    select u.id from users u
    where u.created_at < ${before} and u.erased_at is null
      and not exists (select from posts where user_id = u.id)
      and not exists (select from invitations where user_id = u.id)
      and not exists (select from accounts where user_id = u.id)
      and not exists (select from substitutions where substitute_id = u.id)
      and not exists (select from speakers where user_id = u.id)
    limit ${most}) returning 1`.execute(db)
  return rows.length
}
