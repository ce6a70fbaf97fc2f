import { describe, expect, it } from 'vitest'
import { existenceBy } from './unit-existence.ts'

const existed = existenceBy([
  { name: 'Tỉnh An Biên', valid: { from: null, until: null } },
  { name: 'Huyện Nà Lau', valid: { from: null, until: '2025-07-01' } },
  { name: 'Xã Nà Lau', valid: { from: '2025-07-01', until: null } },
  { name: 'Sở Thông tin và Truyền thông', valid: { from: null, until: '2025-03-01' } },
  { name: 'Sở Tài chính', valid: { from: null, until: null } },
])

describe('a unit on a day', () => {
  it.each([
    ['UBND huyện Nà Lau', '2025-06-30', true],
    ['Ủy ban nhân dân huyện Nà Lau', '2025-07-01', false],
    ['xã Nà Lau', '2025-07-01', true],
    ['Sở Thông tin và Truyền thông tỉnh An Biên', '2025-03-01', false],
    ['Sở Thông tin và Truyền thông An Biên', '2024-12-31', true],
    ['Sở TT&TT', '2026-01-01', false],
    ['UBND các huyện, thành phố', '2025-06-30', true],
    ['UBND các huyện, thành phố', '2025-07-01', false],
  ])('%s on %s: %s', (name, day, answer) => {
    expect(existed(name, day)).toBe(answer)
  })

  it.each(['Ban Quản lý chợ Nà Lau', 'Sở Tài chính tỉnh khác', 'các xã, phường', 'huyện nhà'])(
    'nothing is said of “%s”, which nobody in the register is called',
    (name) => {
      expect(existed(name, '2026-01-01')).toBeNull()
    },
  )
})
