import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Issues } from '#platform/refused.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { zipBomb } from '../../../test/fixtures/zip-bomb.ts'
import { acceptInvitation } from './invitation-acceptance.ts'
import { inviteAll } from './inviting.ts'
import { importPeople, previewPeople, readPeopleFile } from './people-import-actions.ts'
import { roleIds } from './person-store.ts'
import { readDuty, readPeopleList } from './people-import.ts'

const headings = [
  'STT',
  'Họ và tên',
  'Thư điện tử',
  'Đơn vị',
  'Vai trò',
  'Chức vụ',
  'Chức danh',
  'Từ ngày',
  'Quyết định',
]
type Cell = string | number | Date | { formula: string; result: string }

async function workbook(rows: readonly (readonly Cell[])[], title = true): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  if (title) sheet.addRow(['DANH SÁCH CÁN BỘ'])
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('lists of people', () => {
  let house: TestHouse
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    for (const name of ['Xã Bản Mây', 'Xã Nà Sản']) {
      const commune = await givenUnit(house, { name, kind: 'commune', level: 'commune', under: province })
      await givenUnit(house, { name: 'Phòng Văn hóa - Xã hội', level: 'commune', under: commune })
    }
    await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
  })

  const as = () => asPerson(house, administrator)
  const officeId = async (name: string) =>
    (
      await house.db
        .selectFrom('unit_names')
        .select('unit_id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
    ).unit_id
  const rejected = (key: string): unknown => expect.objectContaining({ key })
  const row = (name: string, email: string, more: readonly Cell[] = ['Sở Văn hóa', 'Chuyên viên']) => [
    '1',
    name,
    email,
    ...more,
  ]
  const read = async (...rows: readonly (readonly Cell[])[]) =>
    readPeopleFile(await workbook([headings, ...rows]))
  const outcomes = async (...rows: readonly (readonly Cell[])[]) =>
    (await previewPeople(as(), await read(...rows), new Map())).map(({ outcome }) =>
      outcome.kind === 'refused' ? outcome.why.map(({ key }) => key).join() : outcome.kind,
    )

  it('columns are found by Vietnamese or English headings, days as sheets keep them', async () => {
    const [one] = await read([
      ...row('Hoàng Mận', 'man@songky.gov.vn'),
      'Đứng đầu',
      'Giám đốc',
      new Date('2026-12-01'),
      'Quyết định số 3',
    ])
    expect(one).toMatchObject({
      row: 3,
      name: 'Hoàng Mận',
      unit: 'Sở Văn hóa',
      duty: 'Đứng đầu',
      title: 'Giám đốc',
      from: '2026-12-01',
    })
    const english = readPeopleList([
      { number: 1, cells: ['E-mail', 'Full name', 'Office', 'Role', 'From'] },
      { number: 2, cells: ['a@b.vn', 'An', 'Sở Văn hóa', 'officer', '1/12/2026'] },
    ])
    expect(english?.[0]).toMatchObject({ email: 'a@b.vn', name: 'An', from: '2026-12-01' })
    expect(readDuty('Trưởng phòng')).toEqual({ duty: 'member', title: 'Trưởng phòng' })
  })

  it('each row says what will happen with it, or why not', async () => {
    const known = await givenPerson(
      house,
      'Đã Có',
      (
        await house.db
          .selectFrom('units')
          .select('id')
          .where('kind', '=', 'department')
          .executeTakeFirstOrThrow()
      ).id,
      'officer',
    )
    const said = await outcomes(
      row('Lê Sen', 'sen@songky.gov.vn'),
      row('Lê Sen', 'sen@songky.gov.vn'),
      row('Người Khác', 'sen@songky.gov.vn', ['Sở Văn hóa', 'Lãnh đạo']),
      row('Đã Có', known.email),
      row('Đã Có', known.email, ['Sở Văn hóa', 'leader']),
      row('Tô Hải', 'hai@songky.gov.vn', ['Phòng Văn hóa - Xã hội', 'Chuyên viên']),
      row('Ngô Ba', 'ba@nuideo.gov.vn', ['Tỉnh Núi Đèo', 'Chuyên viên']),
      row('Bùi Chi', 'không có', ['Sở Trên Trời', 'Thợ']),
      row('Cao Đạt', 'dat@songky.gov.vn', ['Sở Văn hóa', 'Chuyên viên', '', '=1+1']),
      row(administrator.name, administrator.email),
      row('Đặng Ký', 'ky@songky.gov.vn', ['Sở Văn hóa', 'Lãnh đạo', 'Đứng đầu']),
      row('Đỗ Lan', 'lan@songky.gov.vn', ['Sở Văn hóa', 'Lãnh đạo', 'Đứng đầu']),
    )
    expect(said).toEqual([
      'invite',
      'people.import.twice',
      'people.import.otherName',
      'same',
      'appoint',
      'ask',
      'post.unitOutside',
      'person.notEmail,post.noSuchUnit,people.import.noRole',
      'people.import.formula',
      'post.notOneself',
      'invite',
      'people.import.secondHead',
    ])
  })

  it('a cell that a formula works out is told as a formula, whatever it last showed', async () => {
    const listed = await read(
      row('Mai', 'mai@songky.gov.vn', [
        'Sở Văn hóa',
        { formula: 'CHOOSE(1,"Chuyên viên")', result: 'Chuyên viên' },
      ]),
    )
    expect(listed[0]?.role).toBe('=CHOOSE(1,"Chuyên viên")')
    const [one] = await previewPeople(as(), listed, new Map())
    expect(one?.outcome).toMatchObject({
      kind: 'refused',
      why: expect.arrayContaining([{ key: 'people.import.formula', params: {} }]) as unknown,
    })
  })

  it('more people than the server has locks for come in at once, newcomers and those who are here, an entry each', async () => {
    const here = await givenPerson(house, 'Ở Đây', await officeId('Xã Nà Sản'), 'officer')
    const listed = await read(
      row('Ở Đây', here.email),
      ...Array.from({ length: 400 }, (_, at) => row(`Người ${at}`, `nguoi.${at}@songky.gov.vn`)),
    )
    const done = await importPeople(as(), listed, new Map(), null)
    expect(done.map(({ kind }) => kind)).toEqual([
      'appointed',
      ...Array.from({ length: 400 }, () => 'invited'),
    ])
    expect(done.flatMap((one) => (one.kind === 'invited' ? [one.invitation.name] : []))).toEqual(
      listed.slice(1).map(({ name }) => name),
    )
    const ids = done.map((one) => (one.kind === 'invited' ? one.invitation.userId : one.userId))
    const entries = await house.db
      .selectFrom('audit_entries')
      .select(['sequence', 'record_id', 'act', 'previous', 'hash'])
      .where('record_id', 'in', ids)
      .orderBy('sequence')
      .execute()
    expect(entries.map((one) => one.record_id)).toEqual(ids)
    for (const [at, one] of entries.slice(1).entries()) expect(one.previous).toEqual(entries[at]!.hash)
  })

  it('where one of many was invited to the same meanwhile, that one is told and none comes in', async () => {
    const unitId = await officeId('Xã Bản Mây')
    const terms = { unitId, roleId: roleIds.leader, title: '', from: '2026-12-01', decision: '' }
    const one = (name: string, email: string, duty: 'head' | 'member') => ({
      ...{ name, email, terms: { ...terms, duty } },
    })
    const head = one('Nhanh Chân', 'nhanh.chan@songky.gov.vn', 'head')
    await asActor(as(), (db) => inviteAll(db, as(), [head]))
    const late = [
      one('Vừa Kịp', 'vua.kip@songky.gov.vn', 'member'),
      one('Chậm Chân', 'cham.chan@songky.gov.vn', 'head'),
    ]
    const bring = asActor(as(), (db) =>
      inviteAll(db, as(), late, ({ name }, reason) => [name, (reason as Issues).issues[0]?.key]),
    )
    await expect(bring).rejects.toEqual(['Chậm Chân', 'invitation.anotherHead'])
    const kept = await house.db.selectFrom('users').select('id').where('email', 'like', 'vua.kip@%').execute()
    expect(kept).toEqual([])
    expect(
      await outcomes(row('Chậm Chân', 'cham.chan@songky.gov.vn', ['Xã Bản Mây', 'Lãnh đạo', 'Đứng đầu'])),
    ).toEqual(['invitation.anotherHead'])
  })

  it('the chosen rows are brought in, all or none, each with its slip; the same file twice changes nothing', async () => {
    const listed = await read(
      row('Một', 'mot@songky.gov.vn'),
      row('Hai', 'hai2@songky.gov.vn'),
      row('Ba', 'ba@songky.gov.vn'),
    )
    const done = await importPeople(as(), listed, new Map(), new Set([listed[0]!.row, listed[1]!.row]))
    expect(done.map(({ kind }) => kind)).toEqual(['invited', 'invited'])
    const [first] = done
    if (first?.kind !== 'invited') throw new Error('not invited')
    await acceptInvitation(house, first.token, { requestId: 'test', address: 'test' })
    expect(
      (await importPeople(as(), listed, new Map(), null)).map(
        (one) => one.kind === 'invited' && one.invitation.name,
      ),
    ).toEqual(['Ba'])
    const before = await house.db
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    await expect(importPeople(as(), listed, new Map(), null)).rejects.toEqual(
      rejected('people.import.nothingToDo'),
    )
    const after = await house.db
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    expect(after).toEqual(before)
  })

  it('a name that means several units is asked once, and chosen', async () => {
    const listed = await read(row('Lò Xuân', 'xuan@songky.gov.vn', ['Phòng Văn hóa - Xã hội', 'Chuyên viên']))
    const [asked] = await previewPeople(as(), listed, new Map())
    const candidates = asked?.outcome.kind === 'ask' ? asked.outcome.candidates : []
    expect(candidates.map(({ label }) => label).toSorted()).toEqual([
      'Phòng Văn hóa - Xã hội, Xã Bản Mây',
      'Phòng Văn hóa - Xã hội, Xã Nà Sản',
    ])
    const [chosen] = await previewPeople(
      as(),
      listed,
      new Map([['Phòng Văn hóa - Xã hội', candidates[0]!.id]]),
    )
    expect(chosen?.outcome.kind).toBe('invite')
    const foreign = await house.db
      .selectFrom('unit_names')
      .select('unit_id')
      .where('name', '=', 'Tỉnh Núi Đèo')
      .executeTakeFirstOrThrow()
    const [forged] = await previewPeople(as(), listed, new Map([['Phòng Văn hóa - Xã hội', foreign.unit_id]]))
    expect(forged?.outcome.kind).toBe('ask')
  })

  it('what is no such list is told in one sentence', async () => {
    const refusal = (bytes: Uint8Array) =>
      readPeopleFile(bytes).then(
        () => null,
        (reason: { key: string }) => reason.key,
      )
    const good = await workbook([headings, row('An', 'an@b.vn')])
    expect(await refusal(new Uint8Array())).toBe('people.import.failure.empty')
    expect(await refusal(good.slice(0, good.length / 2))).toBe('people.import.failure.damaged')
    expect(await refusal(zipBomb('xl/worksheets/sheet1.xml', 200_000_000))).toBe(
      'people.import.failure.expandsTooFar',
    )
    expect(await refusal(new TextEncoder().encode('%PDF-1.7'))).toBe('people.import.failure.unsupported')
    expect(await refusal(await workbook([['Tên sách', 'Giá']]))).toBe('people.import.noColumns')
    expect(await refusal(await workbook([headings]))).toBe('people.import.failure.empty')
    const csv = 'Họ và tên;Email;Đơn vị;Vai trò\nAn;an@b.vn;Sở Văn hóa;Chuyên viên\n'
    expect(await readPeopleFile(new TextEncoder().encode(csv))).toHaveLength(1)
  })
})
