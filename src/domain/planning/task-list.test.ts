import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { addDays } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import { standingOf, taskStates } from './task.ts'
import type { DueKind } from './task.ts'
import { dueKinds } from './task.ts'
import { everything } from './task-filter.ts'
import type { TaskFilter, TaskPlace } from './task-filter.ts'
import { readCursor, readFilter } from './read-task-filter.ts'
import { filterAddress, writePlace } from './task-filter.ts'
import { countByMonth, countTasks, listFirstOfEach, listTasks } from './task-list.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import type { GivenTask } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

const today = '2026-11-21'

describe('the tasks of a plan, page by page', () => {
  let house: TestHouse
  let planner: Actor
  let culture: string
  let planId: string

  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    const foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    const days = [null, ...[-30, -1, 0, 7, 8, 40].map((away) => addDays(today, away))]
    const tasks = dueKinds.flatMap((dueKind: DueKind) =>
      days.map((dueOn, at): GivenTask => {
        const leads = [at % 2 ? culture : foreign]
        return {
          text: at === 3 ? 'Quảng bá hình ảnh Đồng Đăng' : `Việc ${dueKind} ${at}`,
          dueKind,
          dueOn,
          leads,
        }
      }),
    )
    const plan = await givenPlan(house, { ownerId: province, by: planner.userId }, tasks)
    planId = plan.planId
    for (const [at, id] of plan.taskIds.entries()) {
      await house.db
        .updateTable('tasks')
        .set({ state: taskStates[at % 5]! ?? 'open' })
        .where('id', '=', id)
        .execute()
    }
  })

  const asked = (filter: Partial<TaskFilter> = {}) => ({
    planId,
    today,
    filter: { ...everything, ...filter },
  })
  const list = (filter: Partial<TaskFilter>, cursor: Parameters<typeof listTasks>[2], size = 1000) =>
    asActor(asPerson(house, planner), (db) => listTasks(db, asked(filter), cursor, size))
  const count = (filter: Partial<TaskFilter> = {}) =>
    asActor(asPerson(house, planner), (db) => countTasks(db, asked(filter)))
  const texts = async (filter: Partial<TaskFilter>) =>
    (await list(filter, null)).tasks.map((task) => task.text)

  it('the database counts a task as late, soon, open, done or cancelled just as the rule does', async () => {
    const { tasks } = await list({}, null)
    const counts = await count()
    for (const standing of ['late', 'soon', 'open', 'done', 'cancelled'] as const) {
      const byRule = tasks.filter((task) => standingOf(task, today) === standing)
      expect(counts[standing], standing).toBe(byRule.length)
      expect(counts[standing], standing).toBeGreaterThan(0)
      expect((await list({ standing }, null)).tasks.map((task) => task.id)).toEqual(
        byRule.map((task) => task.id),
      )
    }
  })

  it('page after page shows every task once, in either order, and back again', async () => {
    for (const lateFirst of [false, true]) {
      const all = (await list({ lateFirst }, null)).tasks.map((task) => task.id)
      const forwards: string[] = []
      let place: TaskPlace | null = null
      let last: TaskPlace | null
      do {
        const page = await list({ lateFirst }, place && { after: place }, 7)
        forwards.push(...page.tasks.map((task) => task.id))
        last = page.previous
        place = page.next
      } while (place)
      expect(forwards).toEqual(all)
      const before = await list({ lateFirst }, { before: last! }, 7)
      expect(all.join()).toContain(before.tasks.map((task) => task.id).join())
      expect(before.next).not.toBeNull()
    }
  })

  it('what is late comes first when asked for, the longest late at the top', async () => {
    const { tasks } = await list({ lateFirst: true }, null)
    const order = ['late', 'soon', 'open', 'done', 'cancelled']
    const ranks = tasks.map((task) => order.indexOf(task.standing))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(tasks[0]?.dueOn).toBe(addDays(today, -30))
  })

  it('the first of each standing are those that its own list begins with', async () => {
    const first = await asActor(asPerson(house, planner), (db) => listFirstOfEach(db, asked(), 2))
    for (const standing of ['late', 'soon', 'open'] as const) {
      const whole = await list({ standing, lateFirst: true }, null, 2)
      expect(first.filter((task) => task.standing === standing).map((task) => task.id)).toEqual(
        whole.tasks.map((task) => task.id),
      )
    }
  })

  it('finds words with or without marks, the last one unfinished', async () => {
    expect(await texts({ words: 'quang ba hinh anh dong d' })).toHaveLength(dueKinds.length)
    expect(await texts({ words: 'Đồng Đăng quảng' })).toHaveLength(dueKinds.length)
    expect(await texts({ words: 'quảng bá biên giới' })).toEqual([])
    expect(await texts({ words: "'&|!:* ( --" })).toEqual([])
  })

  it('by unit, by quarter, by month and without a day', async () => {
    const units = (await list({ unitId: culture }, null)).tasks.length
    expect(units).toBe(dueKinds.length * 3)
    const inDecember = await list({ due: '2026-12' }, null)
    expect(inDecember.tasks.every((task) => task.dueOn?.startsWith('2026-12'))).toBe(true)
    expect(inDecember.tasks.length).toBe(dueKinds.length)
    expect((await list({ due: '2026-Q4' }, null)).tasks.length).toBe(dueKinds.length * 6)
    const without = (await list({ due: 'none' }, null)).tasks
    expect(without.every((task) => task.dueOn === null || task.dueKind === 'continuous')).toBe(true)
  })

  it('counts last days by month under the filter', async () => {
    const months = await asActor(asPerson(house, planner), (db) =>
      countByMonth(db, asked({ unitId: culture })),
    )
    const listed = (await list({ unitId: culture }, null)).tasks
    expect(months.get('2026-12') ?? 0).toBe(listed.filter((task) => task.dueOn?.startsWith('2026-12')).length)
  })
})

describe('the address of a list', () => {
  it('a filter written to an address is read from it again', () => {
    const filter: TaskFilter = {
      unitId: '01a1fc35-cee9-7424-93ec-6132e2966c65',
      standing: 'undone',
      due: '2026-Q2',
      words: 'biên giới & cửa khẩu',
      lateFirst: true,
    }
    expect(readFilter(new URLSearchParams(filterAddress(filter).toString()))).toEqual(filter)
    expect(filterAddress(everything).size).toBe(0)
  })

  it('whatever an address does not say well is not asked for', () => {
    const odd = new URLSearchParams({ unit: "' or 1=1", state: 'gone', due: '2026-13', sort: 'x', q: '  ' })
    expect(readFilter(odd)).toEqual(everything)
    expect(readCursor(new URLSearchParams({ after: '0_2026-99-99_1' }))).toBeNull()
  })

  it('a place written to an address is read from it again', () => {
    const place = { rank: 2, day: '2026-06-30', position: 41 }
    expect(readCursor(new URLSearchParams({ after: writePlace(place) }))).toEqual({ after: place })
  })
})
