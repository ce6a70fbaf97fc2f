import { demand, mayAnywhere } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId, newId } from '#platform/new-id.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { endOfInvitation, newToken, readPerson } from './invitation.ts'
import type { Invitation } from './invitation.ts'
import * as store from './invitation-store.ts'
import { demandGiving, givePostTo, readTypedPost, recordPersonAct } from './post-actions.ts'
import type { TypedPost } from './post-actions.ts'
import { orTakenMeanwhile } from './post-conflict.ts'
import { listHeldPosts } from './post-store.ts'
import { faultsOfPost, withinUnit } from './post.ts'
import type { PostTerms } from './post.ts'
import { officesInReach } from './post-unit.ts'

export interface TypedInvitation extends TypedPost {
  readonly name: string
  readonly email: string
}

/** What came of inviting somebody. The token is known here only: it is shown once. */
export type Invited =
  | { readonly kind: 'invited'; readonly invitation: Invitation; readonly token: string }
  /** Somebody of that address works here already: the post was given, and no second account is made. */
  | { readonly kind: 'appointed'; readonly userId: string; readonly name: string }

/** Invites somebody to a post. @throws {Issues} @throws {Refused} */
export async function invite(ctx: Context, typed: TypedInvitation): Promise<Invited> {
  const offices = await officesInReach(ctx, 'people.manage')
  const { name, email, issues } = readPerson(typed)
  const terms = withIssues(issues, () => readTypedPost(offices, typed))
  return orTakenMeanwhile(() => asActor(ctx, (db) => inviteTo(db, ctx, { name, email }, terms)))
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

/** The same within a transaction, for a list of people too. @throws {Issues} @throws {Refused} */
export async function inviteTo(
  db: Db,
  ctx: Context,
  person: { readonly name: string; readonly email: string },
  terms: PostTerms,
): Promise<Invited> {
  const { role, unit } = await demandGiving(db, ctx, terms)
  await store.lockAddress(db, person.email)
  const at = ctx.clock.now()
  const {
    id: userId,
    isKnown,
    name,
  } = await store.personWithEmail(db, { id: newId(at), ...person }, terms.unitId)
  if (isKnown) {
    const given = await givePostTo(db, ctx, userId, terms)
    await recordPersonAct(db, ctx, userId, terms.unitId, 'person.appointed', { ...given })
    return { kind: 'appointed', userId, name }
  }
  const open = await store.findOpenInvitation(db, { userId, ...terms })
  if (open) throw new Refused('invitation.openAlready', { person: open.name, address: `/people/${userId}` })
  const held = await listHeldPosts(db, terms.unitId, terms.from)
  const faults = faultsOfPost(
    { ...terms, userId, valid: withinUnit(terms.from, unit.existed) },
    unit.existed,
    held,
  )
  if (faults.length > 0) throw new Issues(faults)
  const { token, hash } = newToken()
  const id = newId(at)
  await store.insertInvitation(db, {
    ...{ ...terms, id, userId, hash, endsAt: endOfInvitation(at), by: ctx.actor.userId, at },
  })
  const { title, duty, from, decision } = terms
  const words = { role: role.key ?? '', roleName: role.name, title, duty, from, decision }
  await recordPersonAct(db, ctx, userId, terms.unitId, 'person.invited', words)
  return { kind: 'invited', invitation: (await store.findInvitation(db, id))!, token }
}

/** A new link for the same invitation; the one before opens nothing any more. @throws {Refused} */
export async function renew(ctx: Context, id: string): Promise<Invited & { kind: 'invited' }> {
  return orTakenMeanwhile(() =>
    asActor(ctx, async (db) => {
      const one = await lockUnused(db, ctx, id)
      await demandGiving(db, ctx, one)
      const { token, hash } = newToken()
      const at = ctx.clock.now()
      await store.renewInvitation(db, id, { hash, endsAt: endOfInvitation(at), by: ctx.actor.userId, at })
      await recordPersonAct(db, ctx, one.userId, one.unitId, 'person.invitationRenewed', { title: one.title })
      return { kind: 'invited', invitation: (await store.findInvitation(db, id))!, token } as const
    }),
  )
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
