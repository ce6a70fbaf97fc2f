import { sql } from 'kysely'
import { addDays, today } from '#platform/clock.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { createPasswordLink } from '#platform/sign-in/password-links.ts'
import { dropSessions } from '#platform/sign-in/sessions.ts'
import { endOfInvitation } from './invitation.ts'
import { listInvitationsOf, setRevoked } from './invitation-store.ts'
import { demandChanging, endOne, readLastDay, recordEnd, recordPersonAct } from './post-actions.ts'
import { hasPostOn, listPostsOf, lockPostsOf } from './post-store.ts'
import type { PostOfPerson } from './post-store.ts'
import { endStandingIn } from './substitution-actions.ts'

interface Leaving {
  /** As typed: the last day of work. */
  readonly lastDay: string
  /** They are to be out at once: yesterday was their last day. */
  readonly atOnce: boolean
  readonly decision: string
}

/**
 * Somebody leaves: all their posts end with the day, and whatever they stand in; invitations are taken back, and every session
 * ends at once. Only by one who may end each of the posts. Taking them back is giving them a post again. @throws {Issues} @throws {Refused}
 */
export async function leave(ctx: Context, userId: string, typed: Leaving): Promise<void> {
  const yesterday = addDays(today(ctx.clock), -1)
  const lastDay = readLastDay(typed.atOnce ? { ...typed, lastDay: yesterday } : typed)
  await asActor(ctx, async (db) => {
    const posts = await demandAll(db, ctx, userId)
    if (posts.length === 0) throw new Refused('person.leftAlready')
    for (const unitId of [...new Set(posts.map((post) => post.unitId))].sort()) await lockPostsOf(db, unitId)
    const running = posts.filter(({ valid }) => valid.until === null || valid.until > addDays(lastDay, 1))
    if (running.length === 0) throw new Issues([{ field: 'lastDay', key: 'post.overByThen' }])
    for (const post of running) {
      await endOne(db, ctx, post, lastDay)
      await recordEnd(db, ctx, post, 'person.left', { lastDay, decision: typed.decision })
    }
    await endStandingIn(db, ctx, userId, lastDay)
    for (const one of await listInvitationsOf(db, userId))
      if (one.usedAt === null && one.revokedAt === null) await setRevoked(db, one.id, ctx.clock.now())
  })
  await asHouse(ctx, async (db) => {
    if (lastDay < today(ctx.clock) && (await hasPostOn(db, userId, today(ctx.clock)))) return
    await dropSessions(db, userId)
  })
}

/**
 * A link with which somebody sets a password anew: they forgot it, or never set one. Only by one who could give each of their
 * posts, own or stood in, for whoever has the link has the account. Answers with its token. @throws {Refused}
 */
export async function givePasswordLink(ctx: Context, userId: string): Promise<string> {
  await asActor(ctx, async (db) => {
    const posts = await demandAll(db, ctx, userId)
    const [first] = posts
    if (!first) throw new Refused('person.leftAlready')
    await recordPersonAct(db, ctx, userId, first.unitId, 'person.passwordLinkGiven', {})
  })
  return asHouse(ctx, (db) => {
    const now = ctx.clock.now()
    const wanted = { userId, purpose: 'reset', madeBy: ctx.actor.userId } as const
    return createPasswordLink(db, { ...wanted, now, endsAt: endOfInvitation(now) })
  })
}

/**
 * All posts of a person that are not over, when the person at work may end each of them, and each in which they stand in.
 * @throws {Refused} 403, 404
 */
async function demandAll(db: Db, ctx: Context, userId: string): Promise<readonly PostOfPerson[]> {
  if (!isId(userId)) throw notFound()
  const posts = (await listPostsOf(db, userId)).filter((post) => isRunning(post, today(ctx.clock)))
  for (const post of posts) await demandChanging(db, ctx, post)
  const { rows } = await sql<{ all: number; beyond: boolean }>`
    select count_posts(${userId}) as all, stands_in_beyond_actor(${userId}) as beyond`.execute(db)
  if (rows[0]?.all !== posts.length || rows[0].beyond) throw new Refused('person.postsElsewhere', {}, 403)
  return posts
}

function isRunning({ valid, calledOff }: PostOfPerson, day: string): boolean {
  return !calledOff && (valid.until === null || valid.until > day)
}
