import { createHash, randomBytes } from 'node:crypto'
import type { Duty } from '#platform/access.ts'
import type { Issue } from '#platform/refused.ts'
import { tooLong } from './post.ts'

/** So many days a link can be used. */
const daysOfInvitation = 7

/** A post that somebody was invited to. */
export interface Invitation {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly unitId: string
  readonly unitName: string
  readonly roleId: string
  readonly roleKey: string | null
  readonly roleName: string
  readonly title: string
  readonly duty: Duty
  /** First day of the post, ISO. */
  readonly from: string
  readonly decision: string
  readonly givenBy: string
  readonly givenByName: string
  readonly givenAt: Date
  readonly endsAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

export type InvitationState = 'open' | 'expired' | 'used' | 'revoked'

export function invitationState(
  one: Pick<Invitation, 'endsAt' | 'usedAt' | 'revokedAt'>,
  now: Date,
): InvitationState {
  if (one.usedAt !== null) return 'used'
  if (one.revokedAt !== null) return 'revoked'
  return one.endsAt <= now ? 'expired' : 'open'
}

/** What stands in the link, and what is kept of it: 192 bits that nobody guesses need no salt. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function endOfInvitation(now: Date): Date {
  return new Date(now.getTime() + daysOfInvitation * 86_400_000)
}

const longestName = 100
const longestEmail = 200

/** Name and address of a person, tidied: one space between words, the address in small letters. */
export function readPerson(typed: { readonly name: string; readonly email: string }): {
  name: string
  email: string
  issues: Issue[]
} {
  const name = typed.name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const email = typed.email.trim().toLowerCase()
  const issues: Issue[] = [...tooLong('name', name, longestName), ...tooLong('email', email, longestEmail)]
  if (name === '') issues.push({ field: 'name', key: 'form.required' })
  else if (!/\p{L}/u.test(name) || /[<>@\p{C}]/u.test(name))
    issues.push({ field: 'name', key: 'person.notName' })
  if (email === '') issues.push({ field: 'email', key: 'form.required' })
  else if (!isEmail(email)) issues.push({ field: 'email', key: 'person.notEmail' })
  return { name, email, issues }
}

/** An address as offices have them: letters without marks, one @, a domain with a dot. */
function isEmail(text: string): boolean {
  return /^[a-z0-9._%+'-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(text)
}
