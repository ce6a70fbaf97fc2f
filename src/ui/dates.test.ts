import { describe, expect, it } from 'vitest'
import { distance, formatDate, formatDateInFull, formatInstant } from './dates.ts'

describe('a day', () => {
  it('is written as in official documents: two digits for the day and for the months 1 and 2', () => {
    expect(formatDate('2020-08-05', 'vi')).toBe('05/8/2020')
    expect(formatDate('2026-06-30', 'vi')).toBe('30/6/2026')
    expect(formatDate('2019-01-09', 'vi')).toBe('09/01/2019')
    expect(formatDate('2024-02-29', 'vi')).toBe('29/02/2024')
    expect(formatDate('2025-12-31', 'vi')).toBe('31/12/2025')
  })

  it('is written day, month, year in English', () => {
    expect(formatDate('2020-08-05', 'en')).toBe('5 Aug 2020')
  })

  it('in full names the weekday', () => {
    expect(formatDateInFull('2020-08-05', 'vi')).toBe('thứ Tư, ngày 05 tháng 8 năm 2020')
    expect(formatDateInFull('2026-11-22', 'vi')).toBe('Chủ nhật, ngày 22 tháng 11 năm 2026')
    expect(formatDateInFull('2020-08-05', 'en')).toBe('Wednesday 5 August 2020')
  })
})

describe('an instant', () => {
  it('is told by the clock of the office', () => {
    expect(formatInstant('2026-11-20T17:05:00Z', 'vi')).toBe('00:05 21/11/2026')
    expect(formatInstant(new Date('2026-11-20T07:05:00Z'), 'en')).toBe('20 Nov 2026, 14:05')
  })
})

describe('a due day', () => {
  it('is so many days late, today, or so many days ahead', () => {
    expect(distance('2026-11-09', '2026-11-21')).toEqual({ key: 'date.lateDays', days: 12 })
    expect(distance('2026-11-21', '2026-11-21')).toEqual({ key: 'date.today', days: 0 })
    expect(distance('2026-11-24', '2026-11-21')).toEqual({ key: 'date.inDays', days: 3 })
  })
})
