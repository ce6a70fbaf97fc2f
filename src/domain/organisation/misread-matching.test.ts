import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { buildRegisterIndex } from './register-index.ts'
import type { RegisterUnit } from './register-index.ts'
import { matchUnit } from './unit-matching.ts'
import { always } from './unit.ts'
import type { UnitKind, UnitLevel } from './unit.ts'

function given(
  id: string,
  name: string,
  kind: UnitKind,
  level: UnitLevel,
  under?: string,
  territory = under,
): RegisterUnit {
  return {
    id,
    kind,
    level,
    territoryId: territory ?? null,
    existed: always,
    names: [{ name, shortName: null, valid: always }],
    parents: under ? [{ parentId: under, valid: always }] : [],
    successors: [],
  }
}

const index = buildRegisterIndex([
  given('hoa', 'Tỉnh Hòa Lĩnh', 'province', 'province'),
  given('vang', 'Huyện Mường Vang', 'district', 'district', 'hoa'),
  given('tan', 'Xã Cẩm Tân', 'commune', 'commune', 'vang'),
  given('van', 'Xã Cẩm Vân', 'commune', 'commune', 'vang'),
  given('long', 'Xã Bình Long', 'commune', 'commune', 'vang'),
  given('lang', 'Xã Bình Lăng', 'commune', 'commune', 'vang'),
  given('ca', 'Xã Lâm Ca', 'commune', 'commune', 'vang'),
  given('cap', 'Xã Pu Sam Cáp', 'commune', 'commune', 'vang'),
  given('office', 'Văn phòng HĐND và UBND huyện', 'office', 'district', 'vang'),
  given('police', 'Công an huyện', 'police', 'district', undefined, 'vang'),
  given('army', 'Ban Chỉ huy quân sự huyện', 'military', 'district', undefined, 'vang'),
  given('radio', 'Đài Truyền thanh', 'press', 'district', 'vang'),
])
const inCommune = { on: '2020-11-15', today: '2026-11-21', issuerUnitId: 'tan' }

describe('a name that a scanner or a typist spoilt', () => {
  it.each([
    ['UBND xã Chăm Tân', 'tan'],
    ['Đòi truyền thanh huyện', 'radio'],
  ])('%s is known by what it nearly is', (words, unitId) => {
    expect(matchUnit(index, words, inCommune)).toMatchObject({
      kind: 'unit',
      unitId,
      reason: { key: 'units.match.misread' },
    })
  })

  it('is left to a person where two names are as near', () => {
    expect(matchUnit(index, 'xã Bình Lơng', inCommune)).toMatchObject({ kind: 'unit', unitId: 'long' })
    expect(matchUnit(index, 'xã Bình Lung', inCommune)).toMatchObject({
      kind: 'ambiguous',
      candidates: ['long', 'lang'],
    })
  })

  it('is no other office, and none of another level than it says', () => {
    expect(matchUnit(index, 'Bộ Chỉ huy Quân sự xã', inCommune)).toMatchObject({ kind: 'unknown' })
    expect(matchUnit(index, 'Đòi truyền thanh xã', inCommune)).toMatchObject({ kind: 'unknown' })
  })

  it('is not known when it is another name', () => {
    expect(matchUnit(index, 'xã Cửa Sông', inCommune)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a commune is known with the places that it lies in, whatever its syllables mean elsewhere', () => {
  it.each([
    ['Xã Lâm Ca, huyện Mường Vang, tỉnh Hòa Lĩnh', 'ca'],
    ['UBND xã Lâm Ca huyện Mường Vang', 'ca'],
    ['Xã Pu Sam Cáp, huyện Mường Vang', 'cap'],
    ['CA huyện Mường Vang', 'police'],
  ])('%s', (words, unitId) => {
    expect(matchUnit(index, words, inCommune)).toMatchObject({ kind: 'unit', unitId })
  })
})

describe('what every committee has', () => {
  it('is the issuer’s own, never that of the level above', () => {
    expect(matchUnit(index, 'Văn phòng HĐND-UBND', inCommune)).toMatchObject({ kind: 'unknown' })
    expect(matchUnit(index, 'Văn phòng HĐND-UBND', { ...inCommune, issuerUnitId: 'vang' })).toMatchObject({
      unitId: 'office',
    })
    expect(matchUnit(index, 'Văn phòng HĐND-UBND huyện', inCommune)).toMatchObject({ unitId: 'office' })
  })
})

describe('letters between two words', () => {
  it('counts changed, missing and added ones, and stops counting at the limit', () => {
    expect(editDistance('cam tan', 'cham tan', 2)).toBe(1)
    expect(editDistance('dai', 'doi', 2)).toBe(1)
    expect(editDistance('lang son', 'quang ngai', 2)).toBe(3)
  })
})
