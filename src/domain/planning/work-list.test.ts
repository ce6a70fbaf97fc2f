import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { addDays } from '#platform/clock.ts'
import { newId } from '#platform/new-id.ts'
import { getWork, getWorkBucket } from './plan-pages.ts'
import type { WorkFilter } from './plan-pages.ts'
import { recordProgress } from './progress-actions.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenPlan } from '../../../test/given-plan.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

const today = '2026-11-21'
const everything: WorkFilter = { role: null, words: '' }

describe('what a person has before them', () => {
  let house: TestHouse
  let officer: Actor
  let planner: Actor
  let outsider: Actor

  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const culture = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    const foreign = await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
    officer = await givenPerson(house, 'Hoàng Thị Mai', culture, 'officer')
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    outsider = await givenPerson(house, 'Vi Văn Sơn', elsewhere, 'planner')
    const plan = await givenPlan(house, { ownerId: province, by: planner.userId, title: 'Kế hoạch' }, [
      { text: 'Quá hạn hôm qua', leads: [culture], dueOn: addDays(today, -1) },
      { text: 'Hôm nay', coordinating: [culture], leads: [foreign], dueOn: today },
      { text: 'Sau bảy ngày', leads: [culture], dueOn: addDays(today, 7) },
      { text: 'Sau tám ngày', leads: [culture], dueOn: addDays(today, 8) },
      { text: 'Luôn luôn', leads: [culture], dueKind: 'continuous', dueOn: addDays(today, -99) },
      { text: 'Mình xong, còn họ', leads: [culture, foreign], dueOn: addDays(today, 20) },
      { text: 'Mình phối hợp xong', coordinating: [culture], leads: [foreign], dueOn: addDays(today, 60) },
    ])
    for (const task of [5, 6]) {
      const obligationId = await plan.obligationOf(task, culture)
      const done = { percent: 100, done: true, reopen: false, note: '', links: [], files: [] }
      await recordProgress(asPerson(house, officer), { ...done, entryId: newId(), obligationId })
    }
  })

  const work = async (actor: Actor, filter: WorkFilter = everything) => {
    const { counts, lines } = await getWork(asPerson(house, actor), filter)
    return { counts, lines: lines.map((line) => [line.bucket, line.text]) }
  }

  it('what is late, what the next seven days ask, what comes later, and where others are awaited', async () => {
    expect(await work(officer)).toEqual({
      counts: { late: 1, week: 2, later: 2, waiting: 1 },
      lines: [
        ['late', 'Quá hạn hôm qua'],
        ['week', 'Hôm nay'],
        ['week', 'Sau bảy ngày'],
        ['later', 'Sau tám ngày'],
        ['later', 'Luôn luôn'],
        ['waiting', 'Mình xong, còn họ'],
      ],
    })
  })

  it('each line says who asked, in which plan, and for whom one waits', async () => {
    const { lines } = await getWork(asPerson(house, officer), everything)
    expect(lines[0]).toMatchObject({
      askedBy: 'UBND tỉnh Sông Kỳ',
      planTitle: 'Kế hoạch',
      role: 'lead',
      leads: [],
    })
    expect(lines.at(-1)?.leads).toEqual(['Sở Văn hóa', 'Sở Ngoại vụ'])
  })

  it('the issuer waits for what is late or due within a month, not for everything', async () => {
    const { counts, lines } = await work(planner)
    expect(counts).toEqual({ late: 0, week: 0, later: 0, waiting: 5 })
    expect(lines.map(([, text]) => text)).not.toContain('Mình phối hợp xong')
  })

  it('by role and by words', async () => {
    expect((await work(officer, { role: 'coordinating', words: '' })).lines).toEqual([['week', 'Hôm nay']])
    expect((await work(officer, { role: null, words: 'sau bay' })).lines).toEqual([['week', 'Sau bảy ngày']])
  })

  it('one bucket goes on from where its page ended', async () => {
    const ctx = asPerson(house, officer)
    const { lines } = await getWorkBucket(ctx, everything, 'later', null)
    const [first, second] = lines
    const rest = await getWorkBucket(ctx, everything, 'later', { day: first!.dueOn!, taskId: first!.taskId })
    expect(rest.lines.map((line) => line.taskId)).toEqual([second!.taskId])
  })

  it('nobody elsewhere has any of it', async () => {
    expect((await work(outsider)).lines).toEqual([])
  })
})
