import { beforeAll, describe, expect, it } from 'vitest'
import { demand, may } from './access.ts'
import { asActor } from './context.ts'
import type { TestHouse } from '../../test/database.ts'
import { openTestHouse } from '../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../test/given.ts'

describe('rights', () => {
  let house: TestHouse
  let province: string
  let department: string
  let elsewhere: string
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
  })

  const mayIn = async (role: 'planner' | 'officer' | 'leader', at: string, unitId: string) => {
    const actor = await givenPerson(house, 'Nông Văn Bình', at, role)
    return asActor(asPerson(house, actor), (db) => may(db, actor, 'plan.make', unitId))
  }

  it('a planner of the province may plan for the province and its departments', async () => {
    expect(await mayIn('planner', province, province)).toBe(true)
    expect(await mayIn('planner', province, department)).toBe(true)
  })

  it('a planner of a department may not plan for the province above it', async () => {
    expect(await mayIn('planner', department, province)).toBe(false)
  })

  it('nobody plans for another province', async () => {
    expect(await mayIn('planner', province, elsewhere)).toBe(false)
  })

  it('an officer does not plan', async () => {
    expect(await mayIn('officer', province, province)).toBe(false)
  })

  it('a refusal says so with a key and the status 403', async () => {
    const actor = await givenPerson(house, 'Nông Văn Bình', department, 'officer')
    const asking = asActor(asPerson(house, actor), (db) => demand(db, actor, 'plan.make', department))
    await expect(asking).rejects.toMatchObject({ key: 'refused.noRight', status: 403 })
  })

  it('a post that has ended gives no right', async () => {
    const actor = await givenPerson(house, 'Lý Thị Hoa', province, 'planner')
    await house.db
      .updateTable('posts')
      .set({ valid: '[2020-01-01,2026-11-20)' })
      .where('user_id', '=', actor.userId)
      .execute()
    const rows = await asActor(asPerson(house, actor), (db) => db.selectFrom('imports').selectAll().execute())
    expect(rows).toEqual([])
  })
})
