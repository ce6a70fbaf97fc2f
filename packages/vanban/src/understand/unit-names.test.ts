import { describe, expect, it } from 'vitest'
import { givenWords } from './given.ts'
import { isUnitList, splitUnits } from './unit-names.ts'

const names = (words: string) => splitUnits(givenWords(words)).map((unit) => unit.name)

describe('a list of units', () => {
  it.each([
    ['các sở, ban, ngành, UBND các xã, phường', ['các sở, ban, ngành', 'UBND các xã, phường']],
    ['Các Sở, Ban, ngành, đơn vị và UBND cấp xã', ['Các Sở, Ban, ngành, đơn vị', 'UBND cấp xã']],
    ['Sở Văn hóa, Thể thao và Du lịch; Sở Ngoại vụ', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ']],
    ['Sở Khoa học và Công nghệ Sở Công Thương', ['Sở Khoa học và Công nghệ', 'Sở Công Thương']],
    ['Giám đốc Sở Tài chính', ['Giám đốc Sở Tài chính']],
    [
      'Ban Quản lý các khu công nghệ cao và khu công nghiệp',
      ['Ban Quản lý các khu công nghệ cao và khu công nghiệp'],
    ],
    [
      'Báo và Phát thanh, Truyền hình tỉnh; Sở Tư pháp',
      ['Báo và Phát thanh, Truyền hình tỉnh', 'Sở Tư pháp'],
    ],
    ['Văn phòng HĐND và UBND xã, Công an xã', ['Văn phòng HĐND và UBND xã', 'Công an xã']],
    [
      'Sở Tư pháp, các cơ quan, đơn vị, địa phương liên quan',
      ['Sở Tư pháp', 'các cơ quan, đơn vị, địa phương liên quan'],
    ],
    [
      'Các doanh nghiệp viễn thông, tổ chức, cá nhân có liên quan',
      ['Các doanh nghiệp viễn thông', 'tổ chức, cá nhân có liên quan'],
    ],
    [
      'Doanh nghiệp, nhà cung cấp dịch vụ, nhà đầu tư',
      ['Doanh nghiệp', 'nhà cung cấp dịch vụ', 'nhà đầu tư'],
    ],
    [
      'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã',
      ['Thủ trưởng các sở, ban, ngành', 'Chủ tịch UBND các xã'],
    ],
    [
      'Đồng chí Phó Chủ tịch, phụ trách Văn hóa, Văn phòng',
      ['Đồng chí Phó Chủ tịch, phụ trách Văn hóa, Văn phòng'],
    ],
    ['Ủy ban MTTQ Việt Nam tỉnh và các đoàn thể', ['Ủy ban MTTQ Việt Nam tỉnh', 'các đoàn thể']],
  ])('%s', (words, expected) => {
    expect(names(words)).toEqual(expected)
  })

  it('keeps a coordinating group a group', () => {
    expect(names('các sở, ban, ngành, đoàn thể tỉnh')).toHaveLength(1)
  })

  it('reads the scope of each of two leaders', () => {
    const units = splitUnits(
      givenWords('Văn phòng UBND tỉnh (đối với Cổng); Sở Ngoại vụ (đối với báo chí nước ngoài).'),
    )
    expect(units.map(({ name, scope }) => [name, scope])).toEqual([
      ['Văn phòng UBND tỉnh', 'đối với Cổng'],
      ['Sở Ngoại vụ', 'đối với báo chí nước ngoài'],
    ])
  })

  it('keeps a bracket that is no scope with the name', () => {
    expect(names('Trung tâm Dịch vụ việc làm (Sở Nội vụ)')).toEqual([
      'Trung tâm Dịch vụ việc làm (Sở Nội vụ)',
    ])
  })

  it('knows where each name stands', () => {
    const text = '- Sở Y tế; Công an tỉnh.'
    expect(splitUnits(givenWords(text)).map(({ span }) => text.slice(...span))).toEqual([
      'Sở Y tế',
      'Công an tỉnh',
    ])
  })
})

describe('a heading', () => {
  it.each([
    'Phòng Văn hóa - Xã hội',
    'Đề nghị Ủy ban MTTQ Việt Nam tỉnh',
    'Các cơ quan báo chí tỉnh',
    'Sở, ban, ngành tỉnh',
  ])('names units: %s', (title) => {
    expect(isUnitList(givenWords(title))).toBe(true)
  })

  it.each([
    'Tổ chức kiểm tra việc thực hiện',
    'Báo cáo kết quả',
    'Phòng, chống thiên tai',
    'Hội nghị tập huấn',
    'Mục đích',
  ])('names work, not units: %s', (title) => {
    expect(isUnitList(givenWords(title))).toBe(false)
  })
})
