import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween } from './clock.ts'
import { describeConfig, readConfig } from './config.ts'
import { fill } from './i18n/messages.ts'
import { isId, newId } from './new-id.ts'

describe('days', () => {
  it('the office day begins at 17:00 UTC of the day before', () => {
    expect(dayOf(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20')
    expect(dayOf(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  })

  it('counts days across the end of a year', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  })
})

describe('settings', () => {
  it('all have working defaults', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      databaseUrl: null,
      origin: 'http://localhost:3000',
      uploadBytes: 50_000_000,
    })
  })

  it('a wrong one is named', () => {
    expect(() => readConfig({ PORT: 'abc' })).toThrow(/PORT/)
  })

  it.each([
    ['postgres://nhipcau:rat-bi-mat@db.example/nhipcau', 'postgres://nhipcau:***@db.example/nhipcau'],
    ['postgres://nhipcau:rat@bi/mat@db.example/nhipcau', 'postgres://nhipcau:***@db.example/nhipcau'],
    ['postgres://:rat-bi-mat@db.example/nhipcau', 'postgres://:***@db.example/nhipcau'],
    [
      'postgres://db.example/nhipcau?password=rat-bi-mat&ssl=1',
      'postgres://db.example/nhipcau?password=***&ssl=1',
    ],
  ])('a password is never printed: %s', (given, printed) => {
    expect(describeConfig(readConfig({ DATABASE_URL: given })).DATABASE_URL).toBe(printed)
  })
})

describe('sentences', () => {
  it('take their parameters', () => {
    expect(fill('Còn {days} ngày', { days: 3 })).toBe('Còn 3 ngày')
  })

  it('choose the word by the number in languages that have a plural', () => {
    expect(fill('{days|day|days} left', { days: 1 })).toBe('1 day left')
    expect(fill('{days|day|days} left', { days: 2 })).toBe('2 days left')
  })
})

describe('ids', () => {
  it('are ordered by their instant', () => {
    expect(newId(new Date(1_000)) < newId(new Date(2_000))).toBe(true)
  })

  it('are told from anything else that stands in an address', () => {
    expect(isId(newId())).toBe(true)
    expect(isId("1' or '1'='1")).toBe(false)
  })
})
