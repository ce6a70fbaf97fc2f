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
  const around = new Set(units('plan.read'))
  for (const { unit, scope } of held) {
    if (scope.verb === 'plan.read' && scope.uses !== null)
      for (const one of lineAbove(world, unit)) around.add(one)
  }

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

function scopesOf(
  world: World,
  { person, token }: Worker,
): readonly { readonly unit: number; readonly scope: WorldScope }[] {
  const isFilled = (post: WorldPost, at: number) =>
    !post.isPast &&
    (post.person === person ||
      world.substitutions.some((one) => one.post === at && one.by === person && !one.isPast))
  const asking = token === null ? null : world.tokens[token]!
  return world.posts.flatMap((post, at) => {
    if (!isFilled(post, at) || (asking !== null && asking.post !== at)) return []
    return world.roles[post.role]!.map((scope) => {
      const narrowed = asking === null ? scope.uses : lesser(scope, asking.scopes)
      return { unit: post.unit, scope: { verb: scope.verb, uses: narrowed } }
    })
  })
}

/** What both the role and the token say. */
function lesser(scope: WorldScope, given: readonly WorldScope[]): Level | null {
  const uses = given.find((one) => one.verb === scope.verb)?.uses ?? null
  if (scope.uses === null || uses === null) return null
  return scope.uses === 'limited' && uses === 'limited' ? 'limited' : 'internal'
}
