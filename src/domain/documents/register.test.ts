import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from '#domain/organisation/reach.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenUnit } from '../../../test/given.ts'
import { registerIndex } from '#domain/organisation/unit-register.ts'
import { issuerIn, registerSeenFrom } from './register.ts'
import type { PartyMatch, Register } from './review.ts'

/** A document of 2024 confirmed in 2026: in between the districts ended and two departments were reorganised. */
describe('the register seen from a document', () => {
  let house: TestHouse
  let register: Register
  const id: Record<string, string> = {}
  const given = async (key: string, unit: Parameters<typeof givenUnit>[1]) => {
    id[key] = await givenUnit(house, unit)
  }
  const succeeds = (from: string, to: string, topic: string | null) =>
    house.db
      .insertInto('unit_successions')
      .values({
        from_unit_id: id[from]!,
        to_unit_id: id[to]!,
        on_date: '2025-03-01',
        kind: 'merged',
        topic,
        source: 'test',
      })
      .execute()

  beforeAll(async () => {
    house = await openTestHouse()
    await given('province', { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    const under = id.province!
    await given('culture', { name: 'Sở Văn hóa và Thể thao', under })
    await given('science', { name: 'Sở Khoa học và Công nghệ', under })
    await given('information', { name: 'Sở Thông tin và Truyền thông', under, until: '2025-03-01' })
    await given('transport', { name: 'Sở Giao thông vận tải', under, until: '2025-03-01' })
    await given('health', { name: 'Sở Y tế', under })
    await given('home', { name: 'Sở Nội vụ', under })
    await succeeds('information', 'science', 'công nghệ thông tin, chuyển đổi số')
    await succeeds('information', 'culture', 'báo chí, thông tin đối ngoại')
    await succeeds('transport', 'health', null)
    await succeeds('transport', 'home', null)
    await given('district', {
      name: 'Huyện Mường Lát',
      kind: 'district',
      level: 'district',
      under,
      until: '2025-07-01',
    })
    for (const name of ['Xã Bản Mơ', 'Xã Nà Phặc']) {
      const commune = await givenUnit(house, {
        name,
        kind: 'commune',
        level: 'commune',
        under,
        from: '2025-07-01',
      })
      await house.db
        .insertInto('unit_successions')
        .values({
          from_unit_id: id.district!,
          to_unit_id: commune,
          on_date: '2025-07-01',
          kind: 'split',
          source: 'test',
        })
        .execute()
    }
    const view = { on: '2024-05-06', today: '2026-11-21', issuerUnitId: under, ownerUnitId: under }
    register = registerSeenFrom(await registerIndex(house.db), view)
  })

  const names = (match: PartyMatch) =>
    match.kind === 'group'
      ? match.units.map((unit) => unit.name).sort()
      : match.kind === 'unit'
        ? [match.unit.name]
        : []

  it('a unit that still exists is itself', () => {
    expect(register.match('Sở Văn hóa và Thể thao')).toMatchObject({ kind: 'unit', formerly: null })
  })

  it('of an office whose work was divided, whoever has external information today', () => {
    expect(register.match('Sở Thông tin và Truyền thông')).toMatchObject({
      kind: 'unit',
      unit: { name: 'Sở Văn hóa và Thể thao' },
      formerly: 'Sở Thông tin và Truyền thông',
      reason: { key: 'documents.reason.successor' },
    })
  })

  it('where nobody says who has which work, a person must', () => {
    const match = register.match('Sở Giao thông vận tải')
    expect(match.kind).toBe('ended')
    expect(match.kind === 'ended' && match.candidates.map((unit) => unit.name).sort()).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
    ])
  })

  it('a district’s work went to several communes: a person says which', () => {
    const match = register.match('UBND huyện Mường Lát')
    expect(match.kind === 'ended' && match.candidates.map((unit) => unit.name).sort()).toEqual([
      'Xã Bản Mơ',
      'Xã Nà Phặc',
    ])
  })

  it('an office reaches what is below it and what serves its places, not what is elsewhere', async () => {
    const besides = { kind: 'police', territory: id.province! } as const
    const police = await givenUnit(house, { name: 'Công an tỉnh', ...besides })
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const office = await givenUnit(house, { name: 'Sở Ngoại vụ', under: elsewhere })
    const index = await registerIndex(house.db)
    const view = { on: '2024-05-06', today: '2026-11-21', issuerUnitId: id.province! }
    const ours = registerSeenFrom(index, { ...view, ownerUnitId: id.province! })
    const reaches = (unitId: string) => ours.reaches(unitId)
    expect([id.culture!, police, office, elsewhere].map(reaches)).toEqual([true, true, false, false])
    // No longer there, but there it was.
    expect(reaches(id.transport!)).toBe(true)
    const fromElsewhere = registerSeenFrom(index, { ...view, ownerUnitId: elsewhere })
    expect(fromElsewhere.reaches(id.transport!)).toBe(false)
    const { rows } = await sql<{ unit_id: string }>`
      select unit_id from unit_reach(${id.province!}, '2026-11-21')`.execute(house.db)
    expect(new Set(rows.map((row) => row.unit_id))).toEqual(reachOf(index, id.province!, '2026-11-21'))
  })

  it('a group is whoever belongs to it today', () => {
    expect(names(register.match('các sở, ban, ngành'))).toEqual(
      ['Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'Sở Văn hóa và Thể thao', 'Sở Y tế'].sort(),
    )
  })

  it('a group that has nobody today is whoever has its members’ work', () => {
    const match = register.match('UBND các huyện')
    expect(names(match)).toEqual(['Xã Bản Mơ', 'Xã Nà Phặc'])
    expect(match.reason).toEqual({ key: 'documents.reason.group', params: { count: 2 } })
  })

  it('a name that nobody bears is unknown', () => {
    expect(register.match('Hội Chim cảnh').kind).toBe('unknown')
  })

  it('only units of today can be chosen by hand', () => {
    expect(register.unitOfToday(id.culture!)).toMatchObject({
      name: 'Sở Văn hóa và Thể thao',
      within: 'Tỉnh Sông Kỳ',
    })
    expect(register.unitOfToday(id.information!)).toBeNull()
    expect(register.unitOfToday(newId())).toBeNull()
  })

  it('the issuer is the unit of that name, or the importing office', async () => {
    const index = await registerIndex(house.db)
    const view = { on: '2024-05-06', today: '2026-11-21', issuerUnitId: id.culture! }
    expect(issuerIn(index, 'UBND TỈNH SÔNG KỲ', view)).toBe(id.province)
    expect(issuerIn(index, null, view)).toBe(id.culture)
    expect(issuerIn(index, 'Hội Chim cảnh', view)).toBe(id.culture)
  })
})
