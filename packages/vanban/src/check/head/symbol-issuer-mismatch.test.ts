import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const issued = (number: string, ...issuer: string[]) =>
  faultless({ head: [...issuer, '', number, '', 'KẾ HOẠCH', 'Ngày hội Sách năm 2026'] })

describe('a symbol', () => {
  it.each([
    ['Số: 45/KH-HĐND', ['ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN']],
    ['Số: 45/KH-UBND', ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH AN BIÊN']],
    ['Số: 45/KH-STC', ['ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN']],
    ['Số: 45/KH-UBND', ['SỞ TÀI CHÍNH']],
  ])('%s is not that of %j', (number, issuer) => {
    expect(found('symbol-issuer-mismatch', issued(number, ...issuer))).toMatchObject([
      { severity: 'warning' },
    ])
  })

  it.each([
    ['Số: 45/KH-UBND', ['ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN']],
    ['Số: 45/QĐ-UBND', ['CHỦ TỊCH ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN']],
    ['Số: 45/KH-STC', ['UBND TỈNH AN BIÊN', 'SỞ TÀI CHÍNH']],
    ['Số: 45/KH-VPUBND', ['UBND TỈNH AN BIÊN', 'VĂN PHÒNG']],
    ['Số: 45/KH-ĐĐBQH', ['ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'TỈNH AN BIÊN']],
    ['Số: 45/KH-UBMTTQ-BTT', ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH AN BIÊN', 'BAN THƯỜNG TRỰC']],
  ])('%s is that of %j', (number, issuer) => {
    expect(found('symbol-issuer-mismatch', issued(number, ...issuer))).toEqual([])
  })
})
