import { sql } from 'kysely'
import type { Db } from './database.ts'
import { Refused } from './refused.ts'

/** The roles that the house begins with; an office makes others, which have a name instead. */
export const roles = ['planner', 'officer', 'leader', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A verb on a kind of record. What a person may do is a verb within a unit and all that is below it. */
export const verbs = [
  'document.read',
  'document.check',
  'document.import',
  'document.send',
  'template.manage',
  'plan.read',
  'plan.make',
  'progress.record',
  'report.read',
  'report.write',
  'report.issue',
  'law.record',
  'unit.read',
  'unit.manage',
  'people.read',
  'people.manage',
  'role.manage',
  'speaker.manage',
  'audit.read',
  'personal.erase',
] as const
export type Verb = (typeof verbs)[number]

/** How far a scope goes: to what the office reads, or also to what is kept to named units. No state secret is either. */
export const levels = ['internal', 'limited'] as const
export type Level = (typeof levels)[number]

/** What a role may do with one verb, and what it may hand on to others; null is "not at all". */
export interface Scope {
  readonly verb: Verb
  readonly uses: Level | null
  readonly grants: Level | null
}

/** A person at work: who they are and the posts they fill today, their own and those of people in whose place they stand. */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly posts: readonly Post[]
  /** The token under which a program asks in the person's place; null for the person themselves. */
  readonly token: { readonly id: string; readonly name: string } | null
}

/** A role in a unit. */
export interface Post {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly roleId: string
  /** One of the house's roles; null for an office's own. */
  readonly role: Role | null
  /** Name of an office's own role; empty for the house's. */
  readonly roleName: string
  readonly title: string
  readonly duty: Duty
  readonly scopes: readonly Scope[]
  /** The absent holder's name, for whom the person stands in. */
  readonly standsInFor: string | null
}

/** Who signs for the office, and who in the head's place (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const duties = ['head', 'deputy', 'member'] as const
export type Duty = (typeof duties)[number]

/** True when a scope up to `ceiling` covers a record of `level`. */
export function covers(ceiling: Level | null, level: Level): boolean {
  return ceiling === 'limited' || ceiling === level
}

/** True when one of the person's posts knows the verb, in whatever unit. For menus and doors; actions ask {@link demand}. */
export function mayAnywhere(actor: Actor, verb: Verb): boolean {
  return unitsFor(actor, verb).length > 0
}

/** Units in which the person holds a post that knows the verb (their subtrees are included in the right). */
export function unitsFor(actor: Actor, verb: Verb, level: Level = 'internal'): readonly string[] {
  const knowing = actor.posts.filter((post) =>
    post.scopes.some((scope) => scope.verb === verb && covers(scope.uses, level)),
  )
  return [...new Set(knowing.map((post) => post.unitId))]
}

/**
 * True when the person may do this to a record of that unit: a post with the verb there, or above it today; of a unit that is no
 * more, where its work has gone.
 */
export async function may(
  db: Db,
  actor: Actor,
  verb: Verb,
  unitId: string,
  level: Level = 'internal',
): Promise<boolean> {
  const roots = unitsFor(actor, verb, level)
  if (roots.length === 0) return false
  if (roots.includes(unitId)) return true
  const { rows } = await sql<{ within: boolean }>`
    select exists (select from unit_keepers(${unitId}, acting_day()) where unit_id = any (${[...roots]}::uuid[])) as within
  `.execute(db)
  return rows[0]?.within ?? false
}

/** As {@link demand}, where any one of the units will do. */
export async function demandForAny(
  db: Db,
  actor: Actor,
  verb: Verb,
  unitIds: readonly string[],
): Promise<void> {
  for (const unitId of unitIds) if (await may(db, actor, verb, unitId)) return
  throw new Refused('refused.noRight', {}, 403)
}

/** @throws {Refused} 403 when the person may not do this to a record of that unit. */
export async function demand(
  db: Db,
  actor: Actor,
  verb: Verb,
  unitId: string,
  level: Level = 'internal',
): Promise<void> {
  if (!(await may(db, actor, verb, unitId, level))) throw new Refused('refused.noRight', {}, 403)
}
