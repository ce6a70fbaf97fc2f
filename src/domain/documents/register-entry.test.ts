import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { makePlan } from '#domain/planning/plan-actions.ts'
import { seedLaw } from '../../../seeds/law.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenConfirmed, givenReading, planOf } from '../../../test/given-document.ts'
import type { GivenText } from '../../../test/given-document.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { getDocument, recordArrival } from './document-actions.ts'
import { getRegisterEntry } from './document-page.ts'
import { wholeRegister } from './register-filter.ts'
import { findingsInRegister } from './register-findings.ts'
import { enterCitations } from './register-job.ts'
import { eachDocument, listDocuments } from './register-list.ts'

const decree =
  'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại'
const spokesperson = 'Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ'
const plan219 = (day: string) =>
  `Kế hoạch số 219/KH-UBND ngày ${day} của UBND tỉnh Sông Kỳ về đối ngoại nhân dân`

describe('a document in the register', () => {
  let house: TestHouse
  let province: string
  let planner: Context
  let officer: Context
  let stranger: Context

  beforeAll(async () => {
    house = await openTestHouse()
    await seedLaw(house)
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    await givenUnit(house, { name: 'Sở Văn hóa và Thể thao', under: province })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string, role: 'planner' | 'officer') =>
      asPerson(house, await givenPerson(house, name, at, role))
    planner = await person('Hoàng Thu Hương', province, 'planner')
    officer = await person('Nông Văn Bình', province, 'officer')
    stranger = await person('Lò Văn Páo', elsewhere, 'planner')
  })

  let serial = 1000
  const confirm = async (given: GivenText) =>
    (await givenConfirmed(planner, province, planOf({ number: String(++serial), ...given }))).documentId
  const entryOf = async (id: string, ctx = planner) => getRegisterEntry(ctx, await getDocument(ctx, id))
  const citing = (entry: Awaited<ReturnType<typeof entryOf>>, reference: string) =>
    entry.cites.find((one) => one.reference === reference)

  it('says which of its bases hold no longer today, which held on its day, and what replaced them', async () => {
    const id = await confirm({ day: '09 tháng 3 năm 2026', bases: [decree, spokesperson] })
    const entry = await entryOf(id)
    expect(citing(entry, '09/2017/NĐ-CP')).toMatchObject({
      role: 'basis',
      today: { state: 'replaced', since: '2026-07-01', by: { name: 'Nghị định số 244/2026/NĐ-CP' } },
      onItsDay: { state: 'inForce' },
    })
    const late = await entryOf(await confirm({ bases: [spokesperson] }))
    expect(citing(late, '09/2017/NĐ-CP')?.onItsDay).toMatchObject({ state: 'replaced' })
  })

  it('two dates for one symbol stand side by side with both sources, and nothing is put right', async () => {
    const first = await confirm({ bases: [plan219('12/10/2020')] })
    const second = await confirm({ bases: [plan219('11/10/2020')] })
    const entry = await entryOf(first)
    expect(citing(entry, '219/KH-UBND')).toMatchObject({
      said: '2020-10-12',
      conflicts: [{ date: '2020-10-11', by: { kind: 'document', documentId: second } }],
    })
    expect(citing(await entryOf(second), '219/KH-UBND')?.conflicts).toMatchObject([
      { date: '2020-10-12', by: { documentId: first } },
    ])
    const another = 'Kế hoạch số 219/KH-UBND ngày 13/10/2020 của UBND tỉnh Núi Đèo về đối ngoại nhân dân'
    expect(citing(await entryOf(await confirm({ bases: [another] })), '219/KH-UBND')?.conflicts).toEqual([])
  })

  it('a date against the law is a conflict with its source and certainty', async () => {
    const wrong = 'Thông tư số 22/2016/TT-BTTTT ngày 19/10/2012 của Bộ Thông tin và Truyền thông'
    const entry = await entryOf(await confirm({ bases: [wrong] }))
    expect(citing(entry, '22/2016/TT-BTTTT')?.conflicts).toMatchObject([
      { date: '2016-10-19', by: { kind: 'law', certainty: 'beginning' } },
    ])
  })

  it('is found by whoever cites it, and leads to it', async () => {
    const cited = await confirm({ number: '88', day: '05 tháng 8 năm 2026' })
    const words = 'Kế hoạch số 88/KH-UBND ngày 05/8/2026 của UBND tỉnh Sông Kỳ về quảng bá hình ảnh'
    const other = await confirm({ bases: [words] })
    expect((await entryOf(cited)).citedBy).toMatchObject([{ id: other, isBasis: true }])
    expect(citing(await entryOf(other), '88/KH-UBND')?.document).toMatchObject({
      id: cited,
      name: '88/KH-UBND',
    })
  })

  it('named hundreds of times is found by whoever names it, once each', async () => {
    const cited = await confirm({ number: '89', day: '05 tháng 8 năm 2026' })
    const words = 'Kế hoạch số 89/KH-UBND ngày 05/8/2026 của UBND tỉnh Sông Kỳ về quảng bá hình ảnh'
    const first = await confirm({ bases: [words] })
    const second = await confirm({ bases: [words] })
    await sql`insert into citations (document_id, owner_unit_id, position, role, kind, reference, words, span, identity)
      select document_id, owner_unit_id, 1000 + n, 'text', kind, reference, words, span, identity
      from citations cross join generate_series(1, 600) n
      where document_id in (${first}, ${second}) and reference = '89/KH-UBND'`.execute(house.db)
    const { citedBy } = await entryOf(cited)
    expect(citedBy.map(({ id, isBasis }) => [id, isBasis]).toSorted()).toEqual(
      [first, second].toSorted().map((id) => [id, true]),
    )
  })

  it('of the same number, symbol, issuer and year is said to be there already, also as a finding', async () => {
    const first = await confirm({ number: '90' })
    const second = await confirm({ number: '090', bases: [decree] })
    expect((await entryOf(second)).same.map(({ id }) => id)).toEqual([first])
    const listed = (await listDocuments(planner, { ...wholeRegister, words: '090' })).documents
    expect(listed).toMatchObject([{ id: second, isRepeated: true }])
    const { model } = await getDocument(planner, second)
    const findings = await findingsInRegister(planner, { model, id: second }, 'vi')
    expect(findings.map(({ rule }) => rule)).toEqual(['duplicate'])
    const nextYear = await confirm({ number: '90', day: '09 tháng 11 năm 2025' })
    expect((await entryOf(nextYear)).same).toEqual([])
  })

  it('findings name what other documents say: another day, another title', async () => {
    const cited = 'Quyết định số 555/QĐ-TTg ngày 01/02/2021 của Thủ tướng Chính phủ'
    await confirm({ bases: [`${cited} phê duyệt chiến lược phát triển nuôi trồng thủy sản ven biển`] })
    const mended = cited.replace('01/02', '02/02')
    const text = planOf({ number: '95', bases: [`${mended} về đổi mới công tác thông tin đối ngoại cơ sở`] })
    const importId = await givenReading(planner, province, text)
    const { documentId } = await makePlan(planner, { importId, revision: 0 })
    const { model } = await getDocument(planner, documentId)
    for (const id of [documentId, null]) {
      const findings = await findingsInRegister(planner, { model, id }, 'vi')
      expect(findings.filter(({ rule }) => rule !== 'duplicate')).toMatchObject([
        { rule: 'citation-date-conflict', severity: 'warning', suggestion: null },
        { rule: 'citation-title-mismatch', severity: 'hint' },
      ])
      expect(findings.at(-2)?.words).toContain('555/QĐ-TTg')
      expect(findings.at(-2)?.message).toContain('01/02/2021')
    }
  })

  it('what it cites is nobody’s business in another province', async () => {
    const id = await confirm({ bases: ['Quyết định số 777/QĐ-TTg ngày 01/02/2021 của Thủ tướng Chính phủ'] })
    await expect(getDocument(stranger, id)).rejects.toMatchObject({ status: 404 })
    const seen = (ctx: Context) =>
      asActor(ctx, async (db) => (await db.selectFrom('citations').select('document_id').execute()).length)
    expect(await seen(stranger)).toBe(0)
    expect(await seen(officer)).toBeGreaterThan(0)
    // What they say there contradicts nothing here, because nobody here may know it.
    const other = planOf({ bases: ['Quyết định số 777/QĐ-TTg ngày 05/02/2021 của Thủ tướng Chính phủ'] })
    await givenConfirmed(stranger, stranger.actor.posts[0]!.unitId, other)
    expect(await seen(stranger)).toBe(1)
    expect(citing(await entryOf(id), '777/QĐ-TTg')?.conflicts).toEqual([])
  })

  it('the second wall: citations are written for one’s own documents only, and never changed', async () => {
    const id = await confirm({})
    const row = (unit: string) => sql`insert into citations
      (document_id, owner_unit_id, position, role, reference, words, span)
      values (${id}, ${unit}, 900, 'text', 'x', 'x', int4range(0, 1))`
    const as = (ctx: Context, statement: ReturnType<typeof sql>) =>
      asActor(ctx, (db) => statement.execute(db))
    await expect(as(officer, row(province))).rejects.toThrow('row-level security')
    await expect(as(stranger, row(province))).rejects.toThrow('row-level security')
    await expect(as(stranger, row(stranger.actor.posts[0]!.unitId))).rejects.toThrow('foreign key')
    await expect(as(planner, sql`update citations set words = 'x'`)).rejects.toThrow('permission denied')
    await expect(as(planner, sql`update documents set subject = 'x'`)).rejects.toThrow('permission denied')
  })

  it('its arrival is recorded once a number a year, by whoever brings documents in', async () => {
    const [first, second] = [await confirm({}), await confirm({})]
    const arrive = (documentId: string, number: string, on = '20/11/2026', ctx = planner) =>
      recordArrival(ctx, { documentId, number, on, receivedBy: ' Sở  Ngoại vụ ' })
    await arrive(first, '7')
    expect(await getDocument(planner, first)).toMatchObject({
      arrivalNumber: 7,
      arrivedOn: '2026-11-20',
      receivedBy: 'Sở Ngoại vụ',
    })
    expect((await entryOf(second)).nextArrival).toBe(8)
    expect((await entryOf(second, officer)).nextArrival).toBeNull()
    await expect(arrive(second, '07')).rejects.toMatchObject({
      issues: [{ field: 'number', key: 'register.arrivalTaken', params: { next: 8 } }],
    })
    await expect(arrive(second, '7', '20/11/2025')).resolves.toBeUndefined()
    await expect(arrive(second, '9', '20/11/2026', officer)).rejects.toMatchObject({ status: 403 })
    await expect(arrive(second, '9', '20/11/2026', stranger)).rejects.toMatchObject({ status: 404 })
    await expect(arrive(second, '-1', '31/2/2026')).rejects.toMatchObject({
      issues: [{ field: 'number' }, { field: 'on' }],
    })
    await expect(arrive(second, '9', '22/11/2026')).rejects.toMatchObject({ issues: [{ field: 'on' }] })
  })

  it('two who give the same number at once: one has it', async () => {
    const ids = [await confirm({}), await confirm({})]
    const arrivals = await Promise.allSettled(
      ids.map((documentId) =>
        recordArrival(planner, { documentId, number: '99', on: '2026-11-20', receivedBy: '' }),
      ),
    )
    expect(arrivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is found under its type, its days and its direction, and given out whole', async () => {
    const asked = { ...wholeRegister, type: 'kế hoạch', from: '2026-03-01', to: '2026-03-31' }
    const found = (await listDocuments(planner, asked)).documents
    expect(found.map(({ issued }) => issued)).toEqual(['2026-03-09'])
    expect((await listDocuments(planner, { ...wholeRegister, direction: 'outgoing' })).documents).toEqual([])
    const all = (await Array.fromAsync(eachDocument(planner, wholeRegister))).flat()
    const kept = await house.db
      .selectFrom('documents')
      .select('id')
      .where('owner_unit_id', '=', province)
      .execute()
    expect(all.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
  })

  it('kept before there was a register gets its citations from the worker, once', async () => {
    const id = await confirm({ bases: [decree] })
    const citations = () =>
      house.db.selectFrom('citations').selectAll().where('document_id', '=', id).execute()
    const before = await citations()
    await sql`delete from citations where document_id = ${id}`.execute(house.db)
    await sql`update documents set cited_at = null, identity = null,
      model = model - 'citations' - 'attached' - 'recognised' - 'sheet' where id = ${id}`.execute(house.db)
    expect(await entryOf(id)).toMatchObject({ cites: [] })
    await Promise.all([enterCitations(house), enterCitations(house)])
    expect(await citations()).toEqual(before)
    expect((await getDocument(planner, id)).identity).not.toBeNull()
    expect(await enterCitations(house)).toBe(0)
  })
})
