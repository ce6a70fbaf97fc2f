import type { Level, Verb } from '#platform/access.ts'
import { covers } from '#platform/access.ts'
import { below, lineAbove } from './world.ts'
import type { World, WorldPost, WorldRecord, WorldScope } from './world.ts'

/** Somebody at work: a person, or a program with a person's token. */
export interface Worker {
  readonly person: number
  readonly token: number | null
}

/**
 * Who may see and do what, said a second time as plainly as it can be said, from the words of the regulation alone: nothing here
 * asks the code or the database that it judges.
 */
export function expectationsOf(world: World, worker: Worker) {
  const held = scopesOf(world, worker)
  const units = (verb: Verb, level: Level = 'internal') =>
    below(
      world,
      held.flatMap(({ unit, scope }) => (scope.verb === verb && covers(scope.uses, level) ? [unit] : [])),
    )
  const around = unitsAround(world, held, 'plan.read')

  const isNamed = (kind: 'report' | 'document', { keptTo }: WorldRecord) =>
    keptTo !== null && keptTo.some((unit) => units(`${kind}.read`, 'limited').has(unit))
  const isHidden = (kind: 'report' | 'document', record: WorldRecord) =>
    record.keptTo !== null &&
    !(record.maker === worker.person && units(`${kind}.read`).has(record.unit)) &&
    !isNamed(kind, record)

  const readsPlan = (at: number) => {
    const { unit, obliges } = world.plans[at]!
    return around.has(unit) || obliges.some((one) => units('plan.read').has(one))
  }
  const readsReport = (at: number) => {
    const report = world.reports[at]!
    return !isHidden('report', report) && (units('report.read').has(report.unit) || isNamed('report', report))
  }
  const readsDocument = (at: number) => {
    const document = world.documents[at]!
    const byPlan = world.plans.some((plan, planAt) => plan.document === at && readsPlan(planAt))
    return (
      !isHidden('document', document) &&
      (units('document.read').has(document.unit) || byPlan || isNamed('document', document))
    )
  }
  const readsImport = (at: number) => {
    const { isCheck, maker, unit } = world.imports[at]!
    return isCheck ? maker === worker.person : units('document.import').has(unit)
  }
  const readsPost = (at: number) => {
    const { person, unit } = world.posts[at]!
    return person === worker.person || units('people.read').has(unit)
  }
  return {
    readsPlan,
    readsReport,
    readsDocument,
    readsImport,
    readsPost,
    writesReport: (at: number) => readsReport(at) && units('report.write').has(world.reports[at]!.unit),
    issuesReport: (at: number) =>
      readsReport(at) &&
      units('report.write').has(world.reports[at]!.unit) &&
      units('report.issue').has(world.reports[at]!.unit),
    makesIn: (verb: Verb, unit: number) => units(verb).has(unit),
    recordsOn: (plan: number, unit: number) => readsPlan(plan) && units('progress.record').has(unit),
  }
}

/** Who gives, widens and lends rights: nobody to themselves, and nobody what they may not hand on there. */
export function givingOf(world: World, worker: Worker) {
  const held = scopesOf(world, worker)
  const uses = (verb: Verb, unit: number) =>
    held.some(
      ({ unit: root, scope }) => scope.verb === verb && scope.uses !== null && below(world, [root]).has(unit),
    )
  const grants = (verb: Verb, level: Level | null, unit: number) =>
    level === null ||
    held.some(
      ({ unit: root, scope }) =>
        scope.verb === verb && covers(scope.grants, level) && below(world, [root]).has(unit),
    )
  const grantsRole = (role: number, unit: number) =>
    below(world, [rolesUnit]).has(unit) &&
    world.roles[role]!.every((one) => grants(one.verb, one.uses, unit) && grants(one.verb, one.grants, unit))
  const isMe = (person: number) => person === worker.person
  /** Posts that are mine, or that I stand in for, today or later. */
  const isKept = (at: number) =>
    (isMe(world.posts[at]!.person) && !world.posts[at]!.isPast) ||
    world.substitutions.some((one) => one.post === at && isMe(one.by) && !one.isPast)
  const holdsRole = (role: number) => world.posts.some((post, at) => post.role === role && isKept(at))
  const readsPost = ({ person, unit }: WorldPost) => isMe(person) || uses('people.read', unit)

  return {
    givesPost: (person: number, role: number, unit: number) =>
      !isMe(person) && uses('people.manage', unit) && grantsRole(role, unit),
    changesPost: (at: number) => {
      const post = world.posts[at]!
      if (isMe(post.person) || isKept(at) || !readsPost(post)) return false
      return uses('people.manage', post.unit) && grantsRole(post.role, post.unit)
    },
    widens: (role: number, { verb, uses: to, grants: handedOn }: WorldScope) =>
      !holdsRole(role) &&
      unitsAround(world, held, 'unit.read').has(rolesUnit) &&
      uses('role.manage', rolesUnit) &&
      grants(verb, to, rolesUnit) &&
      grants(verb, handedOn, rolesUnit),
    lends: (at: number, by: number) => {
      const post = world.posts[at]!
      if (isMe(by) || by === post.person || !readsPost(post)) return false
      const isColleague = world.posts.some(
        (one) => one.person === by && one.unit === post.unit && !one.isPast,
      )
      const asHolder = isMe(post.person) && worker.token === null && isColleague
      return asHolder || (uses('people.manage', post.unit) && grantsRole(post.role, post.unit))
    },
    makesToken: (at: number) => {
      const post = world.posts[at]!
      return worker.token === null && isMe(post.person) && !post.isPast
    },
  }
}

/** The world's roles belong to the unit at its root. */
const rolesUnit = 0

interface Held {
  readonly unit: number
  readonly scope: WorldScope
}

/** Where a verb reaches, and what stands above the posts that hold it. */
function unitsAround(world: World, held: readonly Held[], verb: Verb): ReadonlySet<number> {
  const using = held.filter(({ scope }) => scope.verb === verb && scope.uses !== null).map(({ unit }) => unit)
  return new Set([...below(world, using), ...using.flatMap((unit) => lineAbove(world, unit))])
}

function scopesOf(world: World, { person, token }: Worker): readonly Held[] {
  const isFilled = (post: WorldPost, at: number) =>
    !post.isPast &&
    (post.person === person ||
      world.substitutions.some((one) => one.post === at && one.by === person && !one.isPast))
  const asking = token === null ? null : world.tokens[token]!
  return world.posts.flatMap((post, at) => {
    if (!isFilled(post, at) || (asking !== null && asking.post !== at)) return []
    return world.roles[post.role]!.map((scope) => {
      // A program hands nothing on.
      const held = asking === null ? scope : { ...scope, uses: lesser(scope, asking.scopes), grants: null }
      return { unit: post.unit, scope: held }
    })
  })
}

/** What both the role and the token say. */
function lesser(scope: WorldScope, given: readonly WorldScope[]): Level | null {
  const uses = given.find((one) => one.verb === scope.verb)?.uses ?? null
  if (scope.uses === null || uses === null) return null
  return scope.uses === 'limited' && uses === 'limited' ? 'limited' : 'internal'
}
