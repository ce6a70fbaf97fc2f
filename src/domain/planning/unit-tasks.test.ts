import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { recordProgress } from './progress-actions.ts'
import { listUnitTasks } from './unit-tasks.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

describe('what a unit has to tell of a year', () => {
  let house: TestHouse
  let province: string
  let culture: string
  let officer: Actor
  let planner: Actor
  const year = { from: '2026-01-01', to: '2026-12-31' }

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    const foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    officer = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    const plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { text: 'Trong năm', leads: [culture], dueOn: '2026-06-30' },
      { text: 'Năm sau', leads: [culture], dueOn: '2027-03-31' },
      { text: 'Thường xuyên', coordinating: [culture], leads: [foreign], dueKind: 'continuous' },
      { text: 'Của người khác', leads: [foreign], dueOn: '2026-05-31' },
    ])
    await givenPlan(house, { ownerId: province, by: planner.userId, year: 2025 }, [
      { text: 'Còn lại từ năm trước', leads: [culture], dueOn: '2025-12-31' },
    ])
    const part = { obligationId: await plan.obligationOf(0, culture), reopen: false, files: [] }
    for (const percent of [10, 20, 30, 40]) {
      const links = [{ title: `Bài ${percent}`, url: `https://songky.example.vn/${percent}` }]
      const said = { ...part, entryId: newId(), percent, done: false, note: `Được ${percent} %.`, links }
      await recordProgress(asPerson(house, officer), said)
    }
    await recordProgress(asPerson(house, officer), {
      ...part,
      entryId: newId(),
      percent: 100,
      done: true,
      note: '',
      links: [],
    })
  })

  const told = (actor: Actor, unitId: string, on?: string) =>
    asActor(asPerson(house, actor), (db) => listUnitTasks(db, { unitId, ...year, ...(on ? { on } : {}) }))

  it('its parts due in the year, left over from before, or going on all the time; not those of later years', async () => {
    const tasks = await told(officer, culture)
    expect(tasks.map((task) => [task.text, task.role])).toEqual([
      ['Còn lại từ năm trước', 'lead'],
      ['Trong năm', 'lead'],
      ['Thường xuyên', 'coordinating'],
    ])
  })

  it('the latest three notes with their days, all the evidence, and how many there are', async () => {
    const task = (await told(officer, culture))[1]!
    expect(task.notes.map((note) => note.note)).toEqual(['Được 40 %.', 'Được 30 %.', 'Được 20 %.'])
    expect(task.notes[0]).toMatchObject({ on: '2026-11-21', unitId: culture })
    expect(task.evidence.map((one) => one.address)).toEqual(
      [10, 20, 30, 40].map((at) => `https://songky.example.vn/${at}`),
    )
    expect(task.counts).toEqual({ notes: 4, evidence: 4 })
  })

  it('late is asked of a day: what was done in November was late in July', async () => {
    const task = (await told(officer, culture, '2026-07-15'))[1]!
    expect(task).toMatchObject({ isLate: true, wasDoneLate: true, state: 'done', doneOn: '2026-11-21' })
    expect((await told(officer, culture))[1]).toMatchObject({ isLate: false, wasDoneLate: true })
  })

  it('the issuer tells of all tasks of its plans, with what the leads recorded', async () => {
    const tasks = await told(planner, province)
    expect(tasks.map((task) => [task.text, task.role])).toEqual([
      ['Còn lại từ năm trước', 'issued'],
      ['Trong năm', 'issued'],
      ['Thường xuyên', 'issued'],
      ['Của người khác', 'issued'],
    ])
    expect(tasks[1]).toMatchObject({ state: 'done', counts: { notes: 4, evidence: 4 } })
  })
})
