import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { sha256Of } from '#platform/files.ts'
import { newId } from '#platform/new-id.ts'
import { readEvidenceFile, recordProgress } from './progress-actions.ts'
import type { ProgressInput } from './progress-actions.ts'
import { cancelTask } from './task-actions.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

describe('recording on a part', () => {
  let house: TestHouse
  let province: string
  let culture: string
  let foreign: string
  let planner: Actor
  let officer: Actor
  let helper: Actor
  let plan: Awaited<ReturnType<typeof givenPlan>>

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    officer = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    helper = await givenPerson(house, 'Lý Thị Hoa', foreign, 'officer')
  })
  beforeEach(async () => {
    plan = await givenPlan(house, { ownerId: province, by: planner.userId }, [
      { leads: [culture], coordinating: [foreign], dueOn: '2026-11-30' },
      { leads: [culture, foreign] },
    ])
  })

  const said = async (by: Actor, task: number, unit: string, words: Partial<ProgressInput>) =>
    recordProgress(asPerson(house, by), {
      entryId: newId(),
      obligationId: await plan.obligationOf(task, unit),
      percent: 0,
      done: false,
      reopen: false,
      note: '',
      links: [],
      files: [],
      ...words,
    })
  const task = (at: number) =>
    house.db.selectFrom('tasks').selectAll().where('id', '=', plan.taskIds[at]!).executeTakeFirstOrThrow()
  const entries = async (taskAt: number, unit: string) =>
    house.db
      .selectFrom('progress')
      .selectAll()
      .where('obligation_id', '=', await plan.obligationOf(taskAt, unit))
      .orderBy('recorded_at')
      .execute()
  const acts = async (at: number) =>
    (
      await house.db
        .selectFrom('audit_entries')
        .select('act')
        .where('record_id', '=', plan.taskIds[at]!)
        .orderBy('sequence')
        .execute()
    ).map((row) => row.act)

  it('the lead’s work closes the task, on the day it is said', async () => {
    await said(officer, 0, culture, { percent: 40, note: 'Đã ký hợp đồng.' })
    expect(await task(0)).toMatchObject({ state: 'open', percent: 40 })
    await said(officer, 0, culture, { done: true, note: 'Đã nghiệm thu.' })
    expect(await task(0)).toMatchObject({ state: 'done', percent: 100, done_on: '2026-11-21' })
    expect(await acts(0)).toEqual(['progress.recorded', 'progress.recorded', 'task.done'])
  })

  it('a coordinating unit records on its part and does not close the task', async () => {
    await said(helper, 0, foreign, { done: true, note: 'Đã góp ý.' })
    expect(await task(0)).toMatchObject({ state: 'open', percent: 0 })
    const part = await house.db
      .selectFrom('obligations')
      .selectAll()
      .where('id', '=', await plan.obligationOf(0, foreign))
      .executeTakeFirstOrThrow()
    expect(part).toMatchObject({ state: 'done', percent: 100 })
  })

  it('a task with two leads is as far as the slower one, and done when both are', async () => {
    await said(officer, 1, culture, { done: true })
    expect(await task(1)).toMatchObject({ state: 'open', percent: 0 })
    await said(helper, 1, foreign, { percent: 70 })
    expect(await task(1)).toMatchObject({ state: 'open', percent: 70 })
    await said(helper, 1, foreign, { done: true })
    expect(await task(1)).toMatchObject({ state: 'done', percent: 100 })
  })

  it('two leads who finish at the same moment close the task once', async () => {
    await Promise.all([said(officer, 1, culture, { done: true }), said(helper, 1, foreign, { done: true })])
    expect(await task(1)).toMatchObject({ state: 'done', percent: 100 })
    expect((await acts(1)).filter((act) => act === 'task.done')).toHaveLength(1)
  })

  it('the same form sent twice, even at once, is recorded once', async () => {
    const form = {
      entryId: newId(),
      percent: 30,
      note: 'Đã mời báo giá.',
      links: [{ title: '', url: 'https://a.vn/1' }],
    }
    await Promise.all([said(officer, 0, culture, form), said(officer, 0, culture, form)])
    await said(officer, 0, culture, form)
    expect(await entries(0, culture)).toHaveLength(1)
    expect(await acts(0)).toEqual(['progress.recorded'])
  })

  it('the same page sent back with other words is another entry', async () => {
    const entryId = newId()
    await said(officer, 0, culture, { entryId, percent: 30, note: 'Đã mời báo giá.' })
    await said(officer, 0, culture, { entryId, percent: 50, note: 'Đã chọn nhà thầu.' })
    expect((await entries(0, culture)).map((entry) => entry.percent)).toEqual([30, 50])
  })

  it('two people of one unit who say "done" at once are both heard, and the task is done once', async () => {
    const colleague = await givenPerson(house, 'Vi Thị Na', culture, 'officer')
    await Promise.all([
      said(officer, 0, culture, { done: true, note: 'Xong.' }),
      said(colleague, 0, culture, { done: true, note: 'Đã gửi biên bản.' }),
    ])
    expect(await entries(0, culture)).toHaveLength(2)
    expect((await acts(0)).filter((act) => act === 'task.done')).toHaveLength(1)
  })

  it('what was done is only taken up again by saying so, and the task opens with it', async () => {
    await said(officer, 0, culture, { done: true })
    await expect(said(officer, 0, culture, { percent: 80, note: 'Phải sửa.' })).rejects.toMatchObject({
      issues: [{ field: 'reopen', key: 'progress.sayReopened' }],
    })
    await said(officer, 0, culture, { percent: 80, note: 'Phải sửa.', reopen: true })
    expect(await task(0)).toMatchObject({ state: 'open', percent: 80, done_on: null })
    expect((await acts(0)).at(-1)).toBe('task.reopened')
  })

  it('a later word on what is done keeps the first day', async () => {
    await said(officer, 0, culture, { done: true })
    house.clock.set('2026-12-05T02:00:00Z')
    await said(officer, 0, culture, { done: true, note: 'Bổ sung biên bản.' })
    house.clock.set('2026-11-21T02:00:00Z')
    expect(await task(0)).toMatchObject({ done_on: '2026-11-21' })
  })

  it('a hundred per cent without "done" is asked about, and an empty form is not recorded', async () => {
    await expect(said(officer, 0, culture, { percent: 100 })).rejects.toMatchObject({
      issues: [{ field: 'percent', key: 'progress.hundredButNotDone' }],
    })
    await said(officer, 0, culture, { percent: 10 })
    await expect(said(officer, 0, culture, { percent: 10 })).rejects.toMatchObject({
      issues: [{ field: 'note', key: 'progress.nothingSaid' }],
    })
  })

  it('a link leads to the web and nowhere else', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//a.vn',
      'a.vn',
      'https://localhost',
    ]) {
      await expect(
        said(officer, 0, culture, { percent: 5, links: [{ title: 'x', url }] }),
      ).rejects.toMatchObject({
        issues: [{ field: 'link', key: 'form.notAddress' }],
      })
    }
  })

  it('a file is kept whole and handed to the offices of the task, not to others', async () => {
    const bytes = new TextEncoder().encode('Biên bản nghiệm thu')
    await said(officer, 0, culture, { percent: 90, files: [{ name: 'bien-ban.txt', bytes }] })
    const { id } = await house.db
      .selectFrom('evidence')
      .innerJoin('progress', 'progress.id', 'evidence.progress_id')
      .select('evidence.id')
      .where('progress.obligation_id', '=', await plan.obligationOf(0, culture))
      .executeTakeFirstOrThrow()
    const read = await readEvidenceFile(asPerson(house, helper), id)
    expect(new TextDecoder().decode(read.bytes)).toBe('Biên bản nghiệm thu')
    const office = await givenUnit(house, { name: 'Sở Xây dựng', under: province })
    const stranger = await givenPerson(house, 'Đàm Văn Long', office, 'officer')
    await expect(readEvidenceFile(asPerson(house, stranger), id)).rejects.toMatchObject({ status: 404 })
  })

  it('a document marked as a state secret is refused, and neither it nor the entry is kept', async () => {
    const text = 'UBND XÃ NÀ LAU\nTỐI MẬT\n\nBÁO CÁO\nVề tình hình biên giới\n\nNội dung.'
    const files = [{ name: 'bao-cao.txt', bytes: new TextEncoder().encode(text) }]
    await expect(said(officer, 0, culture, { percent: 10, files })).rejects.toMatchObject({
      key: 'evidence.isSecret',
    })
    expect(await entries(0, culture)).toEqual([])
    await expect(house.files.read(sha256Of(files[0]!.bytes))).rejects.toThrow()
  })

  it('nobody records for another unit, and a leader does not record at all', async () => {
    await expect(said(helper, 0, culture, { percent: 10 })).rejects.toMatchObject({ status: 403 })
    const leader = await givenPerson(house, 'Trần Văn Phú', culture, 'leader')
    await expect(said(leader, 0, culture, { percent: 10 })).rejects.toMatchObject({ status: 403 })
  })

  it('the planner of the province may record for a department below it', async () => {
    await said(planner, 0, culture, { percent: 20, note: 'Theo báo cáo nhanh của Sở.' })
    expect(await task(0)).toMatchObject({ percent: 20 })
  })

  it('a cancelled task takes no more entries', async () => {
    await cancelTask(asPerson(house, planner), { taskId: plan.taskIds[0]!, reason: 'Gộp vào nhiệm vụ khác.' })
    await expect(said(officer, 0, culture, { percent: 10 })).rejects.toMatchObject({
      key: 'task.isCancelled',
    })
  })

  it('an entry cannot be changed or removed afterwards', async () => {
    await said(officer, 0, culture, { percent: 10 })
    await expect(house.db.updateTable('progress').set({ note: 'khác' }).execute()).rejects.toThrow(
      'append only',
    )
  })
})
