import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'

/** By these rows a change is taken back, past every policy: whatever they may name, whoever takes it back may change. */
describe('what a change of units tells of', () => {
  let house: TestHouse
  let administrator: Actor
  let department: string
  let abroad: string
  let officer: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    const province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    abroad = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
    officer = await givenPerson(house, 'Lò Thị Văn', department, 'officer')
  })

  const rowOf = async (table: 'unit_names' | 'unit_parents', unitId: string) => {
    const found = house.db.selectFrom(table).select('id').where('unit_id', '=', unitId)
    return (await found.executeTakeFirstOrThrow()).id
  }
  const tell = (kind: string, id: string) =>
    asActor(asPerson(house, administrator), async (db) => {
      const change_id = newId()
      const change = { id: change_id, kind: 'renamed', on_date: '2026-07-01', decision: 'Quyết định số 7' }
      const made = { made_by: administrator.userId, made_at: house.clock.now() }
      await db
        .insertInto('unit_changes')
        .values({ ...change, ...made })
        .execute()
      const times = { valid_before: '[2020-01-01,2020-02-01)', valid_after: '[2020-01-01,)' }
      await db
        .insertInto('unit_change_rows')
        .values({ change_id, record_kind: kind, record_id: id, ...times })
        .execute()
    })

  it('is the register of offices that are theirs to change', async () => {
    await expect(tell('parent', await rowOf('unit_parents', department))).resolves.toBeUndefined()
    await expect(tell('name', await rowOf('unit_names', department))).resolves.toBeUndefined()
  })

  it('is no office of another province, and nobody’s post or place in which they stand in', async () => {
    const rows = [
      ['unit', abroad],
      ['name', await rowOf('unit_names', abroad)],
      ['post', officer.posts[0]!.id],
      ['post', administrator.posts[0]!.id],
      ['substitution', newId()],
      ['speaker', newId()],
    ] as const
    for (const [kind, id] of rows) await expect(tell(kind, id), kind).rejects.toThrow('row-level security')
  })
})
