import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDocument } from '#domain/documents/document-actions.ts'
import { showReport, showReports } from '#domain/reporting/report-reading.ts'
import type { Actor, Verb } from '#platform/access.ts'
import { may } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Refused } from '#platform/refused.ts'
import { seedForms } from '../../seeds/forms/seed-forms.ts'
import type { TestHouse } from '../database.ts'
import { openTestHouse } from '../database.ts'
import { asPerson } from '../given.ts'
import { buildWorld } from './build-world.ts'
import type { BuiltWorld } from './build-world.ts'
import { expectationsOf } from './expected.ts'
import type { Worker } from './expected.ts'
import { anyWorld, workersOf } from './world.ts'
import type { World } from './world.ts'

class TakenBack extends Error {}

/**
 * Trees of offices, roles, posts, substitutes, tokens, records and limits that nobody thought of: in none of them does anybody
 * read or write outside their scope, whether through an action or past it, in SQL. `WALLS_SEED` and `WALLS_RUNS` look further.
 */
describe('in any world', { timeout: 120_000 }, () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
    await seedForms(house)
  })

  const parameters = {
    numRuns: Number(process.env.WALLS_RUNS ?? 15),
    seed: Number(process.env.WALLS_SEED ?? 1),
  }
  const inAnyWorld = (
    look: (world: World, built: BuiltWorld, worker: Worker, actor: Actor) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const built = await buildWorld(house, world)
        for (const worker of workersOf(world)) await look(world, built, worker, await built.actorOf(worker))
      }),
      parameters,
    )

  const idsSeen = (actor: Actor, table: string) =>
    asActor(asPerson(house, actor), async (db) => {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}`.execute(db)
      return rows.map((row) => row.id).sort()
    })

  /** Whether the write would be done; nothing stays. */
  const writes = async (
    actor: Actor,
    write: (db: Db) => Promise<{ numAffectedRows?: bigint }>,
  ): Promise<boolean> => {
    let isDone = false
    const trying = asActor(asPerson(house, actor), async (db) => {
      isDone = ((await write(db)).numAffectedRows ?? 0n) > 0n
      throw new TakenBack()
    })
    await trying.catch((error: { code?: string }) => {
      if (!(error instanceof TakenBack) && error.code !== '42501') throw error as Error
    })
    return isDone
  }

  it('nobody reads outside their scope in SQL, nor misses what is theirs', async () => {
    await inAnyWorld(async (world, built, worker, actor) => {
      const may = expectationsOf(world, worker)
      const seen = {
        reports: await idsSeen(actor, 'reports'),
        documents: await idsSeen(actor, 'documents'),
        imports: await idsSeen(actor, 'imports'),
        plans: await idsSeen(actor, 'plans'),
        obligations: await idsSeen(actor, 'obligations'),
        posts: await idsSeen(actor, 'posts'),
      }
      const readable = (ids: readonly string[], reads: (at: number) => boolean) =>
        ids.filter((_, at) => reads(at)).toSorted()
      expect(seen).toEqual({
        reports: readable(built.reports, may.readsReport),
        documents: readable(built.documents, may.readsDocument),
        imports: readable(built.imports, may.readsImport),
        plans: readable(
          built.plans.map((plan) => plan.id),
          may.readsPlan,
        ),
        obligations: built.plans
          .flatMap((plan, at) => (may.readsPlan(at) ? [...plan.obligations.values()] : []))
          .toSorted(),
        posts: readable(built.posts, may.readsPost),
      })
    })
  })

  it('nobody reads outside their scope through the actions', async () => {
    await inAnyWorld(async (world, built, worker, actor) => {
      const may = expectationsOf(world, worker)
      const ctx = asPerson(house, actor)
      const opens = (reading: Promise<unknown>) =>
        reading.then(
          () => true,
          (error: unknown) => {
            if (error instanceof Refused && error.status === 404) return false
            throw error
          },
        )
      const listed = (await showReports(ctx, { year: null })).reports.map((report) => report.id)
      expect(listed.toSorted()).toEqual(built.reports.filter((_, at) => may.readsReport(at)).toSorted())
      for (const [at, id] of built.reports.entries())
        expect(await opens(showReport(ctx, id, null)), `report ${at}`).toBe(may.readsReport(at))
      for (const [at, id] of built.documents.entries())
        expect(await opens(getDocument(ctx, id)), `document ${at}`).toBe(may.readsDocument(at))
    })
  })

  it('nobody writes outside their scope in SQL', async () => {
    await inAnyWorld(async (world, built, worker, actor) => {
      const may = expectationsOf(world, worker)
      for (const [at, id] of built.reports.entries()) {
        const set = (words: string) => (db: Db) =>
          sql`update reports set ${sql.raw(words)} where id = ${id}`.execute(db)
        expect(await writes(actor, set('revision = revision + 1')), `edits report ${at}`).toBe(
          may.writesReport(at),
        )
        const issue = `state = 'issued', number = '1', issued_on = '2026-11-20', signatory = 'A'`
        expect(await writes(actor, set(issue)), `issues report ${at}`).toBe(may.issuesReport(at))
      }
      for (const [unit, unitId] of built.units.entries()) {
        for (const [verb, write] of insertsInto(unitId, actor.userId)) {
          expect(await writes(actor, write), `${verb} in unit ${unit}`).toBe(may.makesIn(verb, unit))
        }
      }
      for (const [at, plan] of built.plans.entries()) {
        for (const [unit, obligation] of plan.obligations) {
          const record = (db: Db) =>
            sql`insert into progress (id, obligation_id, percent, state, note, recorded_by, recorded_at)
              values (gen_random_uuid(), ${obligation}, 10, 'started', '', ${actor.userId}, now())`.execute(
              db,
            )
          expect(await writes(actor, record), `records on plan ${at} for unit ${unit}`).toBe(
            may.recordsOn(at, unit),
          )
        }
      }
    })
  })

  it.each([
    ['reports', 'alter policy reports_read on reports using (true)'],
    [
      'what is kept to named units',
      `create or replace function records_hidden_from_actor(kind text)
      returns table (record_id uuid) language sql as 'select null::uuid where false'`,
    ],
    ['a token', `create or replace function acting_token() returns uuid language sql as 'select null::uuid'`],
  ])('a hole in the wall around %s would be found', async (_, hole) => {
    const holed = await openTestHouse()
    await seedForms(holed)
    await sql.raw(hole).execute(holed.db)
    const looked = await fc.check(
      fc.asyncProperty(anyWorld, async (world) => {
        const built = await buildWorld(holed, world)
        for (const worker of workersOf(world)) {
          const actor = await built.actorOf(worker)
          const { rows } = await asActor(asPerson(holed, actor), (db) =>
            sql<{ id: string }>`select id from reports`.execute(db),
          )
          const expected = built.reports.filter((_id, at) => expectationsOf(world, worker).readsReport(at))
          if (rows.length !== expected.length) throw new Error('seen otherwise than expected')
        }
      }),
      { ...parameters, numRuns: 200, endOnFailure: true },
    )
    expect(looked.failed).toBe(true)
  })

  it('the first wall answers as the second does', async () => {
    await inAnyWorld(async (world, built, worker, actor) => {
      const expected = expectationsOf(world, worker)
      await asActor(asPerson(house, actor), async (db) => {
        for (const [unit, unitId] of built.units.entries())
          for (const verb of ['plan.make', 'report.write', 'document.import'] as const)
            expect(await may(db, actor, verb, unitId), `${verb} in unit ${unit}`).toBe(
              expected.makesIn(verb, unit),
            )
      })
    })
  })
})

type Write = (db: Db) => Promise<{ numAffectedRows?: bigint }>

/** One new record of each kind for a unit, past every action. */
function insertsInto(unitId: string, by: string): readonly (readonly [Verb, Write])[] {
  const sha256 = '0'.repeat(64)
  return [
    [
      'report.write',
      (db) =>
        sql`insert into reports (id, form_id, form_key, unit_id, year, period_from, period_to, state, content, created_by, created_at, updated_at)
          select gen_random_uuid(), id, key, ${unitId}, 2050, '2050-01-01', '2050-12-31', 'draft', '{}', ${by}, now(), now()
          from report_forms limit 1`.execute(db),
    ],
    [
      'plan.make',
      (db) =>
        sql`insert into plans (id, owner_unit_id, title, year, assigned_on, created_by, created_at)
          values (gen_random_uuid(), ${unitId}, 'Kế hoạch', 2026, '2026-11-21', ${by}, now())`.execute(db),
    ],
    [
      'document.import',
      (db) =>
        sql`with file as (
            insert into files (sha256, size, media_type) values (${sha256}, 1, 'text/plain') on conflict do nothing)
          insert into imports (id, owner_unit_id, file_sha256, file_name, state, created_by, created_at, updated_at)
          values (gen_random_uuid(), ${unitId}, ${sha256}, 'a.txt', 'waiting', ${by}, now(), now())`.execute(
          db,
        ),
    ],
    [
      'law.record',
      (db) =>
        sql`insert into instruments (id, unit_id, type, reference, created_by, created_at)
          values (gen_random_uuid(), ${unitId}, 'Nghị định', '1/2026/NĐ-CP', ${by}, now())`.execute(db),
    ],
  ]
}
