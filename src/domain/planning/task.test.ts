import { describe, expect, it } from 'vitest'
import { dayOf } from '#platform/clock.ts'
import { dueOf, missedItsDay, standingOf } from './task.ts'
import type { TimedTask } from './task.ts'

const due = (dueOn: string | null, more: Partial<TimedTask> = {}): TimedTask => ({
  state: 'open',
  dueKind: 'date',
  dueOn,
  ...more,
})

describe('how a task stands', () => {
  it('a task due today is not late; tomorrow it is', () => {
    expect(standingOf(due('2026-06-30'), '2026-06-30')).toBe('soon')
    expect(standingOf(due('2026-06-30'), '2026-07-01')).toBe('late')
  })

  it('the office’s day turns at midnight in Hà Nội, not in Greenwich', () => {
    const lastMinute = new Date('2026-06-30T16:59:59Z')
    const midnight = new Date('2026-06-30T17:00:00Z')
    expect(standingOf(due('2026-06-30'), dayOf(lastMinute))).toBe('soon')
    expect(standingOf(due('2026-06-30'), dayOf(midnight))).toBe('late')
  })

  it('a week before its day it is soon, eight days before it is not', () => {
    expect(standingOf(due('2026-06-30'), '2026-06-23')).toBe('soon')
    expect(standingOf(due('2026-06-30'), '2026-06-22')).toBe('open')
  })

  it('done is done and cancelled is cancelled, however late', () => {
    expect(standingOf(due('2026-01-01', { state: 'done' }), '2026-06-30')).toBe('done')
    expect(standingOf(due('2026-01-01', { state: 'cancelled' }), '2026-06-30')).toBe('cancelled')
  })

  it('what goes on all the time is never late', () => {
    expect(standingOf(due('2026-01-01', { dueKind: 'continuous' }), '2026-06-30')).toBe('open')
    expect(standingOf(due(null, { dueKind: 'recurring' }), '2026-06-30')).toBe('open')
  })

  it('a relative time counts once a day follows from it', () => {
    expect(standingOf(due(null, { dueKind: 'relative' }), '2026-06-30')).toBe('open')
    expect(standingOf(due('2026-06-01', { dueKind: 'relative' }), '2026-06-30')).toBe('late')
  })

  it('what was done on its last day did not miss it', () => {
    expect(
      missedItsDay({ ...due('2026-06-30', { state: 'done' }), doneOn: '2026-06-30' }, '2026-12-01'),
    ).toBe(false)
    expect(
      missedItsDay({ ...due('2026-06-30', { state: 'done' }), doneOn: '2026-07-01' }, '2026-12-01'),
    ).toBe(true)
  })
})

describe('a deadline chosen by hand', () => {
  it('a month, a quarter and a year end on their last day', () => {
    expect(dueOf({ kind: 'month', month: 2 }, 2028)).toEqual({
      kind: 'month',
      words: 'Tháng 2/2028',
      on: '2028-02-29',
    })
    expect(dueOf({ kind: 'quarter', quarter: 2 }, 2026).on).toBe('2026-06-30')
    expect(dueOf({ kind: 'quarter', quarter: 4 }, 2026)).toMatchObject({
      words: 'Quý IV/2026',
      on: '2026-12-31',
    })
    expect(dueOf({ kind: 'year' }, 2026).on).toBe('2026-12-31')
  })
})
