import { readDocument } from 'vanban'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenReading, planOf } from '../../../test/given-document.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import {
  correctImport,
  discardImport,
  getCorrectionsOrigin,
  getImport,
  resetCorrections,
} from './import-actions.ts'
import type { Correction } from './correction.ts'
import { textBytes } from './given-documents.ts'
import { carriedOver } from './remembered-corrections.ts'

describe('a file that was corrected before comes in again', () => {
  let house: TestHouse
  let province: string
  let commune: string
  let planner: Context
  let below: Context
  let stranger: Context
  let elsewhere: string

  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    commune = await givenUnit(house, {
      name: 'Xã Nà Phặc',
      kind: 'commune',
      level: 'commune',
      under: province,
    })
    elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const person = async (name: string, at: string) =>
      asPerson(house, await givenPerson(house, name, at, 'planner'))
    planner = await person('Hoàng Thu Hương', province)
    below = await person('Lý Thu Hà', commune)
    stranger = await person('Lò Văn Páo', elsewhere)
  })

  let serial = 0
  const leftOut: Correction = { kind: 'inclusion', key: 'a1', included: false }
  const stateOf = async (ctx: Context, id: string) => {
    const found = await getImport(ctx, id)
    if (found === 'secret' || !('corrections' in found)) throw new Error('not read')
    return found
  }
  /** Brought in, corrected and given up. */
  const givenCorrected = async (ctx: Context, unitId: string) => {
    const text = planOf({ number: String(++serial) })
    const id = await givenReading(ctx, unitId, text)
    await correctImport(ctx, { importId: id, revision: 0, correction: leftOut })
    return { id, text }
  }

  it('begins with the corrections of then, says so, and can begin anew', async () => {
    const { id, text } = await givenCorrected(planner, province)
    await discardImport(planner, id)
    const again = await givenReading(planner, province, text)
    expect((await stateOf(planner, again)).corrections).toEqual({ tasks: { a1: { included: false } } })
    expect(await getCorrectionsOrigin(planner, again)).toMatchObject({ person: 'Hoàng Thu Hương' })
    await resetCorrections(planner, { importId: again, revision: 0 })
    expect(await stateOf(planner, again)).toMatchObject({ corrections: {}, revision: 1 })
    expect(await getCorrectionsOrigin(planner, again)).toBeNull()
    await expect(resetCorrections(planner, { importId: again, revision: 0 })).rejects.toMatchObject({
      key: 'refused.changedMeanwhile',
    })
  })

  it('an office that may see them begins with those of another; one that may not begins with nothing', async () => {
    const { text } = await givenCorrected(below, commune)
    const above = await givenReading(planner, province, text)
    expect((await stateOf(planner, above)).corrections).not.toEqual({})
    const away = await givenReading(stranger, elsewhere, text)
    expect((await stateOf(stranger, away)).corrections).toEqual({})
    expect(await getCorrectionsOrigin(stranger, above)).toBeNull()
  })

  it('another file is nobody’s lesson', async () => {
    await givenCorrected(planner, province)
    const other = await givenReading(planner, province, planOf({ number: '999' }))
    expect((await stateOf(planner, other)).corrections).toEqual({})
  })

  it('a correction holds only where today’s reader finds the same words', async () => {
    const before = await readDocument(textBytes(planOf()))
    const now = { ...before, assignments: before.assignments.slice(1) }
    const corrections = {
      header: { number: '48' },
      units: { 'Sở Văn hóa và Thể thao': null },
      tasks: { a0: { included: false }, a1: { product: 'Kế hoạch đón đoàn' }, 'p1-2': { included: true } },
      passages: { '1-2': 'task' as const },
    }
    expect(carriedOver(corrections, before, now)).toEqual({
      header: { number: '48' },
      units: { 'Sở Văn hóa và Thể thao': null },
      tasks: { a0: { product: 'Kế hoạch đón đoàn' } },
    })
    const unread = { ...before, unread: [[1, 2] as const] }
    expect(carriedOver(corrections, unread, unread)).toEqual(corrections)
  })
})
