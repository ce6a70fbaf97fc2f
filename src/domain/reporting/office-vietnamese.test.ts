import { describe, expect, it } from 'vitest'
import {
  asSentence,
  firstSentence,
  headingWithinSentence,
  withinSentence,
  writtenDay,
} from './office-vietnamese.ts'

describe('office Vietnamese', () => {
  it('days and the months 1 and 2 take a zero, the other months none', () => {
    expect([writtenDay('2020-08-05'), writtenDay('2026-01-09'), writtenDay('2026-12-15')]).toEqual([
      '05/8/2020',
      '09/01/2026',
      '15/12/2026',
    ])
  })

  it('words within a sentence begin small, names and abbreviations do not', () => {
    expect(withinSentence('Tập huấn, bồi dưỡng nghiệp vụ:')).toBe('tập huấn, bồi dưỡng nghiệp vụ')
    expect(withinSentence('UBND các xã')).toBe('UBND các xã')
    expect(withinSentence('Sở Ngoại vụ')).toBe('Sở Ngoại vụ')
    expect(withinSentence('Đài truyền thanh')).toBe('Đài truyền thanh')
  })

  it('a heading in capitals is calmed, and keeps the names it holds', () => {
    expect(withinSentence('QUẢNG BÁ HÌNH ẢNH VIỆT NAM')).toBe('quảng bá hình ảnh Việt Nam')
    expect(withinSentence('HOẠT ĐỘNG TTĐN CỦA ĐẢNG, NHÀ NƯỚC')).toBe('hoạt động TTĐN của Đảng, Nhà nước')
  })

  it('a heading loses the number it has in its plan', () => {
    expect(headingWithinSentence('3.1. Quảng bá hình ảnh')).toBe('quảng bá hình ảnh')
    expect(headingWithinSentence('II. NỘI DUNG, NHIỆM VỤ')).toBe('nội dung, nhiệm vụ')
    expect(headingWithinSentence('a) Tập huấn')).toBe('tập huấn')
    expect(headingWithinSentence('5 năm một chặng đường')).toBe('5 năm một chặng đường')
    expect(headingWithinSentence('Cổng thông tin')).toBe('cổng thông tin')
  })

  it('of a long task its first sentence is told', () => {
    const long = `Tổ chức hội nghị. ${'Mời các cơ quan báo chí dự và đưa tin. '.repeat(12)}`
    expect(firstSentence('Ngắn thôi;')).toBe('Ngắn thôi')
    expect(firstSentence(long).length).toBeLessThan(330)
    expect(long.startsWith(firstSentence(long))).toBe(true)
  })

  it('a note becomes a sentence, whatever mark it ended with', () => {
    expect(asSentence('đã mở 02 lớp./.')).toBe('Đã mở 02 lớp.')
    expect(asSentence('')).toBe('')
  })
})
