import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/new-id.ts'
import type { Actor } from '#platform/access.ts'
import { openTestHouse } from '../../../test/database.ts'
import type { TestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { listRecordNames } from './record-names.ts'
import { makeRole } from './role-actions.ts'

describe('what the log calls the records that its entries are about', () => {
  let house: TestHouse
  let province: string
  let administrator: Actor
  let role: string
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Vĩnh Thành', kind: 'province' })
    administrator = await givenPerson(house, 'Phạm Quản Trị', province, 'administrator')
    role = await makeRole(asPerson(house, administrator), {
      unitId: province,
      name: 'Người đọc kế hoạch',
      scopes: [{ verb: 'plan.read', uses: 'internal', grants: '' }],
    })
  })

  it('a person and a unit are called by name, a unit as lists call it', async () => {
    const names = await listRecordNames(asPerson(house, administrator), [
      { recordKind: 'person', recordId: administrator.userId },
      { recordKind: 'unit', recordId: province },
      { recordKind: 'role', recordId: role },
    ])
    expect([...names]).toEqual(
      expect.arrayContaining([
        [administrator.userId, 'Phạm Quản Trị'],
        [province, 'UBND tỉnh Vĩnh Thành'],
        [role, 'Người đọc kế hoạch'],
      ]),
    )
  })

  it('what is gone, what another office keeps, and what has no name stay unnamed', async () => {
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Đại Hải', kind: 'province' })
    const stranger = await givenPerson(house, 'Lê Văn Cam', elsewhere, 'officer')
    const names = await listRecordNames(asPerson(house, stranger), [
      { recordKind: 'plan', recordId: newId() },
      { recordKind: 'role', recordId: role },
      { recordKind: 'unknownAccount', recordId: newId() },
    ])
    expect(names.size).toBe(0)
  })
})
