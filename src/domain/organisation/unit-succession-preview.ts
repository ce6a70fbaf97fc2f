import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Issues, Refused } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { findNamesake } from './unit-change-store.ts'
import { lifeOf, nameOn, sameNameIssue } from './unit-change.ts'
import { demandOverseeing } from './unit-overseeing.ts'
import * as store from './unit-succession-store.ts'
import type { Below } from './unit-succession-store.ts'
import { carriedPosts, crowdedHeirs, faultsOfSuccession, heirName, isThere } from './unit-succession.ts'
import type { CarriedPost, Heir, MovedPost, PostTargets, Succession } from './unit-succession.ts'

/** What the confirming form chooses, where there is a choice. */
export interface Choices {
  /** Null where every post goes as previewed. */
  readonly targets: PostTargets | null
  /** The post whose holder heads the office where several heads would meet. */
  readonly head: string | null
}

/** All that a change moves, ends and leaves, before it is confirmed. */
export interface SuccessionPreview {
  readonly kind: Succession['kind']
  readonly on: string
  readonly decision: string
  readonly ends: boolean
  readonly before: readonly { readonly id: string; readonly name: string }[]
  readonly after: readonly PreviewedHeir[]
  readonly people: readonly PreviewedPost[]
  /** Of whom one is chosen to head the office. */
  readonly heads: readonly { readonly postId: string; readonly person: string; readonly unit: string }[]
  readonly below: readonly { readonly id: string; readonly name: string; readonly heir: number | null }[]
  /** Numbers of what the units hold, by kind. */
  readonly holdings: Readonly<Record<string, number>>
  readonly speakers: number
  /** What was seen; the confirming form gives it back. */
  readonly seen: string
}

interface PreviewedHeir {
  /** Null for a unit that the change founds. */
  readonly id: string | null
  readonly name: string
  readonly topic: string | null
  readonly takesWork: boolean
}

interface PreviewedPost {
  readonly postId: string
  readonly person: string
  readonly unit: string
  readonly title: string
  readonly roleKey: string | null
  readonly roleName: string
  readonly heir: number | null
  readonly stepsBack: boolean
  readonly isDouble: boolean
  readonly substitutes: number
}

/** What the change finds, and what becomes of it. */
export interface Found {
  readonly posts: readonly MovedPost[]
  readonly carried: readonly CarriedPost[]
  readonly crowded: ReadonlySet<number>
  readonly below: readonly (Below & { readonly heir: number | null })[]
  readonly preview: SuccessionPreview
}

/**
 * Looks at everything that the change concerns: rights, the rules of units in time, and what moves.
 * @throws {Issues} with all that is wrong at once. @throws {Refused}
 */
export async function lookAt(db: Db, ctx: Context, one: Succession, choices: Choices | null): Promise<Found> {
  await demandOverseeing(db, ctx, 'unit.manage', unitsConcerned(one))
  const issues = faultsOfSuccession(one)
  if (issues.length === 0) issues.push(...(await namesakes(db, one)))
  const ids = one.before.map((unit) => unit.id)
  const listed = await store.listBelow(db, ids, one.on)
  if (one.kind === 'ended' && listed.length > 0) issues.push(stillBelow(listed))
  if (issues.length > 0) throw new Issues(issues)
  const posts = await store.listPostsFrom(db, ids, one.on)
  const holdings = await store.countHoldings(db, ids)
  const work = one.after.findIndex((heir) => heir.takesWork)
  const target = one.ends && work >= 0 ? work : null
  const targets = choices?.targets ?? Object.fromEntries(posts.map((post) => [post.id, target]))
  const moving = one.ends ? posts : posts.filter((post) => (targets[post.id] ?? null) !== null)
  const held: Awaited<ReturnType<typeof store.listHeldFrom>>[] = []
  for (const { unit } of one.after)
    held.push(isThere(unit) ? await store.listHeldFrom(db, unit.id, one.on) : [])
  await demandPeople(db, ctx, one, moving, holdings.posts ?? 0)
  const carried = carriedPosts(moving, targets, choices?.head ?? null, held)
  const crowded = crowdedHeirs(moving, targets, held)
  const below = listed.map((unit) => ({ ...unit, heir: target }))
  const speakers = one.ends ? await store.countSpeakers(db, ids, one.on) : 0
  const preview = previewOf(one, { posts, carried, crowded, held, below, holdings, speakers })
  return { posts, carried, crowded, below, preview }
}

/** The units that end, those that follow, and those under which one is founded. */
function unitsConcerned({ before, after }: Succession): readonly string[] {
  const anchors = after.flatMap(({ unit }) => anchorOf(unit) ?? [])
  return [...before.map((unit) => unit.id), ...anchors]
}

/** Where rights over an heir are asked for: itself, or for what is to be founded whatever it stands under. */
function anchorOf(unit: Heir['unit']): string | null {
  return isThere(unit) ? unit.id : (unit.parentId ?? unit.territoryId)
}

function stillBelow(below: readonly Below[]): Issue {
  const names = below
    .slice(0, 6)
    .map((unit) => unit.name)
    .join('; ')
  return { field: '', key: 'unitChange.stillBelow', params: { count: below.length, names } }
}

async function namesakes(db: Db, { before, after, on }: Succession): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const { unit } of after) {
    if (isThere(unit)) continue
    const { name, kind, parentId, territoryId } = unit
    const besides = before.map((gone) => gone.id)
    const same = await findNamesake(db, {
      name,
      kind,
      parentId,
      territoryId,
      valid: lifeOf(unit, on),
      besides,
    })
    if (same) issues.push(sameNameIssue(name, same.since))
  }
  return issues
}

/** Nobody moves their own post, nor hands on a role that they could not give. */
async function demandPeople(
  db: Db,
  ctx: Context,
  one: Succession,
  posts: readonly MovedPost[],
  there: number,
): Promise<void> {
  if (one.ends && there > posts.length) throw new Refused('unitChange.postsUnseen', {}, 403)
  if (posts.length === 0) return
  const units = posts.map((post) => post.unitId)
  await demandOverseeing(db, ctx, 'people.manage', units)
  if (posts.some((post) => post.isOwn)) throw new Refused('unitChange.ownPost', {}, 403)
  const anchors = one.after.flatMap(({ unit }) => anchorOf(unit) ?? [])
  for (const roleId of new Set(posts.map((post) => post.roleId)))
    for (const anchor of anchors)
      if (!(await store.mayCarryRole(db, roleId, anchor))) {
        const { person } = posts.find((post) => post.roleId === roleId)!
        throw new Refused('unitChange.roleBeyondOwn', { person }, 403)
      }
}

function previewOf(
  one: Succession,
  found: Omit<Found, 'preview'> & {
    readonly holdings: Readonly<Record<string, number>>
    readonly speakers: number
    readonly held: readonly (readonly Pick<MovedPost, 'duty'>[])[]
  },
): SuccessionPreview {
  const { kind, on, decision, ends } = one
  const nameOfUnit = new Map(one.before.map((unit) => [unit.id, nameOn(unit, on)]))
  const carried = new Map(found.carried.map((each) => [each.post.id, each]))
  const people = found.posts.map((post) => {
    const to = carried.get(post.id)
    const { id: postId, person, title, roleKey, roleName, substitutes } = post
    const goes = {
      heir: to?.heir ?? null,
      stepsBack: (to?.duty ?? post.duty) !== post.duty,
      isDouble: to?.isDouble ?? false,
    }
    return {
      postId,
      person,
      unit: nameOfUnit.get(post.unitId) ?? '',
      title,
      roleKey,
      roleName,
      substitutes,
      ...goes,
    }
  })
  const openHeads = found.carried.filter(
    ({ post, heir }) =>
      post.duty === 'head' &&
      heir !== null &&
      found.crowded.has(heir) &&
      !found.held[heir]?.some((held) => held.duty === 'head'),
  )
  return {
    ...{ kind, on, decision, ends, people, holdings: found.holdings, speakers: found.speakers },
    before: one.before.map((unit) => ({ id: unit.id, name: nameOn(unit, on) })),
    after: one.after.map((heir) => ({
      ...{ id: isThere(heir.unit) ? heir.unit.id : null, name: heirName(heir, on) },
      ...{ topic: heir.topic, takesWork: heir.takesWork },
    })),
    heads: openHeads.map(({ post }) => ({
      postId: post.id,
      person: post.person,
      unit: nameOfUnit.get(post.unitId) ?? '',
    })),
    below: found.below.map(({ unitId: id, name, heir }) => ({ id, name, heir })),
    seen: fingerprintOf(one, found),
  }
}

/** What must still be so when the change is confirmed; where people are sent is chosen after looking. */
function fingerprintOf(
  { kind, on, decision, ends, before, after }: Succession,
  {
    posts,
    below,
    holdings,
    speakers,
  }: Pick<Found, 'posts' | 'below'> & Pick<SuccessionPreview, 'holdings' | 'speakers'>,
): string {
  const seen = [
    ...[kind, on, decision, ends, before, after, holdings, speakers],
    posts.map(({ id, valid, duty, substitutes }) => [id, valid, duty, substitutes]),
    below.map(({ unitId }) => unitId),
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url')
}
