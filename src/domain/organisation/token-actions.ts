import { recordAct } from '#platform/audit.ts'
import type { Actor } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { loadActor } from './person-store.ts'
import * as store from './token-store.ts'
import { hashOf, issuesOf, looksLikeToken, mostTokens, newSecret } from './token.ts'
import type { AskedToken, Token } from './token.ts'

/**
 * Makes a token for one of the person's own posts, with no more than it holds, until a day. Returns the secret: the only time
 * that anybody sees it. @throws {Issues} 422. @throws {Refused} 403 to a program, 409 with too many tokens already.
 */
export async function makeToken(ctx: Context, asked: AskedToken): Promise<string> {
  refuseToProgram(ctx)
  const day = today(ctx.clock)
  const issues = issuesOf(asked, ctx.actor.posts, day)
  if (issues.length > 0) throw new Issues(issues)
  const secret = newSecret()
  await asActor(ctx, async (db) => {
    if ((await store.countLiving(db, ctx.actor.userId, day)) >= mostTokens)
      throw new Refused('token.tooMany', { most: mostTokens })
    const { name, postId, scopes } = asked
    const endsOn = asked.endsOn!
    const id = newId()
    const { userId } = ctx.actor
    const unitId = ctx.actor.posts.find((post) => post.id === postId)!.unitId
    await store.insertToken(db, {
      id,
      userId,
      postId,
      name,
      hash: hashOf(secret),
      scopes,
      endsOn,
      at: ctx.clock.now(),
    })
    const details = { name, endsOn, scopes }
    await recordAct(db, ctx, { act: 'token.made', recordKind: 'token', recordId: id, unitId, details })
  })
  return secret
}

/** Ends a token at once: one's own, or as an administrator of its office. Ended already: nothing happens. */
export async function revokeToken(ctx: Context, id: string): Promise<void> {
  refuseToProgram(ctx)
  await asActor(ctx, async (db) => {
    const token = isId(id) ? await store.lockLiving(db, id) : null
    if (!token) return
    await store.revoke(db, id, ctx.clock.now())
    const { name, unitId } = token
    await recordAct(db, ctx, {
      act: 'token.revoked',
      recordKind: 'token',
      recordId: id,
      unitId,
      details: { name },
    })
  })
}

/** The person's own tokens, the newest first. */
export async function showTokens(ctx: Context): Promise<readonly Token[]> {
  return asActor(ctx, (db) => store.listTokens(db, ctx.actor.userId, today(ctx.clock)))
}

/**
 * The person whom a program asks for, held to the token's post and scopes.
 * @throws {Refused} 401: wrong, ended, revoked and unknown are told alike.
 */
export async function actorOfToken(house: House, secret: string, address: string): Promise<Actor> {
  const day = today(house.clock)
  const holder = looksLikeToken(secret) ? await store.findHolder(house.db, hashOf(secret), day) : null
  if (!holder) throw new Refused('token.wrong', {}, 401)
  await store.noteUse(house.db, holder.id, address, house.clock.now())
  return loadActor(house, holder.user, { id: holder.id, name: holder.name })
}

function refuseToProgram(ctx: Context): void {
  if (ctx.actor.token) throw new Refused('token.notByToken', {}, 403)
}
