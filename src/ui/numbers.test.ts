import { describe, expect, it } from 'vitest'
import { formatMoney, formatNumber, formatShare } from './numbers.ts'

describe('a number', () => {
  it('has points for thousands and a comma for decimals in Vietnamese', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5')
    expect(formatNumber(3321, 'vi')).toBe('3.321')
    expect(formatNumber(1234567.891, 'vi', 1)).toBe('1.234.567,9')
    expect(formatNumber(-1200, 'vi')).toBe('−1.200')
    expect(formatNumber(999, 'vi')).toBe('999')
  })

  it('has commas for thousands and a point for decimals in English', () => {
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  })

  it('that rounds to nothing has no sign', () => {
    expect(formatNumber(-0.04, 'vi', 1)).toBe('0,0')
  })
})

describe('a share', () => {
  it('is a whole per cent', () => {
    expect(formatShare(2911, 3321, 'vi')).toBe('88\u00a0%')
    expect(formatShare(2911, 3321, 'en')).toBe('88%')
  })

  it('of nothing is a dash', () => {
    expect(formatShare(0, 0, 'vi')).toBe('–')
  })
})

describe('money', () => {
  it('is told in triệu and tỷ', () => {
    expect(formatMoney(850_000, 'vi')).toBe('850.000 đồng')
    expect(formatMoney(1_500_000, 'vi')).toBe('1,5 triệu đồng')
    expect(formatMoney(1_234_500_000_000, 'vi')).toBe('1.234,5 tỷ đồng')
    expect(formatMoney(1_234_500_000, 'en')).toBe('VND 1.235 billion')
  })
})
