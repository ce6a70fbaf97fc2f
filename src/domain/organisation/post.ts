import type { Actor, Duty, Level, Scope } from '#platform/access.ts'
import { covers, duties } from '#platform/access.ts'
import { addDays } from '#platform/clock.ts'
import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import type { Validity } from './unit.ts'
import { writtenDay } from './unit-match.ts'

/** A role as a giver must know it. */
export interface GivenRole {
  readonly id: string
  /** The office whose own role it is, and whoever has its work where that is no more; null for one of the house's. */
  readonly officeIds: readonly string[] | null
  /** First day on which it may not be given any more. */
  readonly retiredOn: string | null
  readonly scopes: readonly Scope[]
}

/** What makes a post, once the unit and the role are known. */
export interface PostTerms {
  readonly unitId: string
  readonly roleId: string
  readonly title: string
  readonly duty: Duty
  /** First day, ISO. */
  readonly from: string
  /** The decision that made it, as cited. */
  readonly decision: string
}

/** The same as typed. */
export interface TypedTerms {
  readonly title: string
  readonly duty: string
  readonly from: string
  readonly decision: string
}

export const longestTitle = 200
export const longestDecision = 500

/** Reads what was typed of a post: all that is wrong with it, and what could be read. */
export function readTerms(typed: TypedTerms): {
  terms: Omit<PostTerms, 'unitId' | 'roleId'>
  issues: Issue[]
} {
  const issues: Issue[] = []
  const from = typedDay(typed.from)
  const duty = duties.find((one) => one === typed.duty)
  if (typed.from.trim() === '') issues.push({ field: 'from', key: 'form.required' })
  else if (from === null) issues.push({ field: 'from', key: 'form.notDate' })
  if (!duty) issues.push({ field: 'duty', key: 'form.notChoice' })
  issues.push(
    ...tooLong('title', typed.title, longestTitle),
    ...tooLong('decision', typed.decision, longestDecision),
  )
  const { title, decision } = typed
  return { terms: { title, decision, duty: duty ?? 'member', from: from ?? '' }, issues }
}

export function tooLong(field: string, text: string, limit: number): Issue[] {
  return text.length > limit ? [{ field, key: 'form.tooLong', params: { limit } }] : []
}

/** A post that is there already. */
export interface HeldPost {
  readonly userId: string
  readonly name: string
  readonly roleId: string
  readonly duty: Duty
  readonly valid: Validity
}

/**
 * What stands against a post from the day on: the unit's own life, another head, the same role held already.
 * @param held All posts of the unit that are not over, but the one that is being changed.
 */
export function faultsOfPost(
  terms: Pick<PostTerms, 'roleId' | 'duty'> & { readonly userId: string; readonly valid: Validity },
  unit: Validity,
  held: readonly HeldPost[],
): Issue[] {
  const { valid } = terms
  const issues: Issue[] = []
  if (unit.from !== null && (valid.from === null || valid.from < unit.from))
    issues.push({ field: 'from', key: 'post.beforeUnit', params: { day: writtenDay(unit.from) } })
  if (unit.until !== null && valid.from !== null && valid.from >= unit.until)
    issues.push({
      field: 'from',
      key: 'post.afterUnit',
      params: { day: writtenDay(addDays(unit.until, -1)) },
    })
  const meets = held.filter((one) => overlap(one.valid, valid))
  const head = terms.duty === 'head' && meets.find((one) => one.duty === 'head')
  if (head) issues.push({ field: 'duty', key: 'post.anotherHead', params: { person: head.name } })
  const same = meets.find((one) => one.userId === terms.userId && one.roleId === terms.roleId)
  if (same) issues.push({ field: 'role', key: 'post.heldAlready', params: { day: sinceOf(same.valid) } })
  return issues
}

function sinceOf({ from }: Validity): string {
  return from === null ? '…' : writtenDay(from)
}

/** True when two validities share a day. */
export function overlap(one: Validity, other: Validity): boolean {
  return startsBefore(one.from, other.until) && startsBefore(other.from, one.until)
}

function startsBefore(from: string | null, until: string | null): boolean {
  return from === null || until === null || from < until
}

/** A post begins not before its unit and ends with it. */
export function withinUnit(from: string, unit: Validity): Validity {
  return { from, until: unit.until }
}

/** What is left of a validity when its last day is `lastDay`; null for no day at all. */
export function endedOn(valid: Validity, lastDay: string): Validity | null {
  const until = addDays(lastDay, 1)
  return valid.from !== null && until <= valid.from ? null : { from: valid.from, until }
}

/**
 * True when a person may hand on all that a role holds within a unit: each scope is covered by what they may grant there. An
 * office's own role is given only in that office and below, and where its work has gone. The database asks the same (`may_grant_role`).
 * @param line The unit and all above it today.
 */
export function mayGrantRole(
  actor: Actor,
  role: GivenRole,
  line: ReadonlySet<string>,
  today: string,
): boolean {
  if (role.retiredOn !== null && role.retiredOn <= today) return false
  if (role.officeIds !== null && !role.officeIds.some((id) => line.has(id))) return false
  return role.scopes.every(
    ({ verb, uses, grants }) =>
      (uses === null || mayGrantScope(actor, verb, uses, line)) &&
      (grants === null || mayGrantScope(actor, verb, grants, line)),
  )
}

/** True when the person may hand the verb on up to that level, in a unit of which `line` is the line upwards. */
export function mayGrantScope(actor: Actor, verb: string, level: Level, line: ReadonlySet<string>): boolean {
  return actor.posts.some(
    (post) =>
      line.has(post.unitId) &&
      post.scopes.some((scope) => scope.verb === verb && covers(scope.grants, level)),
  )
}
