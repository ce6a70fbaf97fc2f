import { addDays, today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { demandChanging, recordPersonAct } from './post-actions.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import { findPost, lockPostsOf } from './post-store.ts'
import type { PostOfPerson } from './post-store.ts'
import { longestDecision, tooLong } from './post.ts'
import { faultsOfSubstitution, readDays } from './substitution.ts'
import type { Substitution } from './substitution.ts'
import * as store from './substitution-store.ts'

interface TypedSubstitution {
  readonly post: string
  /** Id of a person. */
  readonly substitute: string
  readonly from: string
  readonly lastDay: string
  readonly decision: string
}

/**
 * Names who acts in a post between two days: the holder from among colleagues of the unit, or whoever may give such posts.
 * @throws {Issues} @throws {Refused}
 */
export async function nameSubstitute(ctx: Context, typed: TypedSubstitution): Promise<void> {
  const { valid, issues } = readDays(typed)
  if (!isId(typed.substitute)) issues.unshift({ field: 'substitute', key: 'form.notChoice' })
  issues.push(...tooLong('decision', typed.decision, longestDecision))
  if (issues.length > 0) throw new Issues(issues)
  await orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      const post = isId(typed.post) ? await findPost(db, typed.post) : null
      if (!post) throw notFound()
      const isOwn = post.userId === ctx.actor.userId
      if (!isOwn) await demandChanging(db, ctx, post)
      const colleague = await store.isColleague(db, typed.substitute, post.unitId)
      if (isOwn && !colleague) throw new Issues([{ field: 'substitute', key: 'substitution.notColleague' }])
      if (typed.substitute === post.userId)
        throw new Issues([{ field: 'substitute', key: 'substitution.oneself' }])
      if (typed.substitute === ctx.actor.userId) throw new Refused('post.notOneself', {}, 403)
      await lockPostsOf(db, post.unitId)
      const others = await store.listSubstitutionsIn(db, post.id)
      const faults = faultsOfSubstitution(valid, post.valid, others, today(ctx.clock))
      if (faults.length > 0) throw new Issues(faults)
      const id = newId(ctx.clock.now())
      const one = { id, postId: post.id, substituteId: typed.substitute, valid, decision: typed.decision }
      await store.insertSubstitution(db, { ...one, by: ctx.actor.userId, at: ctx.clock.now() })
      const named = await store.findSubstitution(db, id)
      const { title, unitId } = post
      const substitute = named?.substituteName ?? ''
      const days = { from: valid.from, lastDay: lastDayOf(valid.until), decision: typed.decision, title }
      await recordPersonAct(db, ctx, post.userId, unitId, 'person.substituteNamed', { substitute, ...days })
      const holder = post.userName
      await recordPersonAct(db, ctx, typed.substitute, unitId, 'person.standsIn', { holder, ...days })
    }),
  )
}

function lastDayOf(until: string | null): string | null {
  return until === null ? null : addDays(until, -1)
}

/** The holder is back: today the substitute acts no more. One that has not begun never does. @throws {Refused} */
export async function endSubstitution(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const seen = isId(id) ? await store.findSubstitution(db, id) : null
    const post = seen && (await findPost(db, seen.postId))
    if (!seen || !post) throw notFound()
    await demandEnding(db, ctx, post, seen.substituteId)
    await lockPostsOf(db, post.unitId)
    await endOn(db, ctx, post, (await store.findSubstitution(db, id)) ?? seen, today(ctx.clock))
  })
}

/** Somebody who leaves stands in for nobody beyond their last day, within the transaction that ends their own posts. */
export async function endStandingIn(db: Db, ctx: Context, userId: string, lastDay: string): Promise<void> {
  for (const one of await store.listSubstitutionsOf(db, userId)) {
    const post = one.substituteId === userId ? await findPost(db, one.postId) : null
    if (post) await endOn(db, ctx, post, one, addDays(lastDay, 1))
  }
}

/** @param until First day on which the substitute acts no more; one that was over by then stays as it is. */
async function endOn(db: Db, ctx: Context, post: PostOfPerson, one: Substitution, until: string) {
  const { id, valid, calledOff, substituteId, substituteName } = one
  if (calledOff || (valid.until !== null && valid.until <= until)) return
  const began = valid.from !== null && valid.from < until
  await store.setSubstitutionValid(db, id, began ? { ...valid, until } : null)
  const { title, unitId, userId, userName } = post
  await recordPersonAct(db, ctx, userId, unitId, 'person.substitutionEnded', {
    substitute: substituteName,
    title,
  })
  await recordPersonAct(db, ctx, substituteId, unitId, 'person.standsInNoMore', { holder: userName, title })
}

/** The holder, or whoever may give such posts; not the one who stands in. */
async function demandEnding(db: Db, ctx: Context, post: PostOfPerson, substituteId: string): Promise<void> {
  if (substituteId === ctx.actor.userId) throw new Refused('post.notOneself', {}, 403)
  if (post.userId !== ctx.actor.userId) await demandChanging(db, ctx, post)
}
