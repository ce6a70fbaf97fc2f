import { describe, expect, it } from 'vitest'
import { checkRegister } from '#domain/organisation/register-check.ts'
import { registerIndex } from '#domain/organisation/unit-register.ts'
import { matchUnit } from '#domain/organisation/unit-matching.ts'
import { openTestHouse } from '../test/database.ts'
import { demoProvince, seedOfficesOf, seedOfficesOfCountry, seedPlaces } from './seed-register.ts'

const house = await openTestHouse()
const said: string[] = []
const say = (line: string) => void said.push(line)

async function countUnits(): Promise<number> {
  const { count } = await house.db
    .selectFrom('units')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe('the register on a new database', () => {
  it('is loaded once, however often it is asked for', async () => {
    await seedPlaces(house, say)
    await seedOfficesOf(house, demoProvince, say)
    const [units, lines] = [await countUnits(), said.length]
    await seedPlaces(house, say)
    await seedOfficesOf(house, demoProvince, say)
    expect([await countUnits(), said.length]).toEqual([units, lines])
  })

  it('has no gap, overlap or circle in its times', async () => {
    expect(await checkRegister(house.db)).toEqual([])
  })

  it('knows the demo province’s offices by the names that its documents use', async () => {
    const index = await registerIndex(house.db)
    const [province] = [...index.units.values()].filter((unit) =>
      unit.names.some(({ name }) => name === demoProvince),
    )
    const view = {
      on: '2020-11-15',
      today: '2026-11-21',
      issuerUnitId: province!.id,
      ownerUnitId: province!.id,
    }
    const names = [
      'Sở TT&TT',
      'Ban Tuyên giáo Tỉnh ủy',
      'BQL KKTCK Đồng Đăng - Lạng Sơn',
      'CA tỉnh',
      'UBND huyện Cao Lộc',
    ]
    expect(names.map((name) => matchUnit(index, name, view).kind)).toEqual(names.map(() => 'unit'))
  })

  it('gives every other province, of today or merged, and every commune of today its offices when asked to', async () => {
    await seedOfficesOfCountry(house, say)
    const { count } = await house.db
      .selectFrom('unit_names')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('name', '=', 'Sở Nội vụ')
      .executeTakeFirstOrThrow()
    expect(count).toBe(63)
    const divisions = await house.db
      .selectFrom('unit_names')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('name', '=', 'Phòng Văn hóa - Xã hội')
      .executeTakeFirstOrThrow()
    expect(divisions.count).toBe(3321)
    expect(await checkRegister(house.db)).toEqual([])
  })

  it('lets the offices of a merged province go on as those of the province that took it', async () => {
    const index = await registerIndex(house.db)
    const province = [...index.units.values()].find(({ names }) =>
      names.some(({ name }) => name === 'Tỉnh Hà Giang'),
    )
    const view = { on: '2024-03-05', today: '2026-11-21', issuerUnitId: province!.id }
    const placesToday = (name: string) => {
      const match = matchUnit(index, name, view)
      const ids = match.kind === 'unit' ? (match.successorIds ?? []) : []
      return ids.map((id) => {
        const unit = index.units.get(id)!
        return [unit.names.at(-1)?.name, index.units.get(unit.territoryId!)?.names.at(-1)?.name]
      })
    }
    expect(placesToday('Sở Nội vụ')).toEqual([['Sở Nội vụ', 'Tỉnh Tuyên Quang']])
    expect(placesToday('Sở TT&TT')[0]).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'Tỉnh Tuyên Quang'])
    expect(placesToday('Bộ Chỉ huy Bộ đội Biên phòng tỉnh')).toEqual([
      ['Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'Tỉnh Tuyên Quang'],
    ])
    expect(placesToday('Báo Hà Giang')).toEqual([
      ['Báo và Phát thanh, Truyền hình Tuyên Quang', 'Tỉnh Tuyên Quang'],
    ])
  })

  it('knows the bodies of the demo province’s communes of before 1/7/2025', async () => {
    const index = await registerIndex(house.db)
    const view = { on: '2024-03-05', today: '2026-11-21' }
    const commune = matchUnit(index, 'xã Tú Đoạn, huyện Lộc Bình, tỉnh Lạng Sơn', view)
    const inCommune = { ...view, issuerUnitId: commune.kind === 'unit' ? commune.unitId : null }
    const names = ['Công an xã', 'Ban CHQS xã', 'Đài Truyền thanh xã', 'TT Đảng ủy', 'VP HĐND-UBND']
    expect(names.map((name) => matchUnit(index, name, inCommune).kind)).toEqual(names.map(() => 'unit'))
  })

  it('names the offices of a place as the place was called on the day', async () => {
    const index = await registerIndex(house.db)
    const named = (name: string) =>
      [...index.units.values()].find((unit) => unit.names.some((one) => one.name === name))!
    const view = { today: '2026-11-21', issuerUnitId: named('Thành phố Bắc Ninh').id }
    const police = (on: string) => matchUnit(index, 'Công an tỉnh', { ...view, on })
    expect(police('2026-09-01').reason.key).toBe('units.match.name')
    const offices = index.officesOf.get(view.issuerUnitId) ?? []
    const office = offices.find((unit) => unit.names.some(({ name }) => name === 'Văn phòng UBND tỉnh'))
    expect(office?.names.map(({ name, valid }) => [name, valid.from])).toEqual([
      ['Văn phòng UBND tỉnh', null],
      ['Văn phòng UBND thành phố', '2026-09-20'],
    ])
    const ward = (index.officesOf.get(named('Phường Bố Hạ').id) ?? []).find(({ names }) =>
      names.some(({ name }) => name === 'Phòng Kinh tế'),
    )
    expect(ward?.names.map(({ name, valid }) => [name, valid.from])).toEqual([
      ['Phòng Kinh tế', '2025-07-01'],
      ['Phòng Kinh tế, Hạ tầng và Đô thị', '2026-09-20'],
    ])
  })
})
