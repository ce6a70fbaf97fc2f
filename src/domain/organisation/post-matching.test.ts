import { describe, expect, it } from 'vitest'
import { buildRegisterIndex } from './register-index.ts'
import type { RegisterUnit } from './register-index.ts'
import { matchUnit } from './unit-matching.ts'
import { always } from './unit.ts'
import type { UnitKind } from './unit.ts'

function unit(
  id: string,
  name: string,
  kind: UnitKind,
  under?: string,
  territoryId: string | null = null,
): RegisterUnit {
  return {
    id,
    kind,
    level: territoryId || kind === 'province' ? 'province' : 'central',
    territoryId,
    existed: always,
    names: [{ name, shortName: null, valid: always }],
    parents: under ? [{ parentId: under, valid: always }] : [],
    successors: [],
  }
}

const index = buildRegisterIndex([
  unit('culture', 'Bộ Văn hóa, Thể thao và Du lịch', 'ministry'),
  unit('culture-office', 'Văn phòng Bộ', 'office', 'culture'),
  unit('press-bureau', 'Cục Báo chí', 'department', 'culture'),
  unit('finance', 'Bộ Tài chính', 'ministry'),
  unit('finance-office', 'Văn phòng Bộ', 'office', 'finance'),
  unit('hoa', 'Tỉnh Hòa Lĩnh', 'province'),
  unit('hoa-finance', 'Sở Tài chính', 'department', 'hoa', 'hoa'),
  unit('hoa-party', 'Tỉnh ủy Hòa Lĩnh', 'party', undefined, 'hoa'),
])
const seenFrom = (issuerUnitId: string) => ({ on: '2026-03-10', today: '2026-11-21', issuerUnitId })
const match = (words: string, issuer: string) => matchUnit(index, words, seenFrom(issuer))

describe('what every ministry has', () => {
  it.each([
    ['Văn phòng Bộ', 'culture', 'culture-office'],
    ['Chánh Văn phòng Bộ', 'press-bureau', 'culture-office'],
    ['Văn phòng Bộ', 'finance', 'finance-office'],
  ])('%s, seen from %s, is that of the ministry that wrote or whose bureau did', (words, issuer, unitId) => {
    expect(match(words, issuer)).toMatchObject({ kind: 'unit', unitId })
  })

  it('leaves it to a person, in a province’s document, to say of which ministry', () => {
    expect(match('Văn phòng Bộ', 'hoa')).toMatchObject({
      kind: 'ambiguous',
      candidates: ['culture-office', 'finance-office'],
    })
  })
})

describe('people are no offices', () => {
  it.each([
    'Công chức Văn hóa - Xã hội',
    'Chuyên viên phụ trách lĩnh vực báo chí',
    'Đồng chí Phó Chủ tịch phụ trách văn xã',
    'Trưởng thôn',
    'CT, các PCT UBND tỉnh',
    'Bộ trưởng',
  ])('%j is a post, whose office a person names', (words) => {
    expect(match(words, 'hoa')).toMatchObject({
      kind: 'group',
      group: { key: 'posts', unitIds: [] },
      reason: { key: 'units.match.post' },
    })
  })

  it.each([
    ['Chủ tịch UBND tỉnh', 'hoa'],
    ['Giám đốc Sở Tài chính', 'hoa-finance'],
    ['TT Tỉnh ủy', 'hoa-party'],
  ])('but %s stands for the office', (words, unitId) => {
    expect(match(words, 'hoa')).toMatchObject({ kind: 'unit', unitId })
  })

  it.each(['cơ quan cấp trên', 'cơ quan chức năng'])('%s is a group that a person completes', (words) => {
    expect(match(words, 'hoa')).toMatchObject({ kind: 'group', group: { key: 'unnamed', unitIds: [] } })
  })
})
