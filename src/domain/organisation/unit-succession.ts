import type { Duty } from '#platform/access.ts'
import type { Issue } from '#platform/refused.ts'
import type { Validity } from './unit.ts'
import { faultsOfDay, faultsOfEnding, faultsOfFounding, nameOn } from './unit-change.ts'
import type { ChangeTerms, NewUnit, UnitTimes } from './unit-change.ts'

/** Units that end, or give something away, and what follows them: a merger, a division, an end without successor. */
export interface Succession extends ChangeTerms {
  readonly kind: 'merged' | 'split' | 'ended'
  readonly before: readonly UnitTimes[]
  /** False where the unit of a division goes on. */
  readonly ends: boolean
  readonly after: readonly Heir[]
}

/** One that follows: a unit that is there, or one to be founded by the same decision. */
export interface Heir {
  readonly unit: UnitTimes | NewUnit
  /** Which duty goes there, as said; null where everything does. */
  readonly topic: string | null
  /** Where the open work and the papers of a unit that ends go on. */
  readonly takesWork: boolean
}

export function isThere(unit: UnitTimes | NewUnit): unit is UnitTimes {
  return 'id' in unit
}

/** The name that an heir has from the day on. */
export function heirName({ unit }: Heir, on: string): string {
  return isThere(unit) ? nameOn(unit, on) : unit.name
}

/** All that stands against it in what is known of the units themselves. */
export function faultsOfSuccession({ kind, on, before, ends, after }: Succession): Issue[] {
  const issues = before.flatMap((unit) => (ends ? faultsOfEnding(unit, on) : faultsOfDay(unit, on)))
  const gone = new Set(before.map((unit) => unit.id))
  for (const { unit } of after) {
    if (!isThere(unit)) issues.push(...faultsOfFounding(unit, on))
    else if (gone.has(unit.id)) issues.push(intoItself(unit, on))
    else issues.push(...faultsOfHeir(unit, on))
  }
  const ids = after.flatMap(({ unit }) => (isThere(unit) ? [unit.id] : []))
  if (new Set(ids).size < ids.length) issues.push({ field: 'pieces', key: 'unitChange.heirTwice' })
  if (kind === 'merged') issues.push(...faultsOfParts(before, after))
  return issues
}

function intoItself(unit: UnitTimes, on: string): Issue {
  return { field: 'into', key: 'unitChange.intoItself', params: { unit: nameOn(unit, on) } }
}

/** Whoever takes over is there on the day, and goes on being there. */
function faultsOfHeir(unit: UnitTimes, on: string): Issue[] {
  const { from, until } = unit.existed
  if (from !== null && from > on) return faultsOfDay(unit, on, 'into')
  return until === null ? [] : faultsOfEnding(unit, on, 'into')
}

/** One unit that goes over into a new one alone is no merger: it is renamed. */
function faultsOfParts(before: readonly UnitTimes[], after: readonly Heir[]): Issue[] {
  if (before.length === 0) return [{ field: 'parts', key: 'form.required' }]
  const alone = before.length === 1 && after.some(({ unit }) => !isThere(unit))
  return alone ? [{ field: 'parts', key: 'unitChange.mergesAlone' }] : []
}

/** A post of a unit that ends, or from which people go. */
export interface MovedPost {
  readonly id: string
  readonly userId: string
  readonly person: string
  readonly unitId: string
  readonly roleId: string
  readonly roleKey: string | null
  readonly roleName: string
  readonly title: string
  readonly duty: Duty
  readonly valid: Validity
  /** How many stand in for them beyond the day. */
  readonly substitutes: number
  /** The person at work holds it, or stands in for its holder. */
  readonly isOwn: boolean
}

/** Where posts go: by post, the place of the heir among those that follow; null stays, or ends where the unit does. */
export type PostTargets = Readonly<Record<string, number | null>>

/** One post with where it goes and what it is there. */
export interface CarriedPost {
  readonly post: MovedPost
  readonly heir: number | null
  readonly duty: Duty
  /** The same person already has, or is given, the same role there. */
  readonly isDouble: boolean
}

/**
 * What becomes of each post. An office has one head: where several would meet, the one who was chosen, and nobody where none was;
 * the others keep role and title. Whoever would hold the same role twice in one office holds it once.
 * @param held What is held already in each heir from the day on.
 */
export function carriedPosts(
  posts: readonly MovedPost[],
  targets: PostTargets,
  head: string | null,
  held: readonly (readonly Pick<MovedPost, 'userId' | 'roleId' | 'duty'>[])[],
): readonly CarriedPost[] {
  const taken = held.map((ones) => new Set(ones.map(({ userId, roleId }) => `${userId} ${roleId}`)))
  const crowded = crowdedHeirs(posts, targets, held)
  return posts.map((post) => {
    const heir = targets[post.id] ?? null
    if (heir === null) return { post, heir, duty: post.duty, isDouble: false }
    const key = `${post.userId} ${post.roleId}`
    const isDouble = taken[heir]?.has(key) ?? false
    taken[heir]?.add(key)
    const isHeaded = held[heir]?.some((one) => one.duty === 'head') ?? false
    const stepsBack = post.duty === 'head' && crowded.has(heir) && (isHeaded || post.id !== head)
    return { post, heir, duty: stepsBack ? 'member' : post.duty, isDouble }
  })
}

/** Heirs in which more than one head would meet. */
export function crowdedHeirs(
  posts: readonly MovedPost[],
  targets: PostTargets,
  held: readonly (readonly Pick<MovedPost, 'duty'>[])[],
): ReadonlySet<number> {
  const crowded = new Set<number>()
  for (const [heir, ones] of held.entries()) {
    const coming = posts.filter((post) => targets[post.id] === heir && post.duty === 'head').length
    const there = ones.filter((post) => post.duty === 'head').length
    if (coming > 0 && coming + there > 1) crowded.add(heir)
  }
  return crowded
}
