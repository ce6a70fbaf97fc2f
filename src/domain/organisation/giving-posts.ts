import { demand } from '#platform/access.ts'
import { recordActs } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { lockEach } from './lock-each.ts'
import * as store from './post-store.ts'
import { faultsOfPost, mayGrantRole, withinUnit } from './post.ts'
import type { GivenRole, PostTerms } from './post.ts'
import { findGivenRole, lockRole } from './role-store.ts'
import type { Role } from './role.ts'
import { getUnit } from './unit-store.ts'
import type { Unit } from './unit-store.ts'

/** What is thrown where one of many cannot be: the reason itself, or a sentence that says which of them it is. */
export type Wrong<T> = (one: T, reason: unknown) => unknown

interface Ground {
  readonly role: GivenRole & Pick<Role, 'key' | 'name'>
  readonly unit: Unit
}

/** By the terms of a post that was asked for before. */
export type GroundOf = (terms: PostTerms) => Ground

/** That the person may give such a post at all. @throws {Issues} @throws {Refused} */
export async function demandGiving(
  db: Db,
  ctx: Context,
  { unitId, roleId }: Pick<PostTerms, 'unitId' | 'roleId'>,
): Promise<Ground> {
  await demand(db, ctx.actor, 'people.manage', unitId)
  await lockRole(db, roleId)
  const role = await findGivenRole(db, roleId)
  if (!role) throw new Issues([{ field: 'role', key: 'form.notChoice' }])
  if (!mayGrantRole(ctx.actor, role, await store.lineOf(db, unitId), today(ctx.clock)))
    throw new Issues([{ field: 'role', key: 'post.roleBeyondOwn' }])
  return { role, unit: await getUnit(db, unitId) }
}

/** The same for many, asked once for each role in each unit. */
export async function demandGivingAll<T extends { readonly terms: PostTerms }>(
  db: Db,
  ctx: Context,
  given: readonly T[],
  wrong: Wrong<T>,
): Promise<GroundOf> {
  const grounds = new Map<string, Ground>()
  const keyOf = ({ unitId, roleId }: PostTerms) => `${unitId} ${roleId}`
  for (const one of given) {
    if (grounds.has(keyOf(one.terms))) continue
    try {
      grounds.set(keyOf(one.terms), await demandGiving(db, ctx, one.terms))
    } catch (reason) {
      throw wrong(one, reason)
    }
  }
  return (terms) => grounds.get(keyOf(terms))!
}

/** A post to be given to somebody. */
export interface Gift {
  readonly userId: string
  readonly terms: PostTerms
}

/**
 * Posts for people who are here already, within a transaction, with an entry of the log for each: all of them or none. The giver's
 * right, then the rules of posts; that no two of the list are in each other's way is for whoever made it.
 * @throws What `wrong` makes of {@link Issues} on unit, role, duty, from, or of {@link Refused}.
 */
export async function givePosts<T extends Gift>(
  db: Db,
  ctx: Context,
  gifts: readonly T[],
  wrong: Wrong<T> = (_, reason) => reason,
): Promise<void> {
  const own = gifts.find(({ userId }) => userId === ctx.actor.userId)
  if (own) throw wrong(own, new Refused('post.notOneself', {}, 403))
  const groundOf = await demandGivingAll(db, ctx, gifts, wrong)
  await lockEach(
    db,
    'posts',
    gifts.map(({ terms }) => terms.unitId),
  )
  const faultsOf = await faultFinder(db, ctx, gifts, groundOf)
  const at = ctx.clock.now()
  const posts = gifts.map((one) => {
    const faults = faultsOf(one)
    if (faults.length > 0) throw wrong(one, new Issues(faults))
    const { userId, terms } = one
    const valid = withinUnit(terms.from, groundOf(terms).unit.existed)
    return { ...terms, id: newId(at), userId, valid, by: ctx.actor.userId, at }
  })
  await store.insertPosts(db, posts)
  await recordActs(
    db,
    ctx,
    posts.map((post) => ({
      ...{ act: 'person.appointed', recordKind: 'person', recordId: post.userId, unitId: post.unitId },
      details: { postId: post.id, ...wordsOf(post, groundOf(post)) },
    })),
  )
}

/** What stands against each of many posts, by the posts that their units have now. */
export async function faultFinder(
  db: Db,
  { clock }: Context,
  gifts: readonly Gift[],
  groundOf: GroundOf,
): Promise<(gift: Gift) => Issues['issues']> {
  const [first = today(clock)] = gifts.map(({ terms }) => terms.from).toSorted()
  const unitIds = gifts.map(({ terms }) => terms.unitId)
  const held = await store.listHeldPostsOf(db, unitIds, first)
  return ({ userId, terms }) => {
    const { existed } = groundOf(terms).unit
    const post = { ...terms, userId, valid: withinUnit(terms.from, existed) }
    return faultsOfPost(post, existed, held.get(terms.unitId) ?? [])
  }
}

/** What an entry of the log keeps of a post, in the words of the day. */
export function wordsOf({ title, duty, from, decision }: PostTerms, { role }: Ground) {
  return { role: role.key ?? '', roleName: role.name, title, duty, from, decision }
}
