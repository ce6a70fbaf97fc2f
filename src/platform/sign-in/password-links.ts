import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { asHouse } from '../context.ts'
import type { Db } from '../database.ts'
import { newId } from '../new-id.ts'
import { Refused } from '../refused.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { hashed, keepPassword } from './accounts.ts'
import { attempt } from './attempts.ts'
import { demandGoodPassword, ownWordsOf } from './passwords.ts'
import { dropSessions } from './sessions.ts'
import { recordOwn } from './sign-in-log.ts'

type Purpose = 'invitation' | 'reset'

/** For whom a link is good now. */
export interface LinkShown {
  readonly name: string
  readonly email: string
  readonly purpose: Purpose
}

/**
 * Within a transaction: the token of a link `/sign-in/password/<token>` with which the person sets their password, once, until it
 * ends. It ends earlier links of theirs. The token is shown to whoever made it and kept nowhere; the caller records the act.
 */
export async function createPasswordLink(
  db: Db,
  wanted: {
    readonly userId: string
    readonly purpose: Purpose
    readonly madeBy: string | null
    readonly now: Date
    readonly endsAt: Date
  },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db
    .updateTable('password_links')
    .set({ replaced_at: wanted.now })
    .where('user_id', '=', wanted.userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute()
  await db
    .insertInto('password_links')
    .values({
      id: newId(),
      user_id: wanted.userId,
      purpose: wanted.purpose,
      token_hash: hashOf(token),
      made_by: wanted.madeBy,
      made_at: wanted.now,
      ends_at: wanted.endsAt,
    })
    .execute()
  return token
}

/**
 * Whom the link serves. A good link always works; what is limited is guessing, from one place.
 * @throws {Refused} 404 when it is unknown, used, replaced, over or beyond its maker by now, told alike; 429 after too many such.
 */
export async function openLink(signIn: SignIn, token: string, visitor: Visitor): Promise<LinkShown> {
  const link = await asHouse(signIn.house, (db) => livingLink(db, signIn, token))
  if (link) return { name: link.name, email: link.email, purpose: link.purpose }
  const { address } = visitor
  const guess = { kind: 'passwordLink', account: `link ${address}`, address, device: null } as const
  await attempt(signIn.house, guess, async () => ({ outcome: 'failed', result: null }))
  throw notGood()
}

/**
 * Sets the password and spends the link; every session of the account ends, for a reset is asked for when something is wrong.
 * @throws {Issues} when the password may not be used. @throws {Refused} as {@link openLink}.
 */
export async function acceptLink(
  signIn: SignIn,
  token: string,
  password: string,
  visitor: Visitor,
): Promise<void> {
  const { house } = signIn
  await openLink(signIn, token, visitor)
  const { user_id: userId } = await house.db
    .selectFrom('password_links')
    .select('user_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirstOrThrow()
  await demandGoodPassword(house, password, await ownWordsOf(house, userId), 'newPassword')
  const hash = await hashed(signIn, password)
  await asHouse(house, async (db) => {
    const link = await livingLink(db, signIn, token)
    if (!link) throw notGood()
    await db
      .updateTable('password_links')
      .set({ used_at: house.clock.now() })
      .where('id', '=', link.id)
      .execute()
    await keepPassword(db, userId, hash)
    await dropSessions(db, userId)
    const { name, email, purpose } = link
    const owner = { id: userId, name, email }
    await recordOwn(db, house, 'password.setByLink', owner, visitor.address, { purpose })
  })
}

/**
 * Locks the link, so that of two who use it at once one finds it used. What a person made opens only while they could still give
 * each post of the account.
 */
async function livingLink(db: Db, { house }: SignIn, token: string) {
  const link = await db
    .selectFrom('password_links')
    .innerJoin('users', 'users.id', 'password_links.user_id')
    .select(['password_links.id', 'purpose', 'users.name', 'users.email'])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('ends_at', '>', house.clock.now())
    .where(sql<boolean>`(made_by is null or answers_for_account(made_by, users.id))`)
    .forUpdate('password_links')
    .executeTakeFirst()
  return link && { ...link, purpose: link.purpose as Purpose }
}

function notGood(): Refused {
  return new Refused('password.linkNotGood', {}, 404)
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
