import fc from 'fast-check'
import type { Level, Verb } from '#platform/access.ts'

/** Everything in a small country of offices, by its place in these lists. What nobody planned for is what matters here. */
export interface World {
  /** Index of the unit above; null at the top. */
  readonly units: readonly { readonly above: number | null }[]
  readonly roles: readonly (readonly WorldScope[])[]
  /** How many people there are. */
  readonly people: number
  readonly posts: readonly WorldPost[]
  readonly substitutions: readonly { readonly post: number; readonly by: number; readonly isPast: boolean }[]
  readonly tokens: readonly {
    readonly post: number
    readonly by: number
    readonly scopes: readonly WorldScope[]
  }[]
  readonly reports: readonly WorldRecord[]
  readonly documents: readonly WorldRecord[]
  readonly imports: readonly (WorldRecord & { readonly isCheck: boolean })[]
  readonly plans: readonly WorldPlan[]
}

export interface WorldScope {
  readonly verb: Verb
  readonly uses: Level | null
  readonly grants: Level | null
}

export interface WorldPost {
  readonly person: number
  readonly unit: number
  readonly role: number
  readonly isPast: boolean
}

export interface WorldRecord {
  readonly unit: number
  readonly maker: number
  /** Units to which it is kept; null for one that is open. */
  readonly keptTo: readonly number[] | null
}

interface WorldPlan extends WorldRecord {
  readonly document: number | null
  /** Units that it would oblige; those out of the issuer's reach are left out. */
  readonly obliges: readonly number[]
}

const asked: readonly Verb[] = [
  'report.read',
  'report.write',
  'report.issue',
  'document.read',
  'document.check',
  'document.import',
  'plan.read',
  'plan.make',
  'progress.record',
  'people.read',
  'law.record',
  'unit.read',
  'people.manage',
  'role.manage',
]

const most = { units: 7, roles: 4, people: 4 }
const index = (count: number) => fc.nat({ max: count - 1 })
const several = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })
const scopes = fc.uniqueArray(
  fc.record({
    verb: fc.constantFrom(...asked),
    uses: fc.constantFrom<Level | null>('internal', 'limited', 'limited', null),
    grants: fc.constantFrom<Level | null>(null, 'internal', 'limited'),
  }),
  { minLength: 1, maxLength: 9, selector: (scope) => scope.verb },
)

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    units: fc.integer({ min: 2, max: most.units }),
    roles: fc.array(scopes, { minLength: 1, maxLength: most.roles }),
    people: fc.integer({ min: 1, max: most.people }),
  })
  .chain(({ units, roles, people }) => {
    const record = { unit: index(units), maker: index(people) }
    const keptTo = fc.option(several(index(units), 2), { freq: 2 })
    const post = fc.record({
      person: index(people),
      unit: index(units),
      role: index(roles.length),
      isPast: fc.boolean(),
    })
    return fc.record({
      units: fc.tuple(
        ...Array.from({ length: units }, (_, at) =>
          fc.record({ above: at === 0 ? fc.constant(null) : fc.option(index(at), { freq: 5 }) }),
        ),
      ),
      roles: fc.constant(roles),
      people: fc.constant(people),
      posts: fc.uniqueArray(post, {
        minLength: 1,
        maxLength: 6,
        selector: ({ person, unit, role }) => [person, unit, role].join(),
      }),
      substitutions: several(
        fc.record({ post: fc.nat({ max: 5 }), by: index(people), isPast: fc.boolean() }),
        2,
      ),
      tokens: several(fc.record({ post: fc.nat({ max: 5 }), by: index(people), scopes }), 2),
      reports: several(fc.record({ ...record, keptTo }), 4),
      documents: several(fc.record({ ...record, keptTo }), 4),
      imports: several(fc.record({ ...record, keptTo: fc.constant(null), isCheck: fc.boolean() }), 3),
      plans: several(
        fc.record({
          ...record,
          keptTo: fc.constant(null),
          document: fc.option(fc.nat({ max: 3 })),
          obliges: several(index(units), 3),
        }),
        3,
      ),
    })
  })
  .map(consistent)

/** Leaves out what points to nothing: a substitute for a post that is not there, the same substitute twice. */
function consistent(world: World): World {
  const isPost = ({ post }: { post: number }) => post < world.posts.length
  const substitutions = world.substitutions.filter(
    (one, at) =>
      isPost(one) &&
      one.by !== world.posts[one.post]!.person &&
      world.substitutions.findIndex((other) => other.post === one.post && other.by === one.by) === at,
  )
  const plans = world.plans.map((plan, at) => {
    const isTaken = world.plans.slice(0, at).some((other) => other.document === plan.document)
    const document =
      plan.document !== null && plan.document < world.documents.length && !isTaken ? plan.document : null
    const reach = below(world, [plan.unit])
    return { ...plan, document, obliges: [...new Set(plan.obliges.filter((unit) => reach.has(unit)))] }
  })
  return { ...world, substitutions, plans, tokens: world.tokens.filter(isPost) }
}

/** The units and all below them. */
export function below(world: World, roots: readonly number[]): ReadonlySet<number> {
  const found = new Set(roots)
  world.units.forEach(({ above }, unit) => {
    // A unit comes after the one above it.
    if (above !== null && found.has(above)) found.add(unit)
  })
  return found
}

/** A unit and all above it. */
export function lineAbove(world: World, unit: number): readonly number[] {
  const above = world.units[unit]!.above
  return above === null ? [unit] : [unit, ...lineAbove(world, above)]
}

/** Everybody, and every program that asks for somebody. */
export function workersOf(
  world: World,
): readonly { readonly person: number; readonly token: number | null }[] {
  return [
    ...Array.from({ length: world.people }, (_, person) => ({ person, token: null })),
    ...world.tokens.map(({ by }, token) => ({ person: by, token })),
  ]
}
