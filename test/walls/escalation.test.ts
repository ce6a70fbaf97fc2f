import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Verb } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { TestHouse } from '../database.ts'
import { openTestHouse } from '../database.ts'
import { asPerson } from '../given.ts'
import { seedForms } from '../../seeds/forms/seed-forms.ts'
import { buildWorld } from './build-world.ts'
import type { BuiltWorld } from './build-world.ts'
import { givingOf } from './expected.ts'
import { anyWorld, workersOf } from './world.ts'
import type { World, WorldScope } from './world.ts'

class TakenBack extends Error {}

/** To come, so that nothing that is there stands in the way. */
const later = '[2030-01-01,2030-02-01)'

interface Attempt {
  readonly said: string
  readonly expected: boolean
  readonly write: (db: Db) => Promise<{ numAffectedRows?: bigint }>
}

/**
 * Past every action, in SQL: whoever writes posts, roles, substitutions or tokens gives nobody more than they may hand on, and
 * themselves nothing. `WALLS_SEED` and `WALLS_RUNS` look further.
 */
describe('in any world', { timeout: 120_000 }, () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
    await seedForms(house)
  })

  const parameters = {
    numRuns: Number(process.env.WALLS_RUNS ?? 6),
    seed: Number(process.env.WALLS_SEED ?? 1),
  }

  /** What would be done, one after the other, each taken back before the next. */
  const done = async (actor: Actor, attempts: readonly Attempt[]): Promise<readonly string[]> => {
    const succeeded: string[] = []
    const trying = asActor(asPerson(house, actor), async (db) => {
      for (const { said, write } of attempts) {
        await sql`savepoint attempt`.execute(db)
        const isDone = await write(db).then(
          ({ numAffectedRows }) => (numAffectedRows ?? 0n) > 0n,
          (error: { code?: string }) => {
            if (error.code !== '42501') throw error
            return false
          },
        )
        if (isDone) succeeded.push(said)
        await sql`rollback to savepoint attempt`.execute(db)
      }
      throw new TakenBack()
    })
    await trying.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
    return succeeded
  }

  /** @returns how many attempts were rightly let through. */
  const judge = async (world: World): Promise<number> => {
    const built = await buildWorld(house, world)
    let allowed = 0
    for (const worker of workersOf(world)) {
      const may = givingOf(world, worker)
      const attempts = attemptsOf(world, built, may, built.people[worker.person]!)
      const expected = attempts.filter((one) => one.expected).map(({ said }) => said)
      expect(await done(await built.actorOf(worker), attempts)).toEqual(expected)
      allowed += expected.length
    }
    return allowed
  }

  it('nobody gives rights that they may not hand on, nor any to themselves', async () => {
    let allowed = 0
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        allowed += await judge(world)
      }),
      parameters,
    )
    // A wall that lets nobody through proves nothing.
    expect(allowed).toBeGreaterThan(0)
  })

  it.each([
    [
      'handing on what one only uses',
      `create or replace function may_grant_in(unit uuid, wanted text, level text) returns boolean
      language sql stable as 'select unit in (select units_of_actor(wanted, level))'`,
    ],
    [
      'a token for the post of another',
      `alter policy tokens_made on api_tokens with check (user_id = acting_user())`,
    ],
  ])('%s would be found', async (_, hole) => {
    house = await openTestHouse()
    await seedForms(house)
    await sql.raw(hole).execute(house.db)
    const looked = await fc.check(
      fc.asyncProperty(anyWorld, async (world) => void (await judge(world))),
      { ...parameters, numRuns: 100, endOnFailure: true },
    )
    expect(looked.failed).toBe(true)
  })
})

const widening: readonly WorldScope[] = [
  { verb: 'plan.read', uses: 'internal', grants: null },
  { verb: 'report.read', uses: 'limited', grants: null },
  { verb: 'people.manage', uses: null, grants: 'internal' },
]

function attemptsOf(
  world: World,
  built: BuiltWorld,
  may: ReturnType<typeof givingOf>,
  me: string,
): readonly Attempt[] {
  const everyPost = [...world.posts.keys()]
  const everyone = [...built.people.keys()]
  return [
    // Two are enough: whoever writes, and somebody else.
    ...everyone
      .slice(0, 2)
      .flatMap((person) =>
        [...world.roles.keys()].flatMap((role) =>
          [...world.units.keys()].map((unit) => givePost(built, { person, role, unit }, me, may)),
        ),
      ),
    ...everyPost.map((at) => lengthenPost(built, at, may)),
    ...[...world.roles.keys()].flatMap((role) => {
      const isNew = (verb: Verb) => !world.roles[role]!.some((scope) => scope.verb === verb)
      return widening.filter(({ verb }) => isNew(verb)).map((scope) => widen(built, role, scope, may))
    }),
    ...everyPost.flatMap((at) => everyone.map((by) => lend(built, at, by, me, may))),
    ...everyPost.map((at) => makeToken(built, at, me, may)),
  ]
}

type May = ReturnType<typeof givingOf>

function givePost(
  built: BuiltWorld,
  { person, role, unit }: { person: number; role: number; unit: number },
  me: string,
  may: May,
): Attempt {
  return {
    said: `gives person ${person} role ${role} in unit ${unit}`,
    expected: may.givesPost(person, role, unit),
    write: (db) =>
      sql`insert into posts (id, user_id, unit_id, role_id, title, valid, given_by)
        values (gen_random_uuid(), ${built.people[person]}, ${built.units[unit]}, ${built.roles[role]}, '', ${later}, ${me})`.execute(
        db,
      ),
  }
}

function lengthenPost(built: BuiltWorld, at: number, may: May): Attempt {
  return {
    said: `lengthens post ${at}`,
    expected: may.changesPost(at),
    write: (db) =>
      sql`update posts set valid = '[2020-01-01,2040-01-01)' where id = ${built.posts[at]}`.execute(db),
  }
}

function widen(built: BuiltWorld, role: number, scope: WorldScope, may: May): Attempt {
  return {
    said: `adds ${scope.verb} to role ${role}`,
    expected: may.widens(role, scope),
    write: (db) =>
      sql`insert into role_scopes (role_id, verb, uses, grants)
        values (${built.roles[role]}, ${scope.verb}, ${scope.uses}, ${scope.grants})`.execute(db),
  }
}

function lend(built: BuiltWorld, at: number, by: number, me: string, may: May): Attempt {
  return {
    said: `has person ${by} stand in for post ${at}`,
    expected: may.lends(at, by),
    write: (db) =>
      sql`insert into substitutions (id, post_id, substitute_id, valid, given_by, given_at)
        values (gen_random_uuid(), ${built.posts[at]}, ${built.people[by]}, ${later}, ${me}, now())`.execute(
        db,
      ),
  }
}

function makeToken(built: BuiltWorld, at: number, me: string, may: May): Attempt {
  return {
    said: `makes a token for post ${at}`,
    expected: may.makesToken(at),
    write: (db) =>
      sql`insert into api_tokens (id, user_id, post_id, name, hash, created_at, ends_on)
        values (gen_random_uuid(), ${me}, ${built.posts[at]}, 'x', sha256(gen_random_uuid()::text::bytea), now(), '2027-01-01')`.execute(
        db,
      ),
  }
}
