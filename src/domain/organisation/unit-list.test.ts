import { describe, expect, it } from 'vitest'
import { compareList } from './unit-list-comparison.ts'
import type { Difference } from './unit-list-comparison.ts'
import type { PlaceHere } from './unit-list-store.ts'
import { readUnitList } from './unit-list.ts'
import type { PlaceLevel } from './unit.ts'

function place(
  level: PlaceLevel,
  code: string,
  name: string,
  province: string | null = null,
  district: string | null = null,
): PlaceHere {
  return { id: code, level, name, code, district, province, provinceId: province ?? name }
}

const register = [
  place('province', '20', 'Tỉnh Hòa Lĩnh'),
  place('province', '21', 'Thành phố Đông Ngàn'),
  place('commune', '00004', 'Xã Thanh Thủy', 'Tỉnh Hòa Lĩnh'),
  place('commune', '00007', 'Phường Ba Cầu', 'Tỉnh Hòa Lĩnh'),
  place('commune', '00010', 'Xã Tân Lập', 'Tỉnh Hòa Lĩnh'),
  place('commune', '00013', 'Xã Tân Lập', 'Thành phố Đông Ngàn'),
  place('commune', '00016', 'Xã Hòa Sơn', 'Thành phố Đông Ngàn'),
]

function compare(...lines: readonly string[]) {
  const rows = lines.map((line, at) => ({
    number: at + 1,
    cells: line.split('|').map((cell) => cell.trim()),
  }))
  const list = readUnitList(rows)
  if (!list) throw new Error('no columns')
  return compareList(list, register)
}

function told(...lines: readonly string[]): readonly Difference[] {
  return compare(...lines).differences.filter(({ kind }) => kind !== 'missingThere')
}

describe('the columns are found by their headings', () => {
  it.each([
    'Mã | Tên | Cấp | Quận Huyện | Tỉnh / Thành Phố',
    'Mã số | Tên đơn vị hành chính | Loại | Huyện | Tỉnh, thành phố',
    'Ma PX | Phuong Xa | Cap | Quan Huyen | Tinh',
    'ward_code | ward_name | level | district_name | province_name',
    'Code | Name | Type | District | Province',
    'wardCode | fullName | placeType | districtName | provinceName',
  ])('%s', (heading) => {
    const { found, differences } = compare(heading, '4 | Xã Thanh Thủy | Xã | | Tỉnh Hòa Lĩnh')
    expect(found).toBe(1)
    expect(differences.map(({ kind }) => kind)).toEqual(['missingThere', 'missingThere'])
  })

  it('below a title of the list, too', () => {
    expect(
      told('DANH SÁCH XÃ, PHƯỜNG', 'Tính đến ngày 01/7/2025', 'STT|Mã|Tên', '1|00007|Phường Ba Cầu'),
    ).toEqual([])
  })

  it('takes the type from a column of its own', () => {
    expect(told('Mã|Tên|Cấp', '00007|Ba Cầu|Phường', '21|Đông Ngàn|Thành phố Trung ương')).toEqual([])
  })

  it('knows no list without names', () => {
    expect(readUnitList([{ number: 1, cells: ['Diện tích', 'Dân số'] }])).toBeNull()
  })
})

describe('what the list says otherwise', () => {
  it('is a name', () => {
    expect(told('Mã|Tên|Tỉnh', '00007|Phường Ba Đồng|Hòa Lĩnh')).toEqual([
      { kind: 'otherName', row: 2, name: 'Phường Ba Đồng', there: 'Phường Ba Đồng', here: 'Phường Ba Cầu' },
    ])
    expect(told('Tên|Tỉnh', 'Xã Ba Cầu|Hòa Lĩnh')).toMatchObject([
      { kind: 'otherName', here: 'Phường Ba Cầu' },
    ])
  })

  it('is only where the tone stands: told apart, for nothing is wrong', () => {
    expect(told('Mã|Tên|Tỉnh', '00016|Xã Hoà Sơn|Đông Ngàn')).toEqual([
      { kind: 'otherSpelling', row: 2, name: 'Xã Hoà Sơn', there: 'Xã Hoà Sơn', here: 'Xã Hòa Sơn' },
    ])
  })

  it('is a code', () => {
    expect(told('Mã|Tên|Tỉnh', '99999|Xã Thanh Thủy|Hòa Lĩnh')).toMatchObject([
      { kind: 'otherCode', there: '99999', here: '00004' },
    ])
  })

  it('is the province', () => {
    expect(told('Mã|Tên|Tỉnh', '00004|Xã Thanh Thủy|Đông Ngàn')).toMatchObject([
      { kind: 'otherParent', there: 'Đông Ngàn', here: 'Tỉnh Hòa Lĩnh' },
    ])
    expect(told('Mã|Tên|Thuộc tỉnh', '00004|Xã Thanh Thủy|Đông Ngàn')).toMatchObject([
      { kind: 'otherParent', there: 'Đông Ngàn' },
    ])
  })

  it('is a place that the register has not', () => {
    expect(told('Mã|Tên|Tỉnh', '00099|Xã Cửa Sông|Hòa Lĩnh')).toEqual([
      { kind: 'missingHere', row: 2, name: 'Xã Cửa Sông', within: 'Hòa Lĩnh' },
    ])
  })

  it('is a place named twice', () => {
    expect(told('Tên|Tỉnh', 'Xã Thanh Thủy|Hòa Lĩnh', 'Xã Thanh Thuỷ|Hòa Lĩnh')).toEqual([
      { kind: 'duplicate', row: 3, name: 'Xã Thanh Thuỷ', first: 2 },
    ])
  })

  it('is left to a person where two places have the name', () => {
    expect(told('Tên|Cấp', 'Xã Tân Lập|Xã')).toEqual([
      { kind: 'ambiguous', row: 2, name: 'Xã Tân Lập', count: 2 },
    ])
  })

  it('is a row that cannot be read, with its number and why', () => {
    expect(told('Mã|Tên', '00004|', `00007|${'Xã '.repeat(80)}`)).toEqual([
      { kind: 'unreadable', row: 2, why: 'units.check.noName' },
      { kind: 'unreadable', row: 3, why: 'units.check.longName' },
    ])
  })
})

describe('what the list lacks', () => {
  it('is told for the provinces that it speaks of, and no others', () => {
    expect(compare('Mã|Tên|Tỉnh', '00004|Xã Thanh Thủy|Hòa Lĩnh').differences).toEqual([
      { kind: 'missingThere', name: 'Phường Ba Cầu', code: '00007', within: 'Tỉnh Hòa Lĩnh' },
      { kind: 'missingThere', name: 'Xã Tân Lập', code: '00010', within: 'Tỉnh Hòa Lĩnh' },
    ])
  })

  it('is told of all provinces when it lists provinces', () => {
    expect(compare('Mã|Tỉnh, thành phố', '20|Tỉnh Hòa Lĩnh').differences).toMatchObject([
      { kind: 'missingThere', name: 'Thành phố Đông Ngàn' },
    ])
  })
})
