import { recordAct } from '../audit.ts'
import { asHouse } from '../context.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database.ts'
import { notFound } from '../refused.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { callHeaders } from './cookies.ts'
import { deviceWords } from './device-words.ts'
import type { DeviceWords } from './device-words.ts'
import type { FailuresBefore } from './failures.ts'
import { isOver, isWorthNoting } from './session-limits.ts'
import { ofPerson, recordAtDoor } from './sign-in-log.ts'

/** What a person proved themselves by when they came in. */
type Method = 'password' | 'oneTimeCode' | 'recoveryCode' | 'passkey' | 'singleSignOn'

/** A living session and whose it is. */
export interface Session {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly method: Method
  /** Wrong attempts before this session, while the person has not said that they have seen it. */
  readonly failures: FailuresBefore
}

/** One line of a person's own list. */
export interface SessionLine extends DeviceWords {
  readonly id: string
  readonly address: string
  readonly method: Method
  readonly openedAt: Date
  readonly seenAt: Date
}

/** The living session of these cookies; null for none, a forged one, or one that is over: that one is ended here. */
export async function sessionOf({ house, auth }: SignIn, headers: Headers): Promise<Session | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) })
  if (!found) return null
  const row = await house.db
    .selectFrom('sessions')
    .select(['id', 'opened_at', 'seen_at', 'method'])
    .select(['failures_before', 'failures_address', 'failures_at'])
    .where('id', '=', found.session.id)
    .executeTakeFirst()
  if (!row) return null
  const now = house.clock.now()
  if (isOver({ openedAt: row.opened_at, seenAt: row.seen_at }, now, house.config)) {
    await house.db.deleteFrom('sessions').where('id', '=', row.id).execute()
    return null
  }
  if (isWorthNoting(row.seen_at, now))
    await house.db.updateTable('sessions').set({ seen_at: now }).where('id', '=', row.id).execute()
  const { id, name, email } = found.user
  return {
    id: row.id,
    user: { id, name, email },
    method: row.method as Method,
    failures: { failures: row.failures_before, address: row.failures_address, lastAt: row.failures_at },
  }
}

/** Ends the session of these cookies; the answer takes the cookie away. */
export async function closeSession(signIn: SignIn, visitor: Visitor): Promise<Headers> {
  const session = await sessionOf(signIn, visitor.headers)
  const closed = await signIn.auth.api.signOut({ headers: callHeaders(visitor), asResponse: true })
  if (session) await recordAtDoor(signIn.house, 'signIn.closed', session.user, visitor.address)
  return closed.headers
}

/** The person's living sessions, the latest used first. */
export async function listSessions({ house }: SignIn, userId: string): Promise<SessionLine[]> {
  const rows = await house.db
    .selectFrom('sessions')
    .select(['id', 'ip_address', 'user_agent', 'method', 'opened_at', 'seen_at'])
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows
    .filter(
      (row) => !isOver({ openedAt: row.opened_at, seenAt: row.seen_at }, house.clock.now(), house.config),
    )
    .map((row) => ({
      id: row.id,
      address: row.ip_address ?? '',
      method: row.method as Method,
      openedAt: row.opened_at,
      seenAt: row.seen_at,
      ...deviceWords(row.user_agent ?? ''),
    }))
}

/** Ends one of the person's own sessions. @throws {Refused} 404 when they have none such. */
export async function endOwnSession(ctx: Context, sessionId: string): Promise<void> {
  await asHouse(ctx, async (db) => {
    const ended = await db
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('user_id', '=', ctx.actor.userId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) throw notFound()
    await recordAct(db, ctx, ofPerson(ctx.actor.userId, 'session.ended', { sessions: 1 }))
  })
}

/** Ends all of the person's sessions but this one; answers with how many. */
export async function endOtherSessions(ctx: Context, ownSessionId: string): Promise<number> {
  return asHouse(ctx, async (db) => {
    const sessions = await dropSessions(db, ctx.actor.userId, ownSessionId)
    if (sessions > 0) await recordAct(db, ctx, ofPerson(ctx.actor.userId, 'session.ended', { sessions }))
    return sessions
  })
}

/** Within a transaction: ends every session of a person, but one when it is named. For whoever took away their account or post. */
export async function dropSessions(db: Db, userId: string, but: string | null = null): Promise<number> {
  const ended = await db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(but !== null, (some) => some.where('id', '!=', but))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** The person has read of the wrong attempts. */
export async function forgetFailures({ house }: SignIn, sessionId: string): Promise<void> {
  await house.db.updateTable('sessions').set({ failures_before: 0 }).where('id', '=', sessionId).execute()
}
