import { beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { matchUnit } from './unit-matching.ts'
import { registerIndex } from './unit-register.ts'
import { confirmSuccession, previewSuccession } from './unit-succession-actions.ts'
import { readEnd } from './unit-succession-form.ts'
import { withdrawChange } from './unit-withdrawal-actions.ts'

const house = await openTestHouse()
beforeEach(() => house.clock.set('2026-11-21T02:00:00Z'))

async function givenBoard() {
  const province = await givenUnit(house, { name: 'Tỉnh Hòa Lĩnh', kind: 'province' })
  const office = await givenUnit(house, {
    name: 'Ban Điều phối Tuyên truyền',
    kind: 'board',
    under: province,
  })
  const administrator = await givenPerson(house, 'Phạm Thị Quản', province, 'administrator')
  return { province, office, ctx: asPerson(house, administrator) }
}

describe('the register kept in memory', () => {
  it('knows at once of an office that a decision ended, though no name or unit was added, and of the decision taken back', async () => {
    const { province, office, ctx } = await givenBoard()
    const named = async () =>
      matchUnit(await registerIndex(house.db), 'Ban Điều phối Tuyên truyền', {
        on: '2026-11-01',
        today: '2026-11-21',
        issuerUnitId: province,
      }).reason.key
    expect(await named()).toBe('units.match.name')
    const ended = await readEnd(ctx, office, { on: '1/10/2026', decision: 'Quyết định số 15/QĐ-UBND' })
    const { seen } = await previewSuccession(ctx, ended)
    const changeId = await confirmSuccession(ctx, ended, { seen, targets: {}, head: null })
    expect(await named()).toBe('units.match.noLonger')
    await withdrawChange(ctx, changeId, 'Quyết định số 16/QĐ-UBND')
    expect(await named()).toBe('units.match.name')
  })

  it('is read anew only when something changed', async () => {
    expect(await registerIndex(house.db)).toBe(await registerIndex(house.db))
  })
})
