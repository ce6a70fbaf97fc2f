import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { newId } from '#platform/new-id.ts'
import { recordProgress } from './progress-actions.ts'
import { addTask, assignTask, cancelTask, extendDeadline } from './task-actions.ts'
import type { TaskInput } from './task-actions.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

describe('a planner at work on a plan', () => {
  let house: TestHouse
  let province: string
  let culture: string
  let foreign: string
  let planner: Actor
  let officer: Actor
  let plan: Awaited<ReturnType<typeof givenPlan>>

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    await givenUnit(house, { name: 'Xã Tân Lập', kind: 'commune', level: 'commune', under: province })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    await givenUnit(house, { name: 'Xã Tân Lập', kind: 'commune', level: 'commune', under: elsewhere })
    await givenUnit(house, { name: 'Xã Yên Bình', kind: 'commune', level: 'commune', under: elsewhere })
    await givenUnit(house, { name: 'Xã Yên Bình', kind: 'commune', level: 'commune', under: elsewhere })
    const gone = await givenUnit(house, {
      name: 'Sở Thông tin và Truyền thông',
      under: province,
      until: '2025-03-01',
    })
    await house.db
      .insertInto('unit_successions')
      .values({
        from_unit_id: gone,
        to_unit_id: culture,
        on_date: '2025-03-01',
        kind: 'merged',
        source: 'test',
      })
      .execute()
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    officer = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
  })
  beforeEach(async () => {
    plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [culture], dueOn: '2026-06-30' },
    ])
  })

  const taskId = () => plan.taskIds[0]!
  const add = (words: Partial<TaskInput>, by = planner) =>
    addTask(asPerson(house, by), {
      taskId: newId(),
      planId: plan.planId,
      text: 'Tổ chức gặp mặt phóng viên nước ngoài',
      partTitle: 'Nhiệm vụ bổ sung',
      product: '',
      due: { choice: 'quarter-4', day: '' },
      leads: 'Sở Ngoại vụ',
      coordinating: 'Sở Văn hóa; UBND xã Tân Lập',
      ...words,
    })
  const tasks = () =>
    house.db.selectFrom('tasks').selectAll().where('plan_id', '=', plan.planId).orderBy('position').execute()
  const parts = (id: string) =>
    house.db.selectFrom('obligations').selectAll().where('task_id', '=', id).orderBy('role').execute()

  it('adds a task at the end of the plan and gives each named unit its part', async () => {
    const { taskId: id } = await add({})
    expect((await tasks()).at(-1)).toMatchObject({
      id,
      position: 2,
      due_on: '2026-12-31',
      due_words: 'Quý IV/2026',
    })
    expect((await parts(id)).map((part) => part.role)).toEqual(['coordinating', 'coordinating', 'lead'])
  })

  it('finds units with or without marks, and a commune of its own province before its namesake', async () => {
    const { taskId: id } = await add({ leads: 'so ngoai vu', coordinating: '' })
    expect((await parts(id)).map((part) => part.unit_id)).toEqual([foreign])
  })

  it('says which names are no unit of today, and which are several', async () => {
    const wrong = add({
      leads: 'Sở Thông tin và Truyền thông; Sở Ngoại giao',
      coordinating: 'UBND xã Yên Bình',
      text: '',
      due: { choice: 'date', day: '31/2/2026' },
    })
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { field: 'text', key: 'form.required' },
        { field: 'leads', key: 'task.unitEnded', params: { now: 'Sở Văn hóa' } },
        { field: 'leads', key: 'task.noSuchUnit' },
        { field: 'coordinating', key: 'task.severalUnits' },
        { field: 'dueOn', key: 'form.notDate' },
      ],
    })
    expect(await tasks()).toHaveLength(1)
  })

  it('says which unit the issuer of the plan may not task', async () => {
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Đèo Gió', kind: 'province' })
    await givenUnit(house, { name: 'Sở Khoa học và Công nghệ', under: elsewhere })
    await expect(add({ coordinating: 'Sở Khoa học và Công nghệ tỉnh Đèo Gió' })).rejects.toMatchObject({
      issues: [{ field: 'coordinating', key: 'task.unitOutside' }],
    })
  })

  it('a group typed by its name gives every unit of it a part', async () => {
    const { taskId: id } = await add({ leads: 'UBND các xã, phường', coordinating: '' })
    const [part, ...others] = await parts(id)
    expect([part?.role, others.length]).toEqual(['lead', 0])
    const [party] = await house.db.selectFrom('task_parties').selectAll().where('task_id', '=', id).execute()
    expect(party).toMatchObject({ words: 'UBND các xã, phường', is_group: true, unit_id: null })
  })

  it('the same form sent twice adds one task; two forms at once take two places', async () => {
    const id = newId()
    await Promise.all([add({ taskId: id }), add({ taskId: id }), add({})])
    expect((await tasks()).map((task) => task.position)).toEqual([1, 2, 3])
  })

  it('an officer does not add tasks to the plan of the province', async () => {
    await expect(add({}, officer)).rejects.toMatchObject({ status: 403 })
  })

  it('a further lead opens a task again that was done', async () => {
    const done = { percent: 0, done: true, reopen: false, note: '', links: [], files: [] }
    const obligationId = await plan.obligationOf(0, culture)
    await recordProgress(asPerson(house, officer), { ...done, entryId: newId(), obligationId })
    await assignTask(asPerson(house, planner), { taskId: taskId(), role: 'lead', units: 'Sở Ngoại vụ' })
    expect((await tasks())[0]).toMatchObject({ state: 'open', percent: 0, done_on: null })
  })

  it('a unit has one part in a task', async () => {
    const again = assignTask(asPerson(house, planner), {
      taskId: taskId(),
      role: 'coordinating',
      units: 'Sở Văn hóa',
    })
    await expect(again).rejects.toMatchObject({ issues: [{ field: 'units', key: 'task.alreadyObliged' }] })
  })

  it('a deadline moves later only, with a reason, and the history keeps both days', async () => {
    const extend = (dueOn: string, reason = 'Chờ kinh phí.') =>
      extendDeadline(asPerson(house, planner), { taskId: taskId(), dueOn, reason })
    await expect(extend('2026-06-01')).rejects.toMatchObject({
      issues: [{ field: 'dueOn', key: 'task.notLater' }],
    })
    await expect(extend('2026-12-15', ' ')).rejects.toMatchObject({
      issues: [{ field: 'reason', key: 'task.sayWhy' }],
    })
    await extend('2026-12-15')
    await extend('2026-12-15')
    const entries = await house.db
      .selectFrom('audit_entries')
      .selectAll()
      .where('record_id', '=', taskId())
      .execute()
    expect(entries.map((entry) => entry.details)).toEqual([
      { planId: plan.planId, from: '2026-06-30', to: '2026-12-15', reason: 'Chờ kinh phí.' },
    ])
    expect((await tasks())[0]).toMatchObject({ due_on: '2026-12-15', due_words: 'Chậm nhất ngày 15/12/2026' })
  })

  it('a cancelled task stays in the plan, with the reason, and is neither extended nor assigned', async () => {
    const ctx = asPerson(house, planner)
    await cancelTask(ctx, { taskId: taskId(), reason: 'Trùng với nhiệm vụ của Sở Ngoại vụ.' })
    expect((await tasks())[0]).toMatchObject({ state: 'cancelled' })
    const extend = extendDeadline(ctx, { taskId: taskId(), dueOn: '2026-12-15', reason: 'x' })
    await expect(extend).rejects.toMatchObject({ key: 'task.isCancelled' })
    const assign = assignTask(ctx, { taskId: taskId(), role: 'lead', units: 'Sở Ngoại vụ' })
    await expect(assign).rejects.toMatchObject({ key: 'task.isCancelled' })
  })

  it('only the planner extends and cancels', async () => {
    const ctx = asPerson(house, officer)
    await expect(cancelTask(ctx, { taskId: taskId(), reason: 'x' })).rejects.toMatchObject({ status: 403 })
    const extend = extendDeadline(ctx, { taskId: taskId(), dueOn: '2026-12-15', reason: 'x' })
    await expect(extend).rejects.toMatchObject({ status: 403 })
  })
})
