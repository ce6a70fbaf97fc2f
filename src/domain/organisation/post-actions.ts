import { demand } from '#platform/access.ts'
import type { ActName } from '#platform/acts.ts'
import { recordAct } from '#platform/audit.ts'
import { addDays, today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { givePosts } from './giving-posts.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import * as store from './post-store.ts'
import type { PostOfPerson } from './post-store.ts'
import { endedOn, faultsOfPost, longestDecision, mayGrantRole, readTerms, tooLong } from './post.ts'
import type { PostTerms, TypedTerms } from './post.ts'
import { chooseOffice, labelOf, officesInReach } from './post-unit.ts'
import type { OfficesInReach } from './post-unit.ts'
import { findGivenRole } from './role-store.ts'
import { getUnit } from './unit-store.ts'

/** As typed: the unit by its name of the day, the role by its id. */
export interface TypedPost extends TypedTerms {
  readonly unit: string
  readonly role: string
}

/** Gives somebody a post. Nobody gives themselves one. @throws {Issues} @throws {Refused} */
export async function appoint(ctx: Context, userId: string, typed: TypedPost): Promise<void> {
  const terms = readTypedPost(await officesInReach(ctx, 'people.manage'), typed)
  if (!isId(userId)) throw notFound()
  await orTakenMeanwhile(() => asActor(ctx, (db) => givePosts(db, ctx, [{ userId, terms }])))
}

/** @throws {Issues} */
export function readTypedPost(offices: OfficesInReach, typed: TypedPost): PostTerms {
  const { terms, issues } = readTerms(typed)
  const chosen = typed.unit === '' ? null : chooseOffice(offices, typed.unit)
  if (chosen === null) issues.unshift({ field: 'unit', key: 'form.required' })
  else if (chosen.kind === 'none') issues.unshift({ field: 'unit', ...chosen.why })
  else if (chosen.kind === 'several')
    issues.unshift({ field: 'unit', ...severalWords(offices, typed.unit, chosen.unitIds) })
  if (!isId(typed.role)) issues.push({ field: 'role', key: 'form.notChoice' })
  if (issues.length > 0 || chosen?.kind !== 'unit') throw new Issues(issues)
  return { ...terms, unitId: chosen.unitId, roleId: typed.role }
}

function severalWords(offices: OfficesInReach, unit: string, unitIds: readonly string[]) {
  const names = unitIds.slice(0, 6).map((id) => labelOf(offices, id))
  return {
    key: 'post.severalUnits',
    params: { unit, count: unitIds.length, names: names.join('; ') },
  } as const
}

/** Another title or duty in the same post, by a decision. @throws {Issues} @throws {Refused} */
export async function changePost(
  ctx: Context,
  id: string,
  typed: Pick<TypedPost, 'title' | 'duty' | 'decision'>,
): Promise<void> {
  const { terms, issues } = readTerms({ ...typed, from: today(ctx.clock) })
  if (issues.length > 0) throw new Issues(issues)
  await orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      const post = await lockPost(db, ctx, id)
      const unit = await getUnit(db, post.unitId)
      const held = await store.listHeldPosts(db, post.unitId, today(ctx.clock))
      const others = held.filter((one) => one.userId !== post.userId || one.roleId !== post.roleId)
      const faults = faultsOfPost({ ...post, ...terms }, unit.existed, others).filter(
        ({ field }) => field === 'duty',
      )
      if (faults.length > 0) throw new Issues(faults)
      await store.setPostWords(db, id, terms)
      const before = { title: post.title, duty: post.duty }
      const after = { title: terms.title, duty: terms.duty, decision: terms.decision }
      await recordPersonAct(db, ctx, post.userId, post.unitId, 'person.postChanged', { before, ...after })
    }),
  )
}

interface Ending {
  /** As typed: the last day of work. */
  readonly lastDay: string
  readonly decision: string
}

/** Ends one post with a day. @throws {Issues} @throws {Refused} */
export async function endPost(ctx: Context, id: string, typed: Ending): Promise<void> {
  const lastDay = readLastDay(typed)
  await asActor(ctx, async (db) => {
    const post = await lockPost(db, ctx, id)
    await endOne(db, ctx, post, lastDay)
    await recordEnd(db, ctx, post, 'person.postEnded', { lastDay, decision: typed.decision })
  })
}

/** A day that posts have already ended by cannot be their end again. @throws {Issues} */
export function readLastDay({ lastDay, decision }: Ending): string {
  const day = typedDay(lastDay)
  if (day === null)
    throw new Issues([{ field: 'lastDay', key: lastDay.trim() === '' ? 'form.required' : 'form.notDate' }])
  const issues = tooLong('decision', decision, longestDecision)
  if (issues.length > 0) throw new Issues(issues)
  return day
}

/** @throws {Issues} when it is over by then. @throws {Refused} when nobody would administer the house. */
export async function endOne(db: Db, ctx: Context, post: PostOfPerson, lastDay: string): Promise<void> {
  if (post.calledOff || (post.valid.until !== null && post.valid.until <= addDays(lastDay, 1)))
    throw new Issues([{ field: 'lastDay', key: 'post.overByThen' }])
  const yesterday = addDays(today(ctx.clock), -1)
  if (lastDay < yesterday) throw new Issues([{ field: 'lastDay', key: 'post.endsInPast' }])
  if (post.roleKey === 'administrator') {
    await store.lockAdministrators(db)
    if ((await store.countAdministratorsBesides(db, post.id, addDays(lastDay, 1))) === 0)
      throw new Refused('post.lastAdministrator')
  }
  await store.setPostValid(db, post.id, endedOn(post.valid, lastDay))
}

async function lockPost(db: Db, ctx: Context, id: string): Promise<PostOfPerson> {
  const seen = isId(id) ? await store.findPost(db, id) : null
  if (!seen) throw notFound()
  await demandChanging(db, ctx, seen)
  await store.lockPostsOf(db, seen.unitId)
  return (await store.findPost(db, id)) ?? seen
}

/** Nobody changes their own posts or one in which they stand in, nor those whose role they could not give. @throws {Refused} */
export async function demandChanging(db: Db, ctx: Context, post: PostOfPerson): Promise<void> {
  const isOwn = post.userId === ctx.actor.userId || ctx.actor.posts.some(({ id }) => id === post.id)
  if (isOwn) throw new Refused('post.notOneself', {}, 403)
  await demand(db, ctx.actor, 'people.manage', post.unitId)
  const role = await findGivenRole(db, post.roleId)
  if (!role || !mayGrantRole(ctx.actor, role, await store.lineOf(db, post.unitId), today(ctx.clock)))
    throw new Refused('post.roleBeyondOwn', {}, 403)
}

export async function recordEnd(
  db: Db,
  ctx: Context,
  { userId, unitId, title, roleKey, roleName }: PostOfPerson,
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordPersonAct(db, ctx, userId, unitId, act, { title, role: roleKey ?? '', roleName, ...details })
}

/** What happens to a person's posts is told in the person's own history. */
export async function recordPersonAct(
  db: Db,
  ctx: Context,
  userId: string,
  unitId: string | null,
  act: ActName,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(db, ctx, { act, recordKind: 'person', recordId: userId, unitId, details })
}
