import { describe, expect, it } from 'vitest'
import { dayAsFarAsSaid, isDay, typedDay } from './typed-day.ts'

describe('a typed day', () => {
  it.each([
    ['30/6/2026', '2026-06-30'],
    [' 01.12.2026 ', '2026-12-01'],
    ['29-2-2028', '2028-02-29'],
    ['2026-06-30', '2026-06-30'],
  ])('%s', (typed, day) => {
    expect(typedDay(typed)).toBe(day)
  })

  it.each([
    '',
    '31/6/2026',
    '29/2/2026',
    '6/2026',
    '2026',
    '0000-01-01',
    '2026-6-1',
    '1/13/2026',
    '0/1/2026',
    'mai',
  ])('"%s" is none', (typed) => {
    expect(typedDay(typed)).toBeNull()
    expect(isDay(typed)).toBe(false)
  })

  it('is a month or a year where the document says no more', () => {
    expect(['11/2025', '2025-11', '2025', '18/11/2025', '13/2025'].map(dayAsFarAsSaid)).toEqual([
      '2025-11',
      '2025-11',
      '2025',
      '2025-11-18',
      null,
    ])
  })

  it('as the house writes it is ISO only', () => {
    expect([isDay('2026-06-30'), isDay('30/6/2026'), isDay('2026-02-30')]).toEqual([true, false, false])
  })
})
