import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocument } from 'vanban'
import { readDocument } from 'vanban/reading'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { getDocument, getOriginal } from './document-actions.ts'
import { insertDocument } from './document-store.ts'
import { wholeRegister } from './register-filter.ts'
import { listDocuments } from './register-list.ts'
import { planText, textBytes } from './given-documents.ts'

describe('documents of an office', () => {
  let house: TestHouse
  let planner: Context
  let stranger: Context
  let province: string
  let model: OfficialDocument

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    planner = asPerson(house, await givenPerson(house, 'Hoàng Thu Hương', province, 'planner'))
    stranger = asPerson(house, await givenPerson(house, 'Lò Văn Páo', elsewhere, 'leader'))
    model = await readDocument(textBytes(planText))
    await keep('219', 'Tuyên truyền biên giới lãnh thổ', '2026-11-01T02:00:00Z')
    await keep('220', 'Đón đoàn phóng viên nước ngoài', '2026-11-02T02:00:00Z')
    await keep(null, 'Họp báo giới thiệu lễ hội', '2026-11-03T02:00:00Z')
  })

  const keep = async (number: string | null, subject: string, at: string): Promise<string> => {
    const id = newId()
    const bytes = textBytes(`${subject} ${id}`)
    const sha256 = await house.files.keep(bytes)
    await house.db
      .insertInto('files')
      .values({ sha256, size: bytes.length, media_type: 'text/plain' })
      .execute()
    await house.db.transaction().execute((db) =>
      insertDocument(db, {
        id,
        ownerUnitId: province,
        direction: 'incoming',
        issuerUnitId: null,
        reportId: null,
        sha256,
        fileName: 'Kế hoạch "gốc".txt',
        model: { ...model, number, subject },
        createdBy: planner.actor.userId,
        at: new Date(at),
      }),
    )
    return id
  }
  const asking = (words: string) => ({ ...wholeRegister, words })
  const found = async (words: string) =>
    (await listDocuments(planner, asking(words))).documents.map((one) => one.subject)

  it('are listed newest first', async () => {
    expect(await found('')).toEqual([
      'Họp báo giới thiệu lễ hội',
      'Đón đoàn phóng viên nước ngoài',
      'Tuyên truyền biên giới lãnh thổ',
    ])
  })

  it.each([
    ['219/KH-UBND', 'by its whole number'],
    ['219/kh', 'by the beginning of it'],
    ['219', 'by the number alone'],
    ['tuyên truyền biên giới', 'with marks'],
    ['bien gioi TUYEN', 'without marks, in any order'],
  ])('are found by “%s”: %s', async (words) => {
    expect(await found(words)).toEqual(['Tuyên truyền biên giới lãnh thổ'])
  })

  it('đ is found as d, and decomposed letters as composed ones', async () => {
    expect(await found('don doan')).toEqual(['Đón đoàn phóng viên nước ngoài'])
    expect(await found('đoàn phóng viên'.normalize('NFD'))).toEqual(['Đón đoàn phóng viên nước ngoài'])
  })

  it('signs of the search language are only signs', async () => {
    for (const words of ["' | 'x':*", '!!', '& | ( )', '\\', '219 <-> 220', ':*']) {
      await expect(found(words)).resolves.toBeDefined()
    }
  })

  it('page by page, none twice and none left out', async () => {
    for (let at = 0; at < 60; at++) await keep(`${300 + at}`, `Trang ${at}`, '2026-10-01T02:00:00Z')
    const first = await listDocuments(planner, asking('trang'), null)
    const second = await listDocuments(planner, asking('trang'), first.next)
    expect([first.documents.length, second.documents.length, second.next]).toEqual([50, 10, null])
    const all = [...first.documents, ...second.documents]
    expect(new Set(all.map((one) => one.id)).size).toBe(60)
    expect(
      (await listDocuments(planner, asking('trang'), 'no such place')).documents.map((one) => one.id),
    ).toEqual(first.documents.map((one) => one.id))
  })

  it('are nobody’s business in another province', async () => {
    const id = await keep('500', 'Riêng', '2026-11-05T02:00:00Z')
    expect((await listDocuments(stranger, wholeRegister)).documents).toEqual([])
    await expect(getDocument(stranger, id)).rejects.toMatchObject({ status: 404 })
    await expect(getOriginal(stranger, id)).rejects.toMatchObject({ status: 404 })
  })

  it('give back the bytes as they came in', async () => {
    const id = await keep('501', 'Nguyên bản', '2026-11-06T02:00:00Z')
    const { bytes } = await getOriginal(planner, id)
    expect(new TextDecoder().decode(bytes)).toBe(`Nguyên bản ${id}`)
  })

  it('an address that is no id is no document', async () => {
    await expect(getDocument(planner, "1' or '1'='1")).rejects.toMatchObject({ status: 404 })
  })
})
