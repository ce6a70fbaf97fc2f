import { sql } from 'kysely'
import type { Db } from './database.ts'
import { Refused } from './refused.ts'

export const roles = ['planner', 'officer', 'leader', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A verb on a kind of record. What a person may do is a verb within a unit and all that is below it. */
export type Verb =
  | 'document.read'
  | 'document.check'
  | 'document.import'
  | 'document.send'
  | 'template.manage'
  | 'plan.read'
  | 'plan.make'
  | 'progress.record'
  | 'report.read'
  | 'report.write'
  | 'report.issue'
  | 'unit.read'
  | 'law.record'
  | 'people.manage'

const everybody: readonly Verb[] = [
  'document.read',
  'document.check',
  'plan.read',
  'report.read',
  'unit.read',
]

/** What each role may do within its unit. */
const verbsOf: Readonly<Record<Role, readonly Verb[]>> = {
  planner: [
    ...everybody,
    'document.import',
    'document.send',
    'template.manage',
    'law.record',
    'plan.make',
    'progress.record',
    'report.write',
    'report.issue',
  ],
  officer: [...everybody, 'progress.record', 'report.write'],
  leader: [...everybody, 'report.write', 'report.issue'],
  administrator: [...everybody, 'law.record', 'template.manage', 'people.manage'],
}

/** A person at work: who they are and the posts they hold today. */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly posts: readonly Post[]
}

interface Post {
  readonly unitId: string
  readonly unitName: string
  readonly role: Role
  readonly title: string
}

/** True when one of the person's posts knows the verb, in whatever unit. For menus and doors; actions ask {@link demand}. */
export function mayAnywhere(actor: Actor, verb: Verb): boolean {
  return actor.posts.some((post) => verbsOf[post.role].includes(verb))
}

/** Units in which the person holds a post that knows the verb (their subtrees are included in the right). */
export function unitsFor(actor: Actor, verb: Verb): readonly string[] {
  return [
    ...new Set(actor.posts.filter((post) => verbsOf[post.role].includes(verb)).map((post) => post.unitId)),
  ]
}

/** True when the person may do this to a record of that unit: a post with the verb there, or above it today. */
export async function may(db: Db, actor: Actor, verb: Verb, unitId: string): Promise<boolean> {
  const roots = unitsFor(actor, verb)
  if (roots.length === 0) return false
  if (roots.includes(unitId)) return true
  const { rows } = await sql<{ within: boolean }>`
    select exists (select from unit_line(${unitId}, acting_day()) where unit_id = any (${[...roots]}::uuid[])) as within
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
export async function demand(db: Db, actor: Actor, verb: Verb, unitId: string): Promise<void> {
  if (!(await may(db, actor, verb, unitId))) throw new Refused('refused.noRight', {}, 403)
}
