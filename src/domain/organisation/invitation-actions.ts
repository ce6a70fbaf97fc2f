import { demand, mayAnywhere } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { demandGiving } from './giving-posts.ts'
import { anotherHead, inviteAll } from './inviting.ts'
import type { Invited } from './inviting.ts'
import { endOfInvitation, newToken, readPerson } from './invitation.ts'
import type { Invitation } from './invitation.ts'
import * as store from './invitation-store.ts'
import { readTypedPost, recordPersonAct } from './post-actions.ts'
import type { TypedPost } from './post-actions.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import { officesInReach } from './post-unit.ts'

export interface TypedInvitation extends TypedPost {
  readonly name: string
  readonly email: string
}

/** Invites somebody to a post. @throws {Issues} @throws {Refused} */
export async function invite(ctx: Context, typed: TypedInvitation): Promise<Invited> {
  const offices = await officesInReach(ctx, 'people.manage')
  const { name, email, issues } = readPerson(typed)
  const terms = withIssues(issues, () => readTypedPost(offices, typed))
  const [invited] = await orTakenMeanwhile(() =>
    asActor(ctx, (db) => inviteAll(db, ctx, [{ name, email, terms }])),
  )
  return invited!
}

/** All that is wrong at once, whichever part of the form it is in. */
function withIssues<T>(issues: Issues['issues'], read: () => T): T {
  try {
    const terms = read()
    if (issues.length > 0) throw new Issues(issues)
    return terms
  } catch (reason) {
    if (reason instanceof Issues && reason.issues !== issues) throw new Issues([...issues, ...reason.issues])
    throw reason
  }
}

/** A new link for the same invitation; the one before opens nothing any more. @throws {Refused} */
export async function renew(ctx: Context, id: string): Promise<Invited & { kind: 'invited' }> {
  return orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      const one = await lockUnused(db, ctx, id)
      if (one.userId === ctx.actor.userId) throw new Refused('post.notOneself', {}, 403)
      await demandGiving(db, ctx, one)
      await demandOnlyHead(db, one)
      const { token, hash } = newToken()
      const at = ctx.clock.now()
      await store.renewInvitation(db, id, { hash, endsAt: endOfInvitation(at), by: ctx.actor.userId, at })
      await recordPersonAct(db, ctx, one.userId, one.unitId, 'person.invitationRenewed', { title: one.title })
      return { kind: 'invited', invitation: (await store.findInvitation(db, id))!, token } as const
    }),
  )
}

/** One that was taken back comes to life again only while nobody else is invited to head the unit. @throws {Issues} */
async function demandOnlyHead(db: Db, one: Invitation): Promise<void> {
  if (one.duty !== 'head') return
  const open = await store.listOpenInvitations(db, [one])
  const other = open.find(({ id, unitId, duty }) => id !== one.id && unitId === one.unitId && duty === 'head')
  if (other) throw new Issues([anotherHead(other.name)])
}

/** The link opens nothing from now on. Taken back already: nothing happens. @throws {Refused} */
export async function revoke(ctx: Context, id: string): Promise<void> {
  await asActor(ctx, async (db) => {
    const one = await lockUnused(db, ctx, id)
    if (one.revokedAt !== null) return
    await store.setRevoked(db, id, ctx.clock.now())
    await recordPersonAct(db, ctx, one.userId, one.unitId, 'person.invitationRevoked', { title: one.title })
  })
}

async function lockUnused(db: Db, ctx: Context, id: string): Promise<Invitation> {
  if (!isId(id)) throw notFound()
  await store.lockInvitation(db, id)
  const one = await store.findInvitation(db, id)
  if (!one) throw notFound()
  await demand(db, ctx.actor, 'people.manage', one.unitId)
  if (one.usedAt !== null) throw new Refused('invitation.used')
  return one
}

const pageSize = 50

/** Invitations of the person's offices, newest first. */
export async function listInvitations(ctx: Context, before: string | null) {
  const after = before !== null && isId(before) ? before : null
  const found = await asActor(ctx, (db) => store.listInvitations(db, after, pageSize + 1))
  const invitations = found.slice(0, pageSize)
  const next = found.length > pageSize ? (invitations.at(-1)?.id ?? null) : null
  return { invitations, next, mayManage: mayAnywhere(ctx.actor, 'people.manage') }
}
