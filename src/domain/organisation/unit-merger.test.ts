import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { getWork } from '#domain/planning/plan-pages.ts'
import { listUnitTasks } from '#domain/planning/unit-tasks.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { buildReport } from '#domain/reporting/report-actions.ts'
import { issueReport } from '#domain/reporting/issue-actions.ts'
import { showReports } from '#domain/reporting/report-reading.ts'
import { seedForms } from '../../../seeds/forms/seed-forms.ts'
import { loadActor } from './person-store.ts'
import { checkRegister } from './register-check.ts'
import { confirmSuccession, previewSuccession } from './unit-succession-actions.ts'
import { readMerger } from './unit-succession-form.ts'
import type { TypedMerger } from './unit-succession-form.ts'
import { withdrawChange } from './unit-withdrawal-actions.ts'

const house = await openTestHouse()

/** A province of its own for each test, so that nothing of one is in the way of another. */
async function givenProvince() {
  const name = newId().slice(-6)
  const government = await house.db
    .selectFrom('units')
    .select('id')
    .where('kind', '=', 'government')
    .executeTakeFirst()
  const top =
    government?.id ?? (await givenUnit(house, { name: 'Chính phủ', kind: 'government', level: 'central' }))
  const province = await givenUnit(house, { name: `Tỉnh ${name}`, kind: 'province', under: top })
  const commune = (own: string, until?: string) =>
    givenUnit(house, {
      ...{ name: `Xã ${own} ${name}`, kind: 'commune', level: 'commune', under: province },
      ...(until ? { until } : {}),
    })
  const [one, two] = [await commune('Đông'), await commune('Tây')]
  return {
    ...{ name, province, one, two, commune },
    administrator: await givenPerson(house, 'Phạm Thị Quản', province, 'administrator'),
    planner: await givenPerson(house, 'Nông Văn Bình', province, 'planner'),
    officer: await givenPerson(house, 'Lò Thị Đông', one, 'officer'),
    other: await givenPerson(house, 'Vàng A Tây', two, 'officer'),
  }
}
type Province = Awaited<ReturnType<typeof givenProvince>>
let here: Province
beforeEach(async () => {
  house.clock.set('2026-11-21T02:00:00Z')
  here = await givenProvince()
})

const decision = 'Nghị quyết số 12/NQ-UBTVQH16'
const merger = (typed: Partial<TypedMerger> = {}): TypedMerger => ({
  ...{ on: '1/7/2026', decision, parts: `Xã Tây ${here.name}`, into: 'new', intoUnit: '' },
  ...{ name: `Xã Đông Tây ${here.name}`, shortName: '', nameEn: '', kind: 'commune', level: 'commune' },
  ...{ under: `Tỉnh ${here.name}`, serves: '' },
  ...typed,
})
const look = async (typed: TypedMerger, by: Actor = here.administrator) => {
  const ctx = asPerson(house, by)
  const intended = await readMerger(ctx, here.one, typed)
  return { ctx, intended, preview: await previewSuccession(ctx, intended) }
}
const merge = async (typed: Partial<TypedMerger> = {}, by?: Actor, head: string | null = null) => {
  const { ctx, intended, preview } = await look(merger(typed), by)
  const targets = Object.fromEntries(preview.people.map((one) => [one.postId, 0]))
  return confirmSuccession(ctx, intended, { seen: preview.seen, targets, head })
}
const again = (actor: Actor) => loadActor(house, { id: actor.userId, name: actor.name, email: actor.email })
const postsOf = async (actor: Actor) => (await again(actor)).posts.map((post) => [post.unitName, post.role])
const faults = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (reason: { issues?: { field: string; key: string }[]; key?: string }) =>
      reason.issues?.map((one) => [one.field, one.key]) ?? [reason.key],
  )
const heirOf = async (id: string) =>
  (
    await house.db
      .selectFrom('unit_successions')
      .select('to_unit_id')
      .where('from_unit_id', '=', id)
      .executeTakeFirst()
  )?.to_unit_id ?? ''

describe('two communes become one', () => {
  it('their people work in the new one, in the same roles', async () => {
    await merge()
    expect(await postsOf(here.officer)).toEqual([[`Xã Đông Tây ${here.name}`, 'officer']])
    expect(await postsOf(here.other)).toEqual([[`Xã Đông Tây ${here.name}`, 'officer']])
  })

  it('their open tasks are on the desks of both, and the new one’s tasks are the sum', async () => {
    const plan = await givenPlan(house, { ownerId: here.province, by: here.planner.userId }, [
      { text: 'Việc của xã Đông', leads: [here.one], dueOn: '2026-12-10' },
      { text: 'Việc của xã Tây', leads: [here.two], dueOn: '2026-12-20' },
      { text: 'Việc chung', leads: [here.one], coordinating: [here.two], dueOn: '2026-12-30' },
    ])
    await merge()
    const officer = await again(here.officer)
    const { lines } = await getWork(asPerson(house, officer), { role: null, words: '' })
    expect(new Set(lines.map((line) => line.text))).toEqual(
      new Set(['Việc của xã Đông', 'Việc của xã Tây', 'Việc chung']),
    )
    const period = { unitId: await heirOf(here.one), from: '2026-01-01', to: '2026-12-31', on: '2026-11-21' }
    const tasks = await asActor(asPerson(house, officer), (db) => listUnitTasks(db, period))
    expect(tasks.map((task) => [task.text, task.role])).toEqual([
      ['Việc của xã Đông', 'lead'],
      ['Việc của xã Tây', 'lead'],
      ['Việc chung', 'lead'],
    ])
    expect(plan.taskIds).toHaveLength(3)
  })

  it('leaves a register in which all times fit together', async () => {
    await merge()
    expect(await checkRegister(house.db)).toEqual([])
  })

  it('shows before it is done who and how much moves', async () => {
    await givenPlan(house, { ownerId: here.province, by: here.planner.userId }, [
      { leads: [here.one], dueOn: '2026-12-10' },
    ])
    const { preview } = await look(merger())
    expect(preview.people.map((one) => one.person)).toEqual(['Lò Thị Đông', 'Vàng A Tây'])
    expect(preview.holdings).toMatchObject({ obligations: 1, drafts: 0 })
    expect(preview.after).toMatchObject([{ id: null, name: `Xã Đông Tây ${here.name}` }])
  })

  it('asks to look again when somebody came meanwhile', async () => {
    const { ctx, intended, preview } = await look(merger())
    await givenPerson(house, 'Người Mới', here.two, 'officer')
    const choices = { seen: preview.seen, targets: {}, head: null }
    expect(await faults(confirmSuccession(ctx, intended, choices))).toEqual(['unitChange.previewOutdated'])
  })

  it('is told once: two administrators at once make one merger', async () => {
    const second = await givenPerson(house, 'Trần Văn Trị', here.province, 'administrator')
    const told = await Promise.all([faults(merge()), faults(merge({}, second))])
    expect(told.toSorted((a, b) => a.length - b.length)).toEqual([
      [],
      [
        ['on', 'unitChange.endedBefore'],
        ['on', 'unitChange.endedBefore'],
      ],
    ])
  })
})

/** Breaks off whatever waits in the middle of moving people; how many there were. */
async function cutOff(): Promise<number> {
  const { rows } = await sql`select pg_cancel_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%carry_post%'`.execute(
    house.db,
  )
  return rows.length
}

describe('a merger that breaks off in the middle', () => {
  it('has not happened at all', async () => {
    const { ctx, intended, preview } = await look(merger())
    await house.db.connection().execute(async (other) => {
      await sql`begin`.execute(other)
      await sql`select from posts where unit_id = ${here.two} for update`.execute(other)
      const merging = faults(
        confirmSuccession(ctx, intended, { seen: preview.seen, targets: null, head: null }).catch(() => null),
      )
      await expect.poll(cutOff, { timeout: 10_000 }).toBe(1)
      await sql`rollback`.execute(other)
      await merging
    })
    expect(await postsOf(here.officer)).toEqual([[`Xã Đông ${here.name}`, 'officer']])
    expect(await heirOf(here.one)).toBe('')
    await merge()
    expect(await checkRegister(house.db)).toEqual([])
  })
})

describe('where each part has a head', () => {
  const givenHead = async (person: Actor) => {
    await house.db.updateTable('posts').set({ duty: 'head' }).where('user_id', '=', person.userId).execute()
  }
  const dutiesIn = async (unitId: string) => {
    const { rows } = await sql<{
      name: string
      duty: string
    }>`select u.name, p.duty from posts p join users u on u.id = p.user_id
      where p.unit_id = ${unitId} and p.valid @> '2026-11-21'::date order by u.name`.execute(house.db)
    return rows.map((row) => [row.name, row.duty])
  }

  it('one is chosen, and the other keeps role and title', async () => {
    await givenHead(here.officer)
    await givenHead(here.other)
    const { preview } = await look(merger())
    expect(preview.heads.map((one) => one.person)).toEqual(['Lò Thị Đông', 'Vàng A Tây'])
    await merge({}, undefined, preview.heads[1]!.postId)
    expect(await dutiesIn(await heirOf(here.one))).toEqual([
      ['Lò Thị Đông', 'member'],
      ['Vàng A Tây', 'head'],
    ])
  })

  it('the head of the one that takes the other in stays', async () => {
    await givenHead(here.officer)
    await givenHead(here.other)
    await merge({ into: 'this' })
    expect(await dutiesIn(here.one)).toEqual([
      ['Lò Thị Đông', 'head'],
      ['Vàng A Tây', 'member'],
    ])
  })
})

describe('drafts and papers of what is no more', () => {
  it('are in the hands of the new commune, and what was issued still names the old one', async () => {
    await seedForms(house)
    const writer = await givenPerson(house, 'Người Soạn', here.one, 'officer')
    await givenPlan(house, { ownerId: here.province, by: here.planner.userId, year: 2026 }, [
      { leads: [here.one], dueOn: '2026-05-10' },
    ])
    const { id } = await buildReport(asPerson(house, writer), {
      formKey: 'yearly-external-information',
      unitId: here.one,
      year: 2026,
    })
    await merge()
    const newcomer = await again(here.other)
    const { reports: listed } = await showReports(asPerson(house, newcomer), { year: 2026 })
    expect(listed.map((one) => [one.id, one.unitName])).toEqual([[id, `Xã Đông ${here.name}`]])
    const heir = await givenPerson(house, 'Người Ký', await heirOf(here.one), 'leader')
    const issuing = { reportId: id, seen: 0, number: '7', issuedOn: '2026-11-20', signatory: 'Lò Thị Đông' }
    expect(await faults(issueReport(asPerson(house, heir), issuing))).toContainEqual([
      'issuedOn',
      'report.unitNotThere',
    ])
    const stranger = await givenPerson(house, 'Người Lạ', await here.commune('Nam'), 'officer')
    expect((await showReports(asPerson(house, stranger), { year: 2026 })).reports).toEqual([])
  })
})

describe('a merger is refused', () => {
  it.each([
    [
      'without a day and a decision',
      { on: '', decision: '' },
      [
        ['on', 'form.required'],
        ['decision', 'form.required'],
      ],
    ],
    [
      'before its units were there',
      { on: '1/1/1999' },
      [
        ['on', 'unitChange.notYetThere'],
        ['on', 'unitChange.notYetThere'],
      ],
    ],
    ['for a year that nobody plans', { on: '1/7/2206' }, [['on', 'unitChange.tooFarAhead']]],
    [
      'into a district after 30/6/2025',
      { kind: 'district', level: 'district' },
      [['kind', 'unitChange.noDistricts']],
    ],
    ['of one unit alone', { parts: '' }, [['parts', 'unitChange.mergesAlone']]],
    ['with a unit that nobody knows', { parts: 'Xã Không Đâu' }, [['parts', 'post.noSuchUnit']]],
  ])('%s', async (_, typed, expected) => {
    expect(await faults(look(merger(typed)))).toEqual(expected)
  })

  it('a second time', async () => {
    await merge()
    expect(await faults(look(merger({ on: '1/9/2026' })))).toEqual(
      expect.arrayContaining([['parts', 'post.unitEnded']]),
    )
  })

  it('to one who administers only one of them', async () => {
    const local = await givenPerson(house, 'Người Quản Xã', here.one, 'administrator')
    const { intended } = await look(merger())
    expect(await faults(previewSuccession(asPerson(house, local), intended))).toEqual(['refused.noRight'])
    expect(await faults(previewSuccession(asPerson(house, here.planner), intended))).toEqual([
      'refused.noRight',
    ])
  })

  it('by the database too, for one who may not', async () => {
    const tries = asActor(asPerson(house, here.planner), (db) =>
      sql`update units set existed = '[2000-01-01,2026-07-01)' where id = ${here.one} returning id`.execute(
        db,
      ),
    )
    expect((await tries).rows).toEqual([])
    await expect(
      asActor(asPerson(house, here.planner), (db) =>
        sql`insert into unit_names (unit_id, name, valid) values (${here.one}, 'Xã Khác', '[1990-01-01,1999-01-01)')`.execute(
          db,
        ),
      ),
    ).rejects.toThrow('row-level security')
  })

  it('by one whose own post it would move', async () => {
    await house.db
      .insertInto('posts')
      .values({
        ...{
          id: newId(),
          user_id: here.administrator.userId,
          unit_id: here.two,
          title: '',
          valid: '[2026-01-01,)',
        },
        role_id: '00000000-0000-7000-8000-000000000002',
      })
      .execute()
    expect(await faults(look(merger()))).toEqual(['unitChange.ownPost'])
  })
})

describe('a merger planned for next year', () => {
  it('changes nothing until its day', async () => {
    await merge({ on: '1/1/2027' })
    expect(await postsOf(here.officer)).toEqual([[`Xã Đông ${here.name}`, 'officer']])
    house.clock.set('2027-01-01T02:00:00Z')
    expect(await postsOf(here.officer)).toEqual([[`Xã Đông Tây ${here.name}`, 'officer']])
    expect(await checkRegister(house.db)).toEqual([])
  })
})

describe('a merger that is taken back', () => {
  const standing = async () => {
    const { rows } =
      await sql`select u.id, u.existed::text, n.name, n.valid::text, p.parent_id, p.valid::text as under
      from units u join unit_names n on n.unit_id = u.id join unit_parents p on p.unit_id = u.id
      where u.id in (${here.one}, ${here.two}) order by u.id`.execute(house.db)
    return rows
  }

  it('leaves everything as it was before', async () => {
    const before = await standing()
    const id = await merge()
    await withdrawChange(asPerson(house, here.administrator), id, 'Công văn đính chính số 3')
    expect(await standing()).toEqual(before)
    expect(await postsOf(here.officer)).toEqual([[`Xã Đông ${here.name}`, 'officer']])
    expect(await heirOf(here.one)).toBe('')
    expect(await checkRegister(house.db)).toEqual([])
  })

  it('is not, once the new commune has somebody of its own', async () => {
    const id = await merge()
    await givenPerson(house, 'Người Mới', await heirOf(here.one), 'officer')
    const back = withdrawChange(asPerson(house, here.administrator), id, 'Công văn đính chính số 3')
    expect(await faults(back)).toEqual(['unitChange.grown.posts'])
  })
})
