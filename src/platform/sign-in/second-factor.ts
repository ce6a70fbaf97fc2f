import { symmetricDecrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import { recordAct } from '../audit.ts'
import { asHouse } from '../context.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database.ts'
import { Issues, Refused } from '../refused.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { demandPasswordIfAny } from './accounts.ts'
import { accountOf, attempt } from './attempts.ts'
import { broughtBack, callHeaders } from './cookies.ts'
import { enrolment } from './enrolment.ts'
import type { Enrolment } from './enrolment.ts'
import { attemptOf, tryOneTimeCode } from './opening.ts'
import { dropSessions } from './sessions.ts'
import { ofPerson } from './sign-in-log.ts'

/** What stands between a stolen password and the account. */
export interface SecondFactor {
  /** Codes from an app are asked for. */
  readonly codes: boolean
  /** Recovery codes not used yet; 0 without codes. */
  readonly recoveryCodes: number
}

export async function secondFactorOf({ house, auth }: SignIn, userId: string): Promise<SecondFactor> {
  const row = await house.db
    .selectFrom('two_factors')
    .select('verified')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row?.verified) return { codes: false, recoveryCodes: 0 }
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } })
  return { codes: true, recoveryCodes: backupCodes.length }
}

/**
 * Begins with codes from an app: nothing is asked for yet. Begun again, the earlier secret is void.
 * @throws {Issues} when the password is wrong. @throws {Refused} 409 when codes are asked for already.
 */
export async function beginEnrolment(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
): Promise<void> {
  await demandPasswordIfAny(signIn, ctx, password, visitor)
  const { codes } = await secondFactorOf(signIn, ctx.actor.userId)
  if (codes) throw new Refused('secondFactor.already', {}, 409)
  await ctx.db.deleteFrom('two_factors').where('user_id', '=', ctx.actor.userId).execute()
  await signIn.auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: callHeaders(visitor),
  })
}

/** The enrolment begun a moment ago and not confirmed yet; null for none. Left lying, it is shown to nobody. */
export async function enrolmentBegun(signIn: SignIn, ctx: Context): Promise<Enrolment | null> {
  const begun = await ctx.db
    .selectFrom('two_factors')
    .select('secret')
    .where('user_id', '=', ctx.actor.userId)
    .where('verified', '=', false)
    .where(sql<boolean>`created_at > now() - interval '15 minutes'`)
    .executeTakeFirst()
  if (!begun) return null
  const { secretConfig } = await signIn.auth.$context
  return enrolment(await symmetricDecrypt({ key: secretConfig, data: begun.secret }), ctx.actor.email)
}

/**
 * From now on codes are asked for: the first one proves that the app has the secret. The session goes on under a new id, all
 * others end. Answers with the recovery codes, which are shown this once, and the session's cookie.
 * @throws {Issues} when the code is wrong. @throws {Refused} 429 after too many wrong ones.
 */
export async function confirmEnrolment(
  signIn: SignIn,
  ctx: Context,
  code: string,
  visitor: Visitor,
): Promise<{ readonly recoveryCodes: readonly string[]; readonly cookies: Headers }> {
  const { userId, email } = ctx.actor
  const begun = await signIn.house.db
    .selectFrom('two_factors')
    .select('verified')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!begun) throw new Refused('secondFactor.notBegun', {}, 409)
  if (begun.verified) throw new Refused('secondFactor.already', {}, 409)
  const made = attemptOf(signIn, 'secondFactor', accountOf(email), visitor)
  const answer = await attempt(signIn.house, made, async () => {
    const { outcome, result } = await tryOneTimeCode(signIn, userId, code, callHeaders(visitor))
    return { outcome: outcome === 'succeeded' ? 'halfway' : outcome, result }
  })
  if (!answer?.ok) throw new Issues([{ field: 'code', key: 'secondFactor.wrongCode' }])
  const opened = await signIn.auth.api.getSession({ headers: broughtBack(answer.headers) })
  await asHouse(ctx, async (db) => {
    const sessions = await dropSessions(db, userId, opened?.session.id ?? null)
    await recordAct(db, ctx, ofPerson(userId, 'secondFactor.enrolled', { sessions }))
  })
  const { backupCodes } = await signIn.auth.api.viewBackupCodes({ body: { userId } })
  return { recoveryCodes: backupCodes, cookies: answer.headers }
}

/** Codes are no longer asked for; the recovery codes are void. @throws {Issues} when the password is wrong. */
export async function disableCodes(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
): Promise<void> {
  await demandPasswordIfAny(signIn, ctx, password, visitor)
  await asHouse(ctx, async (db) => {
    if (!(await dropCodes(db, ctx.actor.userId))) throw new Refused('secondFactor.none', {}, 409)
    await recordAct(db, ctx, ofPerson(ctx.actor.userId, 'secondFactor.removed'))
  })
}

/** Ten new recovery codes; the earlier ones are void. @throws {Issues} when the password is wrong. */
export async function renewRecoveryCodes(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
): Promise<readonly string[]> {
  await demandPasswordIfAny(signIn, ctx, password, visitor)
  const { codes } = await secondFactorOf(signIn, ctx.actor.userId)
  if (!codes) throw new Refused('secondFactor.none', {}, 409)
  const { backupCodes } = await signIn.auth.api.generateBackupCodes({
    body: { password },
    headers: callHeaders(visitor),
  })
  await asHouse(ctx, (db) => recordAct(db, ctx, ofPerson(ctx.actor.userId, 'recoveryCodes.renewed')))
  return backupCodes
}

/** Within a transaction: takes codes and recovery codes away, and says whether there were any. */
async function dropCodes(db: Db, userId: string): Promise<boolean> {
  await db.updateTable('users').set({ two_factor_enabled: false }).where('id', '=', userId).execute()
  const gone = await db.deleteFrom('two_factors').where('user_id', '=', userId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}
