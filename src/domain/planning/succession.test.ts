import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { getWork } from './plan-pages.ts'
import { recordProgress } from './progress-actions.ts'
import { getTaskView } from './task-page.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

describe('a unit that ended after it was given a part', () => {
  let house: TestHouse
  let heir: Actor
  let bystander: Actor
  let plan: Awaited<ReturnType<typeof givenPlan>>
  let old: string
  let part: string

  beforeAll(async () => {
    house = await openTestHouse('2026-06-15T02:00:00Z')
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const unit = (name: string, until?: string) =>
      givenUnit(house, { name, under: province, ...(until ? { until } : {}) })
    old = await unit('Sở Du lịch', '2026-07-01')
    const between = await unit('Sở Văn hóa và Du lịch', '2026-09-01')
    const culture = await unit('Sở Văn hóa')
    const foreign = await unit('Sở Ngoại vụ')
    for (const [from, to, on] of [
      [old, between, '2026-07-01'],
      [between, culture, '2026-09-01'],
    ] as const) {
      await house.db
        .insertInto('unit_successions')
        .values({ from_unit_id: from, to_unit_id: to, on_date: on, kind: 'merged', source: 'test' })
        .execute()
    }
    const planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    heir = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    bystander = await givenPerson(house, 'Lý Thị Hoa', foreign, 'officer')
    plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [old], dueOn: '2026-11-30' },
    ])
    part = await plan.obligationOf(0, old)
  })

  const record = (by: Actor) =>
    recordProgress(asPerson(house, by), {
      ...{ entryId: newId(), obligationId: part, percent: 40, done: false, reopen: false },
      ...{ note: 'Tiếp tục việc của Sở Du lịch.', links: [], files: [] },
    })
  const tries = (by: Actor) =>
    asActor(asPerson(house, by), (db) =>
      sql`insert into progress values (${newId()}, ${part}, 50, 'started', 'x', ${by.userId}, now())`.execute(
        db,
      ),
    )
  const lines = async (by: Actor) =>
    (await getWork(asPerson(house, by), { role: null, words: '' })).lines.map((line) => line.unitId)

  it('does its own work while it exists: who will follow it may not yet record', async () => {
    house.clock.set('2026-06-15T02:00:00Z')
    await expect(record(heir)).rejects.toMatchObject({ status: 403 })
    await expect(tries(heir)).rejects.toThrow('row-level security')
    expect(await lines(heir)).toEqual([])
  })

  it('leaves its part to whoever has its work today, over however many changes', async () => {
    house.clock.set('2026-10-01T02:00:00Z')
    expect(await lines(heir)).toEqual([old])
    const view = await getTaskView(asPerson(house, heir), plan.planId, plan.taskIds[0]!)
    expect(view.parties[0]?.parts[0]?.mayRecord).toBe(true)
    await record(heir)
    const task = await house.db.selectFrom('tasks').select('percent').executeTakeFirstOrThrow()
    expect(task.percent).toBe(40)
  })

  it('leaves it to nobody else', async () => {
    house.clock.set('2026-10-01T02:00:00Z')
    await expect(record(bystander)).rejects.toMatchObject({ status: 403 })
    await expect(tries(bystander)).rejects.toThrow('row-level security')
  })
})
