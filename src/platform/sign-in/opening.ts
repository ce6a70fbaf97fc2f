import { createHmac } from 'node:crypto'
import type { House } from '../context.ts'
import { Refused } from '../refused.ts'
import { cookieName, isHttps } from '../response-headers.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { accountOf, attempt } from './attempts.ts'
import type { Attempt, Outcome } from './attempts.ts'
import { broughtBack, callHeaders, cookieOf } from './cookies.ts'
import { deviceOf, newDeviceMark } from './device.ts'
import { longestPassword } from './password-rules.ts'
import { recoveryCodeTyped } from './recovery-codes.ts'
import { recordAtDoor, recordFailure } from './sign-in-log.ts'

/** What a right password leads to: an open session, or the question for the second factor. */
export interface Opened {
  readonly cookies: Headers
  readonly step: 'signedIn' | 'secondFactor'
}

/** One answer of better-auth to an attempt. */
interface Tried {
  readonly outcome: Outcome
  readonly result: Response
}

const deviceCookie = ({ config }: House) => cookieName('nhipcau.device', isHttps(config))
const deviceDays = 365

/** @throws {Refused} on a wrong password or an unknown account, told alike (401), or after too many (429). */
export async function openSession(
  signIn: SignIn,
  email: string,
  password: string,
  visitor: Visitor,
): Promise<Opened> {
  const made = attemptOf(signIn, 'password', accountOf(email), visitor)
  const answer = await attempt(signIn.house, made, async () => {
    const result = await signIn.auth.api.signInEmail({
      // Longer than any password can be: as wrong as another, and as slow.
      body: { email: made.account, password: password.slice(0, longestPassword + 1) },
      headers: callHeaders(visitor, deviceCookie(signIn.house)),
      asResponse: true,
    })
    const halfway = result.ok && (await needsSecondFactor(result))
    return { outcome: halfway ? 'halfway' : result.ok ? 'succeeded' : 'failed', result }
  })
  if (!answer.ok) {
    await recordFailure(signIn.house, made.account, { kind: made.kind, address: visitor.address })
    throw new Refused('signIn.wrong', {}, 401)
  }
  if (await needsSecondFactor(answer)) return { cookies: answer.headers, step: 'secondFactor' }
  return { cookies: await settled(signIn, answer.headers, visitor), step: 'signedIn' }
}

/**
 * The second step: a code from the app, or one of the recovery codes.
 * @throws {Refused} when the code is wrong or was used (401), the first step is too long ago (401), or after too many (429).
 */
export async function enterCode(
  signIn: SignIn,
  kind: 'oneTimeCode' | 'recoveryCode',
  typed: string,
  visitor: Visitor,
): Promise<Headers> {
  const { name } = (await signIn.auth.$context).createAuthCookie('two_factor')
  const waiting = await waitingPerson(signIn, visitor, name)
  if (!waiting) throw new Refused('signIn.codeEnded', {}, 401)
  const made = attemptOf(signIn, 'secondFactor', accountOf(waiting.email), visitor)
  const headers = callHeaders(visitor, name)
  const answer = await attempt(signIn.house, made, () =>
    kind === 'oneTimeCode'
      ? tryOneTimeCode(signIn, waiting.id, typed, headers)
      : tryRecoveryCode(signIn, typed, headers),
  )
  if (!answer?.ok) {
    await recordFailure(signIn.house, made.account, { kind, address: visitor.address })
    const { code } = ((await answer?.json().catch(() => null)) ?? {}) as { code?: string }
    const ended = code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'
    throw new Refused(ended ? 'signIn.codeEnded' : 'signIn.wrongCode', {}, 401)
  }
  return settled(signIn, answer.headers, visitor)
}

/**
 * Writes the opening into the log before the browser learns of it, ends the session that was open in the browser until now, and
 * marks the browser as known to the account.
 */
export async function settled(signIn: SignIn, answer: Headers, visitor: Visitor): Promise<Headers> {
  const session = await signIn.auth.api.getSession({ headers: broughtBack(answer) })
  if (!session) throw new Error('a session that was just opened is not there')
  const { method } = session.session as { method?: string | null }
  await recordAtDoor(signIn.house, 'signIn.opened', session.user, visitor.address, { method })
  const earlier = await signIn.auth.api.getSession({ headers: callHeaders(visitor) })
  if (earlier && earlier.session.id !== session.session.id)
    await signIn.house.db.deleteFrom('sessions').where('id', '=', earlier.session.id).execute()
  const cookies = new Headers(answer)
  const mark = newDeviceMark(signIn.secret, accountOf(session.user.email))
  const secure = isHttps(signIn.house.config) ? '; Secure' : ''
  cookies.append(
    'set-cookie',
    `${deviceCookie(signIn.house)}=${mark.value}; Max-Age=${deviceDays * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  )
  return cookies
}

export function attemptOf(
  signIn: SignIn,
  kind: Attempt['kind'],
  account: string,
  { headers, address }: Visitor,
): Attempt {
  return {
    kind,
    account,
    address,
    device: deviceOf(signIn.secret, account, cookieOf(headers, deviceCookie(signIn.house))),
  }
}

/** A code opens one door once: it is spent before it is tried, so that two at once cannot both use it. */
export async function tryOneTimeCode(
  signIn: SignIn,
  userId: string,
  typed: string,
  headers: Headers,
): Promise<{ outcome: Outcome; result: Response | null }> {
  const code = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(code) || !(await spend(signIn, userId, code)))
    return { outcome: 'failed', result: null }
  return tried(await signIn.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }))
}

async function tryRecoveryCode(signIn: SignIn, typed: string, headers: Headers) {
  const body = { code: recoveryCodeTyped(typed) }
  return tried(await signIn.auth.api.verifyBackupCode({ body, headers, asResponse: true }))
}

function tried(result: Response): Tried {
  return { outcome: result.ok ? 'succeeded' : 'failed', result }
}

/** Codes live for a minute and a half at most, clocks that differ included. */
const codeMinutes = 5

async function spend({ house, secret }: SignIn, userId: string, code: string): Promise<boolean> {
  const now = house.clock.now()
  const past = new Date(now.getTime() - codeMinutes * 60_000)
  await house.db
    .deleteFrom('spent_codes')
    .where('user_id', '=', userId)
    .where('spent_at', '<', past)
    .execute()
  const spent = await house.db
    .insertInto('spent_codes')
    .values({
      user_id: userId,
      code_hash: createHmac('sha256', secret).update(`code\n${userId}\n${code}`).digest(),
      spent_at: now,
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return spent.numInsertedOrUpdatedRows === 1n
}

/** Whose second factor is asked for. The cookie's seal is better-auth's to check; here it only says whose attempts to count. */
async function waitingPerson({ house }: SignIn, { headers }: Visitor, cookie: string) {
  const [identifier = ''] = decoded(cookieOf(headers, cookie) ?? '').split('.')
  return house.db
    .selectFrom('verifications')
    .innerJoin('users', (on) =>
      on.on(({ eb }) => eb('verifications.value', '=', eb.cast<string>('users.id', 'text'))),
    )
    .select(['users.id', 'users.email'])
    .where('identifier', '=', identifier)
    .executeTakeFirst()
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

async function needsSecondFactor(answer: Response): Promise<boolean> {
  const said = (await answer.clone().json()) as { twoFactorRedirect?: boolean }
  return said.twoFactorRedirect === true
}
