import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { recordAct } from '../audit.ts'
import { asHouse } from '../context.ts'
import type { Context } from '../context.ts'
import { Issues, Refused, notFound } from '../refused.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { demandPasswordIfAny } from './accounts.ts'
import { accountOf, attempt } from './attempts.ts'
import { callHeaders } from './cookies.ts'
import { attemptOf, settled } from './opening.ts'
import { dropSessions } from './sessions.ts'
import { ofPerson, recordFailure } from './sign-in-log.ts'

/** A key kept by a device or a password store, opened by a finger, a face or a PIN. */
export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: Date | null
}

/** What a browser is asked to sign, and the cookie by which the answer is matched to it. */
export interface Challenge<Options> {
  readonly options: Options
  readonly cookies: Headers
}

export async function passkeysOf({ house }: SignIn, userId: string): Promise<Passkey[]> {
  const rows = await house.db
    .selectFrom('passkeys')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name ?? '', createdAt: row.created_at }))
}

/** A challenge to sign in with: of any account, the device knows which. */
export async function challengeToOpen(
  signIn: SignIn,
  visitor: Visitor,
): Promise<Challenge<PublicKeyCredentialRequestOptionsJSON>> {
  const answer = await signIn.auth.api.generatePasskeyAuthenticationOptions({
    headers: callHeaders(visitor, 'none'),
    asResponse: true,
  })
  const options = (await answer.json()) as PublicKeyCredentialRequestOptionsJSON
  return { options: { ...options, userVerification: 'required' }, cookies: answer.headers }
}

/**
 * Signs in with what the browser signed.
 * @throws {Refused} 401 when the key is unknown, signed for another address, or answers another challenge; told alike.
 */
export async function openWithPasskey(signIn: SignIn, signed: unknown, visitor: Visitor): Promise<Headers> {
  // Whatever it is, better-auth looks at each part of it.
  const response = (signed ?? {}) as AuthenticationResponseJSON
  const account = await accountOfKey(signIn, response.id)
  const { name } = (await signIn.auth.$context).createAuthCookie('passkey_challenge')
  const made = attemptOf(signIn, 'passkey', account ?? `passkey ${visitor.address}`, visitor)
  const answer = await attempt(signIn.house, made, async () => {
    const result = await signIn.auth.api.verifyPasskeyAuthentication({
      body: { response },
      headers: callHeaders(visitor, name),
      asResponse: true,
    })
    return { outcome: result.ok ? 'succeeded' : 'failed', result }
  })
  if (answer.ok) return settled(signIn, answer.headers, visitor)
  await recordFailure(signIn.house, made.account, { kind: 'passkey', address: visitor.address })
  throw new Refused('passkey.notKnown', {}, 401)
}

/**
 * A challenge to make a key for the person at work.
 * @throws {Issues} when the password is wrong. @throws {Refused} 429 after too many wrong ones.
 */
export async function challengeToAdd(
  signIn: SignIn,
  ctx: Context,
  password: string,
  visitor: Visitor,
): Promise<Challenge<PublicKeyCredentialCreationOptionsJSON>> {
  await demandPasswordIfAny(signIn, ctx, password, visitor)
  const answer = await signIn.auth.api.generatePasskeyRegistrationOptions({
    headers: callHeaders(visitor),
    asResponse: true,
  })
  return { options: (await answer.json()) as PublicKeyCredentialCreationOptionsJSON, cookies: answer.headers }
}

/**
 * Keeps the key that the browser made. The session goes on under a new id, as one opened by that key; all others end. The answer
 * carries its cookie.
 * @throws {Issues} when it has no name, or is not the answer to our challenge.
 */
export async function addPasskey(
  { auth }: SignIn,
  ctx: Context,
  made: { readonly name: string; readonly signed: unknown },
  visitor: Visitor,
): Promise<Headers> {
  const name = made.name.trim()
  if (name === '') throw new Issues([{ field: 'name', key: 'form.required' }])
  if (name.length > 80) throw new Issues([{ field: 'name', key: 'form.tooLong', params: { limit: 80 } }])
  const answer = await auth.api.verifyPasskeyRegistration({
    body: { response: made.signed ?? {}, name, createSession: true },
    headers: callHeaders(visitor),
    asResponse: true,
  })
  if (!answer.ok) throw new Issues([{ field: '', key: 'passkey.notMade' }])
  const { session } = (await answer.clone().json()) as { session: { id: string } }
  const { userId } = ctx.actor
  await asHouse(ctx, async (db) => {
    const sessions = await dropSessions(db, userId, session.id)
    await recordAct(db, ctx, ofPerson(userId, 'passkey.added', { name, sessions }))
  })
  return answer.headers
}

/** Takes one of the person's own keys away. @throws {Issues} when the password is wrong. @throws {Refused} 404 when they have none such. */
export async function removePasskey(
  signIn: SignIn,
  ctx: Context,
  id: string,
  password: string,
  visitor: Visitor,
): Promise<void> {
  await demandPasswordIfAny(signIn, ctx, password, visitor)
  await asHouse(ctx, async (db) => {
    const gone = await db
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('user_id', '=', ctx.actor.userId)
      .returning('name')
      .executeTakeFirst()
    if (!gone) throw notFound()
    await recordAct(db, ctx, ofPerson(ctx.actor.userId, 'passkey.removed', { name: gone.name }))
  })
}

async function accountOfKey({ house }: SignIn, credentialId: unknown): Promise<string | null> {
  if (typeof credentialId !== 'string') return null
  const owner = await house.db
    .selectFrom('passkeys')
    .innerJoin('users', 'users.id', 'passkeys.user_id')
    .select('users.email')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return owner ? accountOf(owner.email) : null
}
