import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Correction } from '#domain/documents/correction.ts'
import { planText, textBytes } from '#domain/documents/given-documents.ts'
import { correctImport, getImportProgress, startImport } from '#domain/documents/import-actions.ts'
import { readImport } from '#domain/documents/import-job.ts'
import { readBytes } from '#domain/documents/reading.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { findPlanOfDocument, makePlan } from './plan-actions.ts'
import { getTaskView } from './task-page.ts'

describe('a plan is made of a document', () => {
  let house: TestHouse
  let planner: Context
  const units: Record<'province' | 'culture' | 'foreign' | 'finance' | 'promotion', string> = {
    province: '',
    culture: '',
    foreign: '',
    finance: '',
    promotion: '',
  }

  beforeAll(async () => {
    house = await openTestHouse()
    units.province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const department = (name: string, until?: string) =>
      givenUnit(house, { name, under: units.province, ...(until ? { until } : {}) })
    units.culture = await department('Sở Văn hóa và Thể thao')
    units.foreign = await department('Sở Ngoại vụ')
    units.finance = await department('Sở Tài chính')
    // It still worked on the document's day and is gone when the plan is made.
    units.promotion = await department('Sở Thông tin và Quảng bá', '2026-11-15')
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', units.province, 'planner'))
  })

  let serial = 0
  let importId: string
  beforeEach(async () => {
    const bytes = textBytes(`${planText}\n\nBản ${++serial}.`)
    importId = await startImport(planner, { unitId: units.province, fileName: 'KH 47.txt', bytes })
    await readImport(house, importId, readBytes, new AbortController().signal)
  })

  const revision = async () => (await getImportProgress(planner, importId))!.revision
  const correct = async (correction: Correction) =>
    correctImport(planner, { importId, revision: await revision(), correction })
  const assignPromotionTo = (unitId: string | null) =>
    correct({ kind: 'unit', words: 'Sở Thông tin và Quảng bá', unitId })
  const confirm = async () => makePlan(planner, { importId, revision: await revision() })
  const obligationsOf = async (planId: string) => {
    const { rows } = await sql<{ position: number; unit_id: string; role: string }>`
      select t.position, o.unit_id, o.role from obligations o join tasks t on t.id = o.task_id
      where o.plan_id = ${planId} order by t.position, o.role desc, o.unit_id`.execute(house.db)
    return rows
  }
  const countPlans = async () => (await house.db.selectFrom('plans').select('id').execute()).length

  it('with every time that a task names, the later ones beside its own', async () => {
    const text = planText.replace('đôn đốc việc thực hiện Kế hoạch;', 'gửi đề cương trước ngày 01/3/2027;')
    importId = await startImport(planner, {
      unitId: units.province,
      fileName: 'KH 47.txt',
      bytes: textBytes(`${text}\n\nBản ${++serial}.`),
    })
    await readImport(house, importId, readBytes, new AbortController().signal)
    await assignPromotionTo(units.culture)
    const { planId } = await confirm()
    const tasks = house.db.selectFrom('tasks').select('id').where('plan_id', '=', planId).orderBy('position')
    const pages = await Promise.all((await tasks.execute()).map(({ id }) => getTaskView(planner, planId, id)))
    expect(pages.map(({ dueOn, furtherDue }) => [dueOn, furtherDue])).toEqual([
      ['2027-06-29', []],
      ['2027-09-30', []],
      ['2027-02-28', [{ words: 'trước ngày 15/12/2027', kind: 'date', on: '2027-12-14' }]],
    ])
  })

  it('with the measurable targets that a task says, on the task’s own page', async () => {
    const text = planText.replace(
      'bằng ba thứ tiếng',
      'bằng ba thứ tiếng; mở ít nhất 02 hội nghị, phát tại tối thiểu 90% số xã',
    )
    importId = await startImport(planner, {
      unitId: units.province,
      fileName: 'KH 47.txt',
      bytes: textBytes(`${text}\n\nBản ${++serial}.`),
    })
    await readImport(house, importId, readBytes, new AbortController().signal)
    await assignPromotionTo(units.culture)
    const { planId } = await confirm()
    const task = await house.db
      .selectFrom('tasks')
      .select('id')
      .where('plan_id', '=', planId)
      .where('position', '=', 1)
      .executeTakeFirstOrThrow()
    const { indicators } = await getTaskView(planner, planId, task.id)
    expect(indicators).toEqual([
      { words: 'ít nhất 02 hội nghị', comparison: 'atLeast', amount: 2, unit: 'hội nghị' },
      { words: 'tối thiểu 90% số xã', comparison: 'atLeast', amount: 90, unit: '%' },
    ])
  })

  it('with its tasks, whom each names, and what every unit owes', async () => {
    await assignPromotionTo(units.culture)
    const made = await confirm()
    expect(made).toMatchObject({
      title: 'Giới thiệu hình ảnh tỉnh Sông Kỳ với bạn bè quốc tế năm 2027',
      tasks: 3,
    })
    const plan = await findPlanOfDocument(planner, made.documentId)
    expect(plan).toMatchObject({ reference: '47/KH-UBND', year: 2027, ownerName: 'UBND tỉnh Sông Kỳ' })
    const tasks = await house.db
      .selectFrom('tasks')
      .selectAll()
      .where('plan_id', '=', made.planId)
      .orderBy('position')
      .execute()
    expect(tasks.map(({ section, part_title, due_on }) => ({ section, part_title, due_on }))).toEqual([
      { section: 'I/1', part_title: 'NỘI DUNG', due_on: '2027-06-29' },
      { section: 'I/2', part_title: 'NỘI DUNG', due_on: '2027-09-30' },
      { section: 'II/1', part_title: 'TỔ CHỨC THỰC HIỆN', due_on: '2027-12-14' },
    ])
  })

  it('a group stays a group, and obliges each of today’s units once: not the lead again, not one named by itself', async () => {
    await assignPromotionTo(null)
    const made = await confirm()
    const group = await house.db
      .selectFrom('task_parties')
      .select(['is_group', 'unit_id', 'words'])
      .where('plan_id', '=', made.planId)
      .where('is_group', '=', true)
      .execute()
    expect(group).toEqual([{ is_group: true, unit_id: null, words: 'các sở, ban, ngành' }])
    const ofFirst = (await obligationsOf(made.planId)).filter(({ position }) => position === 1)
    expect(ofFirst.filter(({ role }) => role === 'lead').map(({ unit_id }) => unit_id)).toEqual([
      units.culture,
    ])
    expect(
      ofFirst
        .filter(({ role }) => role === 'coordinating')
        .map(({ unit_id }) => unit_id)
        .sort(),
    ).toEqual([units.foreign, units.finance].sort())
  })

  it('a name put aside by hand stays a name and obliges nobody', async () => {
    await assignPromotionTo(null)
    const made = await confirm()
    expect((await obligationsOf(made.planId)).filter(({ position }) => position === 3)).toEqual([])
    const parties = await house.db
      .selectFrom('task_parties')
      .select(['words', 'unit_id'])
      .where('plan_id', '=', made.planId)
      .where('words', '=', 'Sở Thông tin và Quảng bá')
      .execute()
    expect(parties).toEqual([{ words: 'Sở Thông tin và Quảng bá', unit_id: null }])
  })

  it('not while a unit that no longer exists has nobody who does its work', async () => {
    const before = await countPlans()
    await expect(confirm()).rejects.toMatchObject({
      key: 'documents.unitEnded',
      params: { words: 'Sở Thông tin và Quảng bá' },
    })
    expect(await countPlans()).toBe(before)
    expect((await getImportProgress(planner, importId))?.state).toBe('review')
  })

  it('the one successor of such a unit takes its part, and the old name stays as written', async () => {
    await house.db
      .insertInto('unit_successions')
      .values({
        from_unit_id: units.promotion,
        to_unit_id: units.culture,
        on_date: '2026-11-15',
        kind: 'merged',
        source: 'test',
      })
      .execute()
    try {
      // The register in memory is renewed when a row was added.
      const made = await confirm()
      const third = (await obligationsOf(made.planId)).filter(({ position }) => position === 3)
      expect(third).toEqual([{ position: 3, unit_id: units.culture, role: 'lead' }])
      const [party] = await house.db
        .selectFrom('task_parties')
        .select(['words', 'unit_id'])
        .where('plan_id', '=', made.planId)
        .where('words', '=', 'Sở Thông tin và Quảng bá')
        .execute()
      expect(party?.unit_id).toBe(units.culture)
    } finally {
      await sql`delete from unit_successions`.execute(house.db)
    }
  })

  it('a name that nobody knows does not hold it up', async () => {
    await assignPromotionTo(null)
    const task = {
      text: 'Dịch phụ đề.',
      lead: [{ words: 'Hội Văn nghệ dân gian xã Bản Mơ', scope: '' }],
      coordinating: [],
      due: { words: '', kind: 'none', on: '' },
      product: '',
    }
    await correct({ kind: 'task', key: 'a0', task })
    const made = await confirm()
    expect((await obligationsOf(made.planId)).filter(({ position }) => position === 1)).toEqual([])
  })

  it('not without any task', async () => {
    await assignPromotionTo(null)
    for (const key of ['a0', 'a1', 'a2']) await correct({ kind: 'inclusion', key, included: false })
    await expect(confirm()).rejects.toMatchObject({ key: 'documents.noTasks' })
  })

  it('once, also when it is confirmed twice at the same instant', async () => {
    await assignPromotionTo(null)
    const before = await countPlans()
    const answers = await Promise.allSettled([confirm(), confirm(), confirm()])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(refused?.reason).toMatchObject({ key: 'documents.alreadyConfirmed' })
    expect(await countPlans()).toBe(before + 1)
  })

  it('never from what somebody else has changed meanwhile', async () => {
    const seen = await revision()
    await assignPromotionTo(null)
    await expect(makePlan(planner, { importId, revision: seen })).rejects.toMatchObject({
      key: 'refused.changedMeanwhile',
    })
  })

  it('wholly or not at all: a process that dies in the middle leaves the review as it was', async () => {
    await assignPromotionTo(null)
    const before = await countPlans()
    await sql`create function die() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(house.db)
    await sql`create trigger dies before insert on obligations execute function die()`.execute(house.db)
    await expect(confirm()).rejects.toThrow()
    await sql`drop function die cascade`.execute(house.db)
    expect(await countPlans()).toBe(before)
    const { rows } =
      await sql`select id from documents d where not exists (select from plans where document_id = d.id)`.execute(
        house.db,
      )
    expect(rows).toEqual([])
    await expect(confirm()).resolves.toMatchObject({ tasks: 3 })
  })

  it('of another province’s document obliges nobody outside the importing office’s own', async () => {
    const provinceId = await givenUnit(house, { name: 'Tỉnh Đèo Gió', kind: 'province' })
    const ctx = asPerson(house, await givenPerson(house, 'Ma Thị Liên', provinceId, 'planner'))
    const bytes = textBytes(`${planText}\n\nSao gửi tỉnh bạn.`)
    const id = await startImport(ctx, { unitId: provinceId, fileName: 'KH 47.txt', bytes })
    await readImport(house, id, readBytes, new AbortController().signal)
    const made = await makePlan(ctx, { importId: id, revision: 0 })
    expect(made).toMatchObject({ tasks: 3, obligations: 0, units: 0 })
    const parties = await house.db
      .selectFrom('task_parties')
      .select(['words', 'is_outside', 'unit_id'])
      .where('plan_id', '=', made.planId)
      .execute()
    expect(parties.filter(({ is_outside }) => !is_outside)).toEqual([])
    expect(parties.find(({ words }) => words === 'Sở Ngoại vụ')?.unit_id).toBe(units.foreign)
    const officer = asPerson(house, await givenPerson(house, 'Hứa Văn Nam', units.foreign, 'officer'))
    const seen = await asActor(officer, (db) => db.selectFrom('plans').select('id').execute())
    expect(seen.map((row) => row.id)).not.toContain(made.planId)
  })

  it('is seen by the offices that it obliges, and not by another province', async () => {
    await assignPromotionTo(null)
    const { planId } = await confirm()
    const elsewhere = await givenUnit(house, { name: `Tỉnh Núi Đèo ${serial}`, kind: 'province' })
    const stranger = asPerson(house, await givenPerson(house, 'Lò Văn Páo', elsewhere, 'planner'))
    const officer = asPerson(house, await givenPerson(house, 'Vi Đức Thịnh', units.foreign, 'officer'))
    const plansSeenBy = async (ctx: Context) =>
      asActor(ctx, (db) => db.selectFrom('plans').select('id').execute()).then((rows) =>
        rows.map(({ id }) => id),
      )
    expect(await plansSeenBy(officer)).toContain(planId)
    expect(await plansSeenBy(stranger)).toEqual([])
    const rows = await asActor(stranger, (db) => sql`select id from documents`.execute(db))
    expect(rows.rows).toEqual([])
  })
})
