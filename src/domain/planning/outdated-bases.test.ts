import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordFact, recordReplacement } from '#domain/documents/law-actions.ts'
import { listLaw } from '#domain/documents/law-pages.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { seedLaw } from '../../../seeds/law.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenConfirmed, planOf } from '../../../test/given-document.ts'
import type { GivenText } from '../../../test/given-document.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { recordBasisReview } from './basis-review-actions.ts'
import { listLeaningPlans, listOutdatedBases } from './outdated-bases.ts'
import { everything } from './task-filter.ts'
import { getPlanTable } from './plan-pages.ts'
import { getTaskView } from './task-page.ts'

const spokesperson = 'Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ'
const decree = 'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ'

/** A plan of an office rests on law; law changes afterwards. */
describe('what leans on a document that no longer holds', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    await seedLaw(house)
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const culture = await givenUnit(house, { name: 'Sở Văn hóa và Thể thao', under: province })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string, role: 'planner' | 'officer') =>
      asPerson(house, await givenPerson(house, name, at, role))
    planner = await person('Hoàng Thu Hương', province, 'planner')
    officer = await person('Nông Văn Bình', culture, 'officer')
    stranger = await person('Lò Văn Páo', elsewhere, 'planner')
  })

  let serial = 10
  const make = async (given: GivenText) =>
    (await givenConfirmed(planner, province, planOf({ number: String(++serial), ...given }))).planId
  const lawId = async (words: string) => (await listLaw(planner, { words, state: null }, null)).lines[0]!.id
  const open = async (planId: string, ctx = planner) =>
    (await listOutdatedBases(ctx, { reviewed: false, after: null, planId })).bases
  const firstTask = async (planId: string) =>
    (await getPlanTable(officer, planId, everything, null)).page.tasks[0]!.id
  const replace = async (old: string, by: string, holds = true) =>
    recordReplacement(planner, {
      unitId: province,
      instrumentId: await lawId(old),
      kind: 'replaces',
      by,
      on: '01/11/2026',
      source: 'Công báo',
      certainty: 'verified',
      holds,
    })

  it('a plan is flagged, and every task of it, with what came in its place', async () => {
    const planId = await make({ bases: [spokesperson, decree] })
    const flag = {
      instrument: { name: 'Nghị định số 09/2017/NĐ-CP' },
      standing: { state: 'replaced', since: '2026-07-01', by: { name: 'Nghị định số 244/2026/NĐ-CP' } },
    }
    const { outdated } = await getPlanTable(officer, planId, everything, null)
    expect(outdated).toMatchObject({ bases: [{ task: null, ...flag }], tasks: 0 })
    const task = await getTaskView(officer, planId, await firstTask(planId))
    expect(task.outdated).toMatchObject([{ task: null, ...flag }])
  })

  it('a task is flagged by what its own words cite, and the others are not', async () => {
    const planId = await make({ task: `Cử người phát ngôn theo ${spokesperson}.` })
    const { outdated, page } = await getPlanTable(officer, planId, everything, null)
    expect(outdated).toEqual({ bases: [], tasks: 1 })
    const [first, second] = page.tasks.map(({ id }) => id)
    expect((await getTaskView(officer, planId, first!)).outdated).toMatchObject([{ task: { id: first } }])
    expect((await getTaskView(officer, planId, second!)).outdated).toEqual([])
    expect(await open(planId)).toMatchObject([{ task: { id: first } }])
  })

  it('one that rests on what holds, amended or not, is not flagged', async () => {
    expect(await open(await make({ bases: [decree] }))).toEqual([])
  })

  it('replacing a basis flags at once, saying it twice changes nothing, taking it back ends it', async () => {
    const planId = await make({ bases: ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ'] })
    expect(await open(planId)).toEqual([])
    await replace('30/2020/NĐ-CP', '150/2025/NĐ-CP')
    await replace('30/2020/NĐ-CP', '150/2025/NĐ-CP')
    expect(await open(planId)).toMatchObject([{ standing: { since: '2026-11-01' } }])
    await replace('30/2020/NĐ-CP', '150/2025/NĐ-CP', false)
    expect(await open(planId)).toEqual([])
  })

  it('what somebody only remembers flags nothing', async () => {
    const planId = await make({ bases: ['Nghị định số 43/2025/NĐ-CP ngày 28/02/2025 của Chính phủ'] })
    await recordFact(planner, {
      unitId: province,
      instrumentId: await lawId('43/2025/NĐ-CP'),
      kind: 'ended',
      value: '01/11/2026',
      source: 'nghe nói',
      certainty: 'memory',
    })
    expect(await open(planId)).toEqual([])
  })

  it('looking again takes a note, once, by whoever plans there; who and when stay', async () => {
    const planId = await make({ bases: [spokesperson] })
    const review = { planId, taskId: null, instrumentId: await lawId('09/2017/NĐ-CP') }
    await expect(recordBasisReview(planner, { ...review, note: ' ' })).rejects.toMatchObject({
      issues: [{ field: 'note', key: 'form.required' }],
    })
    await expect(recordBasisReview(officer, { ...review, note: 'x' })).rejects.toMatchObject({ status: 403 })
    await expect(recordBasisReview(stranger, { ...review, note: 'x' })).rejects.toMatchObject({ status: 404 })
    const note = 'Nội dung không đổi.'
    await Promise.all([
      recordBasisReview(planner, { ...review, note }),
      recordBasisReview(planner, { ...review, note }),
    ])
    expect(await open(planId)).toEqual([])
    const { bases } = await listOutdatedBases(planner, { reviewed: true, after: null, planId })
    expect(bases).toMatchObject([{ review: { note, person: 'Hoàng Thu Hương' } }])
    const acts = await house.db
      .selectFrom('audit_entries')
      .select('act')
      .where('record_id', '=', planId)
      .where('act', '=', 'basis.reviewed')
      .execute()
    expect(acts).toHaveLength(1)
  })

  it('what happens to the basis later asks for another look', async () => {
    const planId = await make({ bases: ['Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ'] })
    await replace('150/2025/NĐ-CP', '224/2026/NĐ-CP')
    const instrumentId = await lawId('150/2025/NĐ-CP')
    await recordBasisReview(planner, { planId, taskId: null, instrumentId, note: 'Đã xem.' })
    expect(await open(planId)).toEqual([])
    await replace('150/2025/NĐ-CP', '224/2026/NĐ-CP', false)
    await replace('150/2025/NĐ-CP', '262/2026/NĐ-CP')
    expect(await open(planId)).toHaveLength(1)
  })

  it('a basis that holds, and a task of another plan, are nothing to look at again', async () => {
    const [planId, other] = [await make({ bases: [spokesperson] }), await make({ bases: [spokesperson] })]
    const review = { planId, taskId: null, instrumentId: await lawId('09/2017/NĐ-CP'), note: 'x' }
    const taskId = await firstTask(other)
    await expect(recordBasisReview(planner, { ...review, taskId })).rejects.toMatchObject({ status: 404 })
    const instrumentId = await lawId('72/2015/NĐ-CP')
    await expect(recordBasisReview(planner, { ...review, instrumentId })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('are nobody’s business in another province; a plan’s offices read them', async () => {
    const planId = await make({ bases: [spokesperson] })
    expect(await open(planId, stranger)).toEqual([])
    expect(await open(planId, officer)).toHaveLength(1)
    const row = sql`insert into basis_reviews
      (id, plan_id, instrument_id, reason, note, reviewed_by, reviewed_at)
      values (gen_random_uuid(), ${planId}, ${await lawId('09/2017/NĐ-CP')}, 'x', 'x', ${officer.actor.userId}, now())`
    await expect(asActor(officer, (db) => row.execute(db))).rejects.toThrow('row-level security')
  })

  it('page by page, none twice and none left out', async () => {
    for (let at = 0; at < 55; at++) await make({ bases: [spokesperson], day: `09 tháng 10 năm 2026` })
    const first = await listOutdatedBases(planner, { reviewed: false, after: null, planId: null })
    const second = await listOutdatedBases(planner, { reviewed: false, after: first.next, planId: null })
    const keys = [...first.bases, ...second.bases].map(
      ({ planId, task, instrument }) => `${planId}${task?.id ?? ''}${instrument.id}`,
    )
    expect(first.bases).toHaveLength(50)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(55)
    const odd = await listOutdatedBases(planner, { reviewed: false, after: 'x_y', planId: null })
    expect(odd.bases.length).toBe(50)
  })

  it('a document’s page lists the plans that lean on it', async () => {
    const planId = await make({ bases: [decree], task: `Thực hiện ${decree}.` })
    const plans = await listLeaningPlans(officer, ['72/NĐ-CP#2015'])
    expect(plans.find((plan) => plan.planId === planId)).toMatchObject({ isBasis: true, tasks: 1 })
    expect(await listLeaningPlans(stranger, ['72/NĐ-CP#2015'])).toEqual([])
  })
})
