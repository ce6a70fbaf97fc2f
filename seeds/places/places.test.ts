import { beforeAll, describe, expect, it } from 'vitest'
import { isValidOn } from '#domain/organisation/unit.ts'
import { draftRegister } from '../register-draft.ts'
import { draftPlaces } from './places.ts'

const draft = draftRegister()
beforeAll(() => draftPlaces(draft))

function countOn(kind: string, day: string): number {
  return draft.rows.units.filter((unit) => unit.kind === kind && isValidOn(unit.existed, day)).length
}

function named(name: string, day: string): readonly string[] {
  return draft.rows.names
    .filter((row) => row.name === name && isValidOn(row.valid, day))
    .map((row) => row.unitId)
}

function nameOn(unitId: string | undefined, day: string): string | undefined {
  return draft.rows.names.find(
    (row) => row.unitId === unitId && row.language === 'vi' && isValidOn(row.valid, day),
  )?.name
}

function provinceOf(communeId: string): string | undefined {
  const above = (unitId: string | undefined) =>
    draft.rows.parents.find((row) => row.unitId === unitId)?.parentId
  return above(above(communeId))
}

function became(name: string, day: string): readonly (string | undefined)[] {
  const [unitId] = named(name, day)
  return draft.rows.successions
    .filter((one) => one.fromUnitId === unitId)
    .map((one) => nameOn(one.toUnitId, one.on))
}

describe('the country has as many places as the law says', () => {
  it.each([
    ['2024-06-01', 63, 705, 10_599],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3321],
    ['2026-11-21', 34, 0, 3321],
  ])('on %s: %i provinces, %i districts, %i communes', (day, provinces, districts, communes) => {
    expect([countOn('province', day), countOn('district', day), countOn('commune', day)]).toEqual([
      provinces,
      districts,
      communes,
    ])
  })
})

describe('places go on, are merged and renamed', () => {
  it('keeps a province that was left as it was one unit through all years', () => {
    expect(named('Tỉnh Lạng Sơn', '2020-01-01')).toEqual(named('Tỉnh Lạng Sơn', '2026-11-21'))
    expect(became('Tỉnh Lạng Sơn', '2020-01-01')).toEqual([])
  })

  it('merges a province into the one that took its land, also under the other’s seat', () => {
    expect(became('Tỉnh Hải Dương', '2025-06-30')).toEqual(['Thành phố Hải Phòng'])
    expect(became('Tỉnh Yên Bái', '2025-06-30')).toEqual(['Tỉnh Lào Cai'])
  })

  it('knows the two provinces that became cities under the Government', () => {
    expect(named('Tỉnh Thừa Thiên Huế', '2024-12-31')).toEqual(
      named('Thành phố Huế', '2025-01-01').slice(0, 1),
    )
    expect(named('Tỉnh Đồng Nai', '2026-04-29')).toEqual(named('Thành phố Đồng Nai', '2026-04-30'))
  })

  it.each([
    ['2025-07-01', 6, 687, 2621],
    ['2026-04-30', 7, 697, 2611],
    ['2026-09-20', 9, 709, 2599],
  ])(
    'counts on %s %i cities, %i wards, %i communes and thirteen special zones',
    (day, cities, wards, communes) => {
      const existing = new Set(
        draft.rows.units.filter((unit) => isValidOn(unit.existed, day)).map(({ id }) => id),
      )
      const named = (type: string) =>
        draft.rows.names.filter(
          (row) =>
            row.language === 'vi' &&
            row.name.startsWith(`${type} `) &&
            existing.has(row.unitId) &&
            isValidOn(row.valid, day),
        ).length
      expect([named('Thành phố'), named('Phường'), named('Xã'), named('Đặc khu')]).toEqual([
        cities,
        wards,
        communes,
        13,
      ])
    },
  )

  it('divides a commune among all that took a part of it, each with its clause', () => {
    const [dienBien] = draft.rows.names.filter(
      (row) =>
        row.name === 'Phường Điện Biên' &&
        nameOn(provinceOf(row.unitId), '2025-06-30') === 'Thành phố Hà Nội',
    )
    const successions = draft.rows.successions.filter((one) => one.fromUnitId === dienBien?.unitId)
    expect(successions.map((one) => nameOn(one.toUnitId, one.on)).toSorted()).toEqual([
      'Phường Ba Đình',
      'Phường Hoàn Kiếm',
      'Phường Văn Miếu - Quốc Tử Giám',
      'Phường Ô Chợ Dừa',
    ])
    expect(successions.map((one) => one.source)).toContain(
      'Nghị quyết số 1656/NQ-UBTVQH15 ngày 16/6/2025, Điều 1 khoản 13',
    )
  })

  it('tells two communes of one name and province apart by their district', () => {
    const quangTrung = draft.rows.names.filter(
      (row) =>
        row.name === 'Phường Quang Trung' &&
        nameOn(provinceOf(row.unitId), '2025-06-30') === 'Thành phố Hà Nội',
    )
    const followed = quangTrung.map((row) =>
      draft.rows.successions
        .filter((one) => one.fromUnitId === row.unitId)
        .map((one) => nameOn(one.toUnitId, one.on))
        .toSorted(),
    )
    expect(followed.toSorted()).toContainEqual(['Phường Hà Đông', 'Phường Kiến Hưng'])
    expect(followed).toContainEqual(['Phường Kim Liên', 'Phường Đống Đa'])
  })

  it('names provinces in English as the circular on foreign names does', () => {
    const english = (name: string) =>
      draft.rows.names.find((row) => row.language === 'en' && row.unitId === named(name, '2026-11-21')[0])
        ?.name
    expect(['Tỉnh Lạng Sơn', 'Thành phố Hồ Chí Minh', 'Tỉnh Đắk Lắk'].map(english)).toEqual([
      'Lang Son Province',
      'Ho Chi Minh City',
      'Dak Lak Province',
    ])
  })

  it('leads from an island district to the special zone', () => {
    expect(became('Huyện Côn Đảo', '2025-06-30')).toEqual(['Đặc khu Côn Đảo'])
  })

  it('leaves no commune of 30/6/2025 without a successor', () => {
    const followed = new Set(draft.rows.successions.map((one) => one.fromUnitId))
    const lost = draft.rows.units.filter(
      (unit) => unit.kind === 'commune' && unit.existed.until === '2025-07-01' && !followed.has(unit.id),
    )
    expect(lost).toEqual([])
  })
})
