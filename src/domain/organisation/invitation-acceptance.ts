import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { Refused } from '#platform/refused.ts'
import { createPasswordLink } from '#platform/sign-in/password-links.ts'
import { endOfInvitation, hashOfToken, invitationState } from './invitation.ts'
import type { Invitation } from './invitation.ts'
import * as store from './invitation-store.ts'
import { insertPosts, listHeldPosts, lockPostsOf } from './post-store.ts'
import { faultsOfPost, withinUnit } from './post.ts'
import { getUnit } from './unit-store.ts'
import type { Validity } from './unit.ts'

/** What a newcomer reads behind the link. @throws {Refused} in plain words when it opens nothing. */
export async function openInvitation(house: House, token: string): Promise<Invitation> {
  return asHouse(house, (db) => getOpen(db, house, token))
}

/**
 * The newcomer says yes: the post is theirs from its day, and they go on to set a password. Answers with the token of the link for
 * that; null where they can sign in already.
 * @throws {Refused} when the link opens nothing, or whoever invited may not give the post any more.
 */
export async function acceptInvitation(
  house: House,
  token: string,
  from: Pick<Context, 'requestId' | 'address'>,
): Promise<string | null> {
  return asHouse(house, async (db) => {
    const { id } = await getOpen(db, house, token)
    await store.lockInvitation(db, id)
    const one = await getOpen(db, house, token)
    const valid = await freeDaysOf(db, one)
    await demandGiverStillMay(db, one)
    const now = house.clock.now()
    const post = await beginPost(db, one, valid, now)
    await store.setUsed(db, id, now)
    const newcomer = { userId: one.userId, name: one.name, email: one.email, posts: [], token: null }
    const ctx: Context = { ...house, ...from, actor: newcomer }
    const details = {
      ...post,
      role: one.roleKey ?? '',
      roleName: one.roleName,
      title: one.title,
      from: one.from,
    }
    const [act, recordKind, recordId] = ['person.accepted', 'person', one.userId] as const
    await recordAct(db, ctx, { act, recordKind, recordId, unitId: one.unitId, details })
    if (await store.canSignIn(db, one.userId)) return null
    const link = { userId: one.userId, purpose: 'invitation', madeBy: one.givenBy } as const
    return createPasswordLink(db, { ...link, now, endsAt: endOfInvitation(now) })
  })
}

async function getOpen(db: Db, house: House, token: string): Promise<Invitation> {
  const one = await store.findByToken(db, hashOfToken(token))
  if (!one) throw new Refused('invitation.unknown', {}, 404)
  const state = invitationState(one, house.clock.now())
  if (state !== 'open') throw new Refused(`invitation.${state}`, {}, 409)
  return one
}

/** Whoever invited answers for it until it is used: one who left, or may give less now, gave nothing. */
async function demandGiverStillMay(db: Db, { givenBy, unitId, roleId }: Invitation): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    with giver as materialized (select set_config('nhipcau.actor', ${givenBy}, true))
    select ${unitId}::uuid in (select units_of_actor('people.manage')) and may_grant_role(${roleId}, ${unitId}) as may from giver
  `.execute(db)
  await sql`select set_config('nhipcau.actor', '', true)`.execute(db)
  if (!rows[0]?.may) throw new Refused('invitation.giverMayNot')
}

/** The days of the post, where nothing has come into its way since: an end of the unit, another head. @throws {Refused} */
async function freeDaysOf(db: Db, one: Invitation): Promise<Validity> {
  await lockPostsOf(db, one.unitId)
  const { existed } = await getUnit(db, one.unitId)
  const valid = withinUnit(one.from, existed)
  const held = await listHeldPosts(db, one.unitId, one.from)
  const [fault] = faultsOfPost({ ...one, valid }, existed, held)
  if (fault) throw new Refused(fault.key, fault.params)
  return valid
}

async function beginPost(
  db: Db,
  { userId, unitId, roleId, title, duty, decision, givenBy }: Invitation,
  valid: Validity,
  at: Date,
): Promise<{ postId: string }> {
  const postId = newId(at)
  await insertPosts(db, [
    { id: postId, userId, unitId, roleId, title, duty, decision, valid, by: givenBy, at },
  ])
  return { postId }
}
