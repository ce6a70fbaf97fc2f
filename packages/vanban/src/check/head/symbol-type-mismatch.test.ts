import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const titled = (number: string, ...title: string[]) =>
  faultless({ head: ['UBND TỈNH AN BIÊN', '', number, '', ...title] })

describe('a symbol', () => {
  it('that stands for another type than the title is wrong', () => {
    expect(
      found('symbol-type-mismatch', titled('Số: 45/QĐ-UBND', 'KẾ HOẠCH', 'Ngày hội Sách')),
    ).toMatchObject([{ severity: 'error', words: 'QĐ-UBND', suggestion: 'KH-UBND' }])
  })

  it('tells a regulation (QyĐ) from a decision (QĐ)', () => {
    expect(
      found('symbol-type-mismatch', titled('Số: 45/QyĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc khen thưởng')),
    ).toHaveLength(1)
    expect(
      found('symbol-type-mismatch', titled('Số: 45/TTr-UBND', 'TỜ TRÌNH', 'Về việc khen thưởng')),
    ).toEqual([])
  })

  it('in the manner of a letter on a plan is most likely wrong', () => {
    expect(
      found('symbol-type-mismatch', titled('Số: 45/UBND-VX', 'KẾ HOẠCH', 'Ngày hội Sách')),
    ).toMatchObject([{ severity: 'warning', suggestion: 'KH-UBND' }])
  })

  it('of a letter names no type, but may be an office that sounds like one', () => {
    const letter = (number: string) =>
      titled(number, 'V/v tổ chức Ngày hội Sách', '', 'Kính gửi: Sở Tài chính.')
    expect(found('symbol-type-mismatch', letter('Số: 45/KH-UBND'))).toMatchObject([{ severity: 'warning' }])
    expect(found('symbol-type-mismatch', letter('Số: 45/UBND-VX'))).toEqual([])
    expect(found('symbol-type-mismatch', letter('Số: 45/TTr-VP'))).toEqual([])
  })

  it('of a Party committee puts the type before the slash', () => {
    expect(found('symbol-type-mismatch', titled('Số 45-KH/TU', 'KẾ HOẠCH', 'Ngày hội Sách'))).toEqual([])
  })
})
