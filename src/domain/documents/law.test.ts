import { beforeAll, describe, expect, it } from 'vitest'
import { readStartingLaw } from '../../../seeds/law.ts'
import { citedAs, findCited, identitiesOf, isOver, lawOf, standingOn, validityOn } from './law.ts'
import type { Instrument, Law } from './law.ts'

const sure = { certainty: 'verified', source: 'toàn văn' } as const
const decree = (reference: string, days: { issued?: string; effective?: string; ended?: string } = {}) =>
  ({
    id: reference,
    type: 'nghị định',
    reference,
    issuer: 'Chính phủ',
    facts: Object.fromEntries(Object.entries(days).map(([kind, value]) => [kind, { value, ...sure }])),
  }) as Instrument

describe('the life of a document that others rest on', () => {
  const old = decree('1/2015/NĐ-CP', { issued: '2015-01-05', effective: '2015-03-01' })
  const amending = decree('2/2020/NĐ-CP', { effective: '2020-01-01' })
  const newer = decree('3/2026/NĐ-CP', { issued: '2026-05-01', effective: '2026-07-01' })
  const law = lawOf(
    [old, amending, newer],
    [
      { kind: 'amends', byId: amending.id, ofId: old.id, on: null, ...sure },
      { kind: 'replaces', byId: newer.id, ofId: old.id, on: null, ...sure },
    ],
  )
  const on = (day: string) => validityOn(law, '1/2015/NĐ-CP', day)

  it('is not yet in force, in force, amended, replaced, each from its day on', () => {
    expect(
      ['2015-02-28', '2015-03-01', '2020-01-01', '2026-06-30', '2026-07-01'].map((day) => on(day)?.state),
    ).toEqual(['notYetEffective', 'inForce', 'amended', 'amended', 'replaced'])
  })

  it('says since when, by what, and whether that is certain', () => {
    expect(on('2026-11-21')).toEqual({
      state: 'replaced',
      since: '2026-07-01',
      by: 'Nghị định số 3/2026/NĐ-CP',
      certain: true,
    })
  })

  it('the first day out of force is out of force', () => {
    const ending = decree('4/2010/NĐ-CP', { ended: '2022-05-01' })
    const only = lawOf([ending], [])
    expect([
      standingOn(only, ending, '2022-04-30').state,
      standingOn(only, ending, '2022-05-01').state,
    ]).toEqual(['inForce', 'abolished'])
  })

  it('what somebody remembers ends nothing for certain, and a sure word goes before it', () => {
    const remembered = { kind: 'abolishes', byId: amending.id, ofId: old.id, on: '2016-01-01' } as const
    const byMemory = lawOf([old, amending], [{ ...remembered, certainty: 'memory', source: '' }])
    expect(validityOn(byMemory, '1/2015/NĐ-CP', '2021-01-01')).toMatchObject({
      state: 'abolished',
      certain: false,
    })
    expect(isOver(standingOn(byMemory, old, '2021-01-01'))).toBe(false)
  })

  it('knows nothing of what the register does not hold', () => {
    expect(on('2021-01-01')).not.toBeNull()
    expect(validityOn(law, '9/2015/NĐ-CP', '2021-01-01')).toBeNull()
  })

  it('a reference without year is certain of nothing, and of two of its number says neither', () => {
    const decision = (id: string, issued: string) =>
      ({ ...decree('173/QĐ-TTg', { issued, ended: '2026-06-01' }), id }) as Instrument
    const one = lawOf([decision('a', '2026-01-27')], [])
    expect(validityOn(one, '173/QĐ-TTg', '2026-11-21')).toMatchObject({ state: 'abolished', certain: false })
    expect(validityOn(one, { reference: '173/QĐ-TTg', date: '2026-01-27' }, '2026-11-21')?.certain).toBe(true)
    const two = lawOf([decision('a', '2026-01-27'), decision('b', '2025-01-27')], [])
    expect(validityOn(two, '173/QĐ-TTg', '2026-11-21')).toBeNull()
    expect(validityOn(two, { reference: '173/QĐ-TTg', date: '2025-02-02' }, '2026-11-21')).not.toBeNull()
  })
})

describe('the law that the house begins with', () => {
  let law: Law
  beforeAll(async () => {
    law = await readStartingLaw()
  })

  it.each([
    ['09/2017/NĐ-CP', 'replaced', 'Nghị định số 244/2026/NĐ-CP', true],
    ['72/2015/NĐ-CP', 'amended', 'Nghị định số 148/2026/NĐ-CP', false],
    ['88/2012/NĐ-CP', 'replaced', 'Nghị định số 262/2026/NĐ-CP', true],
    ['42/2022/NĐ-CP', 'replaced', 'Nghị định số 224/2026/NĐ-CP', true],
    ['30/2020/NĐ-CP', 'inForce', null, false],
  ])('%s is %s in November 2026', (reference, state, by, certain) => {
    expect(validityOn(law, reference, '2026-11-21')).toMatchObject({ state, by, certain })
  })

  it('all of it still held in June 2026', () => {
    for (const reference of ['09/2017/NĐ-CP', '88/2012/NĐ-CP', '42/2022/NĐ-CP', '103/2016/QH13'])
      expect(validityOn(law, reference, '2026-06-30')?.state, reference).toBe('inForce')
  })

  it('finds a law by its name and year, and tells the two press laws apart', () => {
    const meant = (date: string) => findCited(law, { reference: 'Luật Báo chí', date })?.reference
    expect([meant('2016-04-05'), meant('2025-12-10'), meant('2020-01-01')]).toEqual([
      '103/2016/QH13',
      '126/2025/QH15',
      undefined,
    ])
  })

  it('no fact from memory is more than a title, and no such title is cited or looked for', () => {
    for (const one of law.instruments.values()) {
      const remembered = Object.entries(one.facts).filter(([, fact]) => fact.certainty === 'memory')
      expect(
        remembered.every(([kind]) => kind === 'title'),
        one.reference,
      ).toBe(true)
      if (remembered.length > 0) {
        const title = one.facts.title!.value
        expect(citedAs(one)).not.toContain(title)
        expect(identitiesOf(one).some((identity) => identity.includes(title.slice(0, 6)))).toBe(false)
      }
    }
  })

  it('no two of its entries mean the same document', () => {
    const identities = [...law.instruments.values()].flatMap(identitiesOf)
    expect(new Set(identities).size).toBe(identities.length)
  })
})
