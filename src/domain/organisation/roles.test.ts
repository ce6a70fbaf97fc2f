import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { loadActor, roleIds } from './person-store.ts'
import { appoint } from './post-actions.ts'
import { changeRole, listRoles, makeRole, retireRole, showRole } from './role-actions.ts'
import { leave } from './person-actions.ts'

describe('roles', () => {
  let house: TestHouse
  let province: string
  let department: string
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
  })

  const as = (actor: Actor = administrator) => asPerson(house, actor)
  const rejected = (key: string): unknown => expect.objectContaining({ key })
  const faulty = (key: string): unknown =>
    expect.objectContaining({ issues: [expect.objectContaining({ key }) as unknown] })
  const scopes = (...typed: readonly (readonly [string, string, string])[]) =>
    typed.map(([verb, uses, grants]) => ({ verb, uses, grants }))
  const post = (role: string, unit = 'Sở Văn hóa') => ({
    ...{ unit, role, title: 'Văn thư', duty: 'member', from: '21/11/2026', decision: '' },
  })

  it('an office makes a role, gives it, and sees who holds it', async () => {
    const given = scopes(['document.import', 'internal', ''], ['document.read', 'internal', ''])
    const id = await makeRole(as(), { unitId: department, name: 'Văn thư', scopes: given })
    const clerk = await givenPerson(house, 'Ma Thị Lan', province, 'officer')
    await appoint(as(), clerk.userId, post(id))
    const { role, holders } = await showRole(as(), id)
    expect([role.scopes.map(({ verb }) => verb), holders.map(({ name }) => name)]).toEqual([
      ['document.import', 'document.read'],
      ['Ma Thị Lan'],
    ])
    await expect(
      appoint(
        as(),
        (await givenPerson(house, 'Ngoài', department, 'officer')).userId,
        post(id, 'Tỉnh Sông Kỳ'),
      ),
    ).rejects.toEqual(faulty('post.roleBeyondOwn'))
  })

  it('the role of an office that is no more is given where its work has gone, and nowhere else', async () => {
    const board = await givenUnit(house, { name: 'Ban Lễ hội', under: province, until: '2026-11-01' })
    const heir = await givenUnit(house, { name: 'Sở Du lịch', under: province })
    await givenUnit(house, { name: 'Sở Ngoại vụ', under: province })
    const succession = { on_date: '2026-11-01', kind: 'merged', source: 'Quyết định số 7' }
    await house.db
      .insertInto('unit_succession_records')
      .values({ ...succession, from_unit_id: board, to_unit_id: heir })
      .execute()
    const [id, verb] = [newId(), 'document.read']
    await house.db.insertInto('roles').values({ id, name: 'Thủ kho tư liệu', unit_id: board }).execute()
    await house.db.insertInto('role_scopes').values({ role_id: id, verb, uses: 'internal' }).execute()
    const person = await givenPerson(house, 'Ma Văn Kho', province, 'officer')
    await expect(appoint(as(), person.userId, post(id, 'Sở Ngoại vụ'))).rejects.toEqual(
      faulty('post.roleBeyondOwn'),
    )
    await appoint(as(), person.userId, post(id, 'Sở Du lịch'))
    const { holders } = await showRole(as(), id)
    expect(holders.map(({ name, unitName }) => [name, unitName])).toEqual([['Ma Văn Kho', 'Sở Du lịch']])
  })

  it('what was taken from a role is gone at once', async () => {
    const given = scopes(['plan.make', 'internal', ''], ['plan.read', 'internal', ''])
    const id = await makeRole(as(), { unitId: department, name: 'Lập kế hoạch của sở', scopes: given })
    const person = await givenPerson(house, 'Hà Tú', province, 'officer')
    await appoint(as(), person.userId, post(id))
    await changeRole(as(), id, {
      name: 'Xem kế hoạch',
      scopes: scopes(['plan.make', '', ''], ['plan.read', 'internal', '']),
    })
    const actor = await loadActor(house, { id: person.userId, name: '', email: '' })
    const own = actor.posts.find(({ roleId }) => roleId === id)
    expect([own?.roleName, own?.scopes.filter(({ uses }) => uses !== null).map(({ verb }) => verb)]).toEqual([
      'Xem kế hoạch',
      ['plan.read'],
    ])
  })

  it('a role holds no more than its maker may hand on', async () => {
    const small = await makeRole(as(), {
      unitId: department,
      name: 'Quản trị nhỏ',
      scopes: scopes(
        ['role.manage', 'internal', ''],
        ['unit.read', 'internal', ''],
        ['people.manage', 'internal', ''],
        ['document.read', '', 'internal'],
      ),
    })
    const deputy = await givenPerson(house, 'Nông Yến', province, 'officer')
    await appoint(as(), deputy.userId, post(small))
    const actor = await loadActor(house, { id: deputy.userId, name: 'Nông Yến', email: '' })
    const make = (name: string, ...typed: readonly (readonly [string, string, string])[]) =>
      makeRole(as(actor), { unitId: department, name, scopes: scopes(...typed) })
    await expect(make('Đọc', ['document.read', 'internal', ''])).resolves.toBeTruthy()
    await expect(make('Đọc cả', ['document.read', 'limited', ''])).rejects.toEqual(faulty('role.beyondOwn'))
    await expect(make('Kế hoạch', ['plan.make', 'internal', ''])).rejects.toEqual(faulty('role.beyondOwn'))
    const planner = await makeRole(as(), {
      unitId: department,
      name: 'Kế hoạch của sở',
      scopes: scopes(['plan.make', 'internal', '']),
    })
    const widen = { name: 'Kế hoạch của sở', scopes: scopes(['document.read', 'internal', '']) }
    await expect(changeRole(as(actor), planner, widen)).resolves.toBeUndefined()
    const take = { name: 'Kế hoạch của sở', scopes: scopes(['plan.make', '', '']) }
    await expect(changeRole(as(actor), planner, take)).rejects.toEqual(faulty('role.beyondOwn'))
    await expect(
      changeRole(as(actor), small, {
        name: 'Quản trị nhỏ',
        scopes: scopes(['document.read', 'internal', 'internal']),
      }),
    ).rejects.toEqual(rejected('role.heldByOneself'))
  })

  it('a role that somebody holds is not retired; one that nobody holds is given no more', async () => {
    const id = await makeRole(as(), {
      unitId: department,
      name: 'Tạm',
      scopes: scopes(['document.read', 'internal', '']),
    })
    const person = await givenPerson(house, 'Đỗ Kiên', department, 'officer')
    await appoint(as(), person.userId, post(id))
    await expect(retireRole(as(), id)).rejects.toEqual(rejected('role.stillHeld'))
    await leave(as(), person.userId, { lastDay: '', atOnce: true, decision: '' })
    await retireRole(as(), id)
    await retireRole(as(), id)
    const other = await givenPerson(house, 'Lý Ba', department, 'officer')
    await expect(appoint(as(), other.userId, post(id))).rejects.toEqual(faulty('post.roleBeyondOwn'))
  })

  it('the roles of the house are not changed, names are not used twice, and nothing is no role', async () => {
    await expect(changeRole(as(), roleIds.planner, { name: 'x', scopes: [] })).rejects.toEqual(
      rejected('role.ofTheHouse'),
    )
    const again = { unitId: department, name: 'văn thư', scopes: scopes(['document.read', 'internal', '']) }
    await expect(makeRole(as(), again)).rejects.toEqual(faulty('role.nameTaken'))
    await expect(makeRole(as(), { ...again, name: 'Rỗng', scopes: [] })).rejects.toEqual(
      faulty('role.holdsNothing'),
    )
  })

  it('the neighbour sees no role of ours, and the database lets nobody widen one of the house', async () => {
    const elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    const neighbour = await givenPerson(house, 'Hàng Xóm', elsewhere, 'administrator')
    expect((await listRoles(as(neighbour))).roles.filter(({ key }) => key === null)).toEqual([])
    const widen = asActor(as(), (db) =>
      db
        .updateTable('role_scopes')
        .set({ uses: 'limited' })
        .where('role_id', '=', roleIds.officer)
        .executeTakeFirst(),
    )
    expect((await widen).numUpdatedRows).toBe(0n)
  })
})
