import { recordAct } from '../audit.ts'
import { asHouse } from '../context.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database.ts'
import { newId } from '../new-id.ts'
import { Issues, Refused } from '../refused.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { accountOf, attempt } from './attempts.ts'
import { attemptOf } from './opening.ts'
import { demandGoodPassword, ownWordsOf } from './passwords.ts'
import { dropSessions } from './sessions.ts'
import { ofPerson, recordFailure } from './sign-in-log.ts'

/** An account with a password. Answers with its id. @throws {Issues} when the password may not be used. */
export async function createUser(
  signIn: SignIn,
  name: string,
  email: string,
  password: string,
): Promise<string> {
  await demandGoodPassword(signIn.house, password, [name, email], 'password')
  const { user } = await signIn.auth.api.signUpEmail({ body: { name, email: accountOf(email), password } })
  return user.id
}

/** An account without a password yet: its person sets one by a link, or comes in by single sign-on. Within a transaction. */
export async function createAccount(db: Db, name: string, email: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('users')
    .values({ id, name, email: accountOf(email) })
    .execute()
  return id
}

/**
 * Changes one's own password and ends one's other sessions.
 * @throws {Issues} when the current one is wrong or the new one may not be used. @throws {Refused} 429 after too many wrong ones.
 */
export async function changePassword(
  signIn: SignIn,
  ctx: Context,
  typed: { readonly current: string; readonly next: string; readonly sessionId: string },
  visitor: Visitor,
): Promise<void> {
  await demandCurrentPassword(signIn, ctx, typed.current, visitor, 'currentPassword')
  if (typed.next === typed.current) throw new Issues([{ field: 'newPassword', key: 'password.same' }])
  const { userId } = ctx.actor
  await demandGoodPassword(ctx, typed.next, await ownWordsOf(ctx, userId), 'newPassword')
  const hash = await hashed(signIn, typed.next)
  await asHouse(ctx, async (db) => {
    await keepPassword(db, userId, hash)
    const sessions = await dropSessions(db, userId, typed.sessionId)
    await recordAct(db, ctx, ofPerson(userId, 'password.changed', { sessions }))
  })
}

/**
 * Asks for the password of the person at work, before something that whoever found their desk open must not do.
 * @throws {Issues} on `field` when it is wrong. @throws {Refused} 409 when they have none, 429 after too many wrong ones.
 */
async function demandCurrentPassword(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
  field: string,
): Promise<void> {
  const kept = await passwordHashOf(signIn, ctx.actor.userId)
  if (kept === null) throw new Refused('password.none', {}, 409)
  const account = accountOf(ctx.actor.email)
  const right = await attempt(
    signIn.house,
    attemptOf(signIn, 'currentPassword', account, visitor),
    async () => {
      const result = await isRight(signIn, kept, password)
      return { outcome: result ? 'halfway' : 'failed', result }
    },
  )
  if (right) return
  await recordFailure(signIn.house, account, { kind: 'currentPassword', address: visitor.address })
  throw new Issues([{ field, key: 'password.wrong' }])
}

/** The same before one's own factors change; nothing is asked of a person who has no password. */
export async function demandPasswordIfAny(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
): Promise<void> {
  if (await hasPassword(signIn, ctx.actor.userId))
    await demandCurrentPassword(signIn, ctx, password, visitor, 'password')
}

/** True for a person who has a password; one who comes in by single sign-on only has none. */
export async function hasPassword(signIn: SignIn, userId: string): Promise<boolean> {
  return (await passwordHashOf(signIn, userId)) !== null
}

/** Within a transaction: a person's password from now on. */
export async function keepPassword(db: Db, userId: string, hash: string): Promise<void> {
  const changed = await db
    .updateTable('accounts')
    .set({ password: hash })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await db
    .insertInto('accounts')
    .values({
      id: newId(),
      user_id: userId,
      account_id: userId,
      provider_id: 'credential',
      password: hash,
    })
    .execute()
}

export async function hashed({ auth }: SignIn, password: string): Promise<string> {
  return (await auth.$context).password.hash(password)
}

async function isRight({ auth }: SignIn, hash: string, password: string): Promise<boolean> {
  return (await auth.$context).password.verify({ hash, password })
}

async function passwordHashOf({ house }: SignIn, userId: string): Promise<string | null> {
  const account = await house.db
    .selectFrom('accounts')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return account?.password ?? null
}
