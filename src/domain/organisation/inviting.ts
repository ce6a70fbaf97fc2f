import { recordActs } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { Issues, Refused } from '#platform/refused.ts'
import { demandGivingAll, faultFinder, givePosts, wordsOf } from './giving-posts.ts'
import type { Gift, GroundOf, Wrong } from './giving-posts.ts'
import { endOfInvitation, newToken } from './invitation.ts'
import type { Invitation } from './invitation.ts'
import * as store from './invitation-store.ts'
import { lockEach } from './lock-each.ts'
import type { PostTerms } from './post.ts'

/** Somebody to be invited, and to what. */
export interface Invitee {
  readonly name: string
  readonly email: string
  readonly terms: PostTerms
}

/** What came of inviting somebody. The token is known here only: it is shown once. */
export type Invited =
  | { readonly kind: 'invited'; readonly invitation: Invitation; readonly token: string }
  /** Somebody of that address works here already: the post was given, and no second account is made. */
  | { readonly kind: 'appointed'; readonly userId: string; readonly name: string }

/**
 * Invites all of these within a transaction, or none, in as many questions to the database for ten thousand as for one; those who
 * are here already get their posts. That no two of the list are in each other's way is for whoever made it.
 * @throws What `wrong` makes of {@link Issues} or {@link Refused}.
 */
export async function inviteAll<T extends Invitee>(
  db: Db,
  ctx: Context,
  invitees: readonly T[],
  wrong: Wrong<T> = (_, reason) => reason,
): Promise<readonly Invited[]> {
  await lockEach(
    db,
    'person',
    invitees.map(({ email }) => email),
  )
  const groundOf = await demandGivingAll(db, ctx, invitees, wrong)
  const at = ctx.clock.now()
  const people = await store.peopleWithEmails(
    db,
    invitees.map(({ name, email, terms: { unitId } }) => ({ id: newId(at), name, email, unitId })),
  )
  const found = invitees.map((one) => ({ ...one, one, person: people.get(one.email)! }))
  const known = found.filter(({ person }) => person.isKnown)
  const gifts = known.map((one) => ({ ...one, userId: one.person.id }))
  await givePosts(db, ctx, gifts, ({ one }, reason) => wrong(one, reason))

  const newcomers = found
    .filter(({ person }) => !person.isKnown)
    .map((one) => ({ ...one, userId: one.person.id, id: newId(at), ...newToken() }))
  const made = await inviteNewcomers(db, ctx, newcomers, groundOf, ({ one }, reason) => wrong(one, reason))
  const slips = new Map(newcomers.map(({ one, id, token }) => [one, { invitation: made.get(id)!, token }]))
  return found.map(({ one, person: { id: userId, name } }) => {
    const slip = slips.get(one)
    return slip ? { kind: 'invited', ...slip } : { kind: 'appointed', userId, name }
  })
}

interface Newcomer extends Gift {
  readonly id: string
  readonly hash: Buffer
}

async function inviteNewcomers<T extends Newcomer>(
  db: Db,
  ctx: Context,
  newcomers: readonly T[],
  groundOf: GroundOf,
  wrong: Wrong<T>,
): Promise<ReadonlyMap<string, Invitation>> {
  const openFault = await openInvitationFinder(db, newcomers)
  const faultsOf = await faultFinder(db, ctx, newcomers, groundOf)
  for (const newcomer of newcomers) {
    const open = openFault(newcomer)
    if (open) throw wrong(newcomer, open)
    const faults = faultsOf(newcomer)
    if (faults.length > 0) throw wrong(newcomer, new Issues(faults))
  }
  const at = ctx.clock.now()
  const given = { endsAt: endOfInvitation(at), by: ctx.actor.userId, at }
  await store.insertInvitations(
    db,
    newcomers.map(({ terms, id, userId, hash }) => ({ ...terms, id, userId, hash, ...given })),
  )
  await recordActs(
    db,
    ctx,
    newcomers.map(({ userId, terms }) => ({
      ...{ act: 'person.invited', recordKind: 'person', recordId: userId, unitId: terms.unitId },
      details: wordsOf(terms, groundOf(terms)),
    })),
  )
  return store.listMade(
    db,
    newcomers.map(({ id }) => id),
  )
}

/** Nobody is invited twice to the same, and no two to head one unit: what an invitation that nobody has used says against another. */
async function openInvitationFinder(
  db: Db,
  newcomers: readonly Gift[],
): Promise<(one: Gift) => Issues | Refused | null> {
  const asked = newcomers.map(({ userId, terms: { unitId } }) => ({ userId, unitId }))
  const open = await store.listOpenInvitations(db, asked)
  const same = new Map(open.map((one) => [`${one.userId} ${one.unitId} ${one.roleId}`, one]))
  const heads = new Map(open.filter(({ duty }) => duty === 'head').map((one) => [one.unitId, one]))
  return ({ userId, terms: { unitId, roleId, duty } }) => {
    const again = same.get(`${userId} ${unitId} ${roleId}`)
    if (again)
      return new Refused('invitation.openAlready', { person: again.name, address: `/people/${userId}` })
    const head = duty === 'head' ? heads.get(unitId) : undefined
    return head ? new Issues([anotherHead(head.name)]) : null
  }
}

export function anotherHead(person: string) {
  return { field: 'duty', key: 'invitation.anotherHead', params: { person } } as const
}
