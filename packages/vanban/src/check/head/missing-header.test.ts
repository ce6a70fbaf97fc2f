import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

describe('a head', () => {
  it('with national name, motto and issuer is whole', () => {
    expect(found('missing-header', faultless())).toEqual([])
  })

  it('without them is told of once, with each part that is missing', () => {
    const [finding, ...more] = found(
      'missing-header',
      faultless({ head: ['KẾ HOẠCH', 'Ngày hội Sách năm 2026'] }),
    )
    expect(more).toEqual([])
    expect(finding?.message).toContain('Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành')
  })

  it('of a Party committee carries neither national name nor motto', () => {
    const head = [
      'TỈNH ỦY AN BIÊN',
      'Số 45-KH/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      '',
      'KẾ HOẠCH',
      'Ngày hội Sách năm 2026',
    ]
    expect(found('missing-header', faultless({ head }))).toEqual([])
  })

  it('broken over narrow columns is still a head', () => {
    const head = [
      '|',
      'ỦY BAN NHÂN',
      'DÂN',
      'TỈNH AN BIÊN',
      '|',
      'CỘNG HÒA XÃ',
      'HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do -',
      'Hạnh phúc',
      '|',
      '',
      'KẾ HOẠCH',
      'Ngày hội Sách năm 2026',
    ]
    expect(found('missing-header', faultless({ head }))).toEqual([])
  })
})
