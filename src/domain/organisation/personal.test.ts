import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { verifyHouse } from '#platform/audit-verification.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { erasePerson, exportHeld, showHeld } from './personal-actions.ts'
import { daysOf, isTheirName, linesOf } from './personal-record.ts'
import { nameSpeaker } from './speaker-actions.ts'
import { makeToken } from './token-actions.ts'

describe('what is held on a person', () => {
  let house: TestHouse
  let province: string
  let neighbour: string
  let administrator: Actor
  let clerk: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    neighbour = await givenUnit(house, { name: 'Tỉnh Bạch Hạc', kind: 'province' })
    administrator = await givenPerson(house, 'Nông Văn Bình', province, 'administrator')
  })
  beforeEach(async () => {
    clerk = await givenPerson(house, 'Lý Thị Hoa', province, 'planner')
  })

  const as = (actor: Actor) => asPerson(house, actor)
  const leave = (one: Actor) =>
    house.db
      .updateTable('posts')
      .set({ valid: '[2020-01-01,2026-11-01)' })
      .where('user_id', '=', one.userId)
      .execute()
  const open = async (one: Actor) => {
    const at = house.clock.now()
    await house.db
      .insertInto('sessions')
      .values({ id: newId(), user_id: one.userId, token: newId(), expires_at: at, ip_address: '10.0.0.9' })
      .execute()
    await house.db
      .insertInto('sign_in_attempts')
      .values({ account: one.email, network: '10.0.0.9', address: '10.0.0.9', succeeded: false, at })
      .execute()
  }
  const rowsOf = async (one: Actor) => {
    const { rows } = await sql<{
      rows: number
    }>`select (select count(*) from sessions where user_id = ${one.userId})
      + (select count(*) from accounts where user_id = ${one.userId})
      + (select count(*) from api_tokens where user_id = ${one.userId})
      + (select count(*) from sign_in_attempts where account = ${one.email}) as rows`.execute(house.db)
    return Number(rows[0]?.rows)
  }

  it('is shown to themselves: account, posts, sessions, attempts, tokens, and their traces in the log', async () => {
    await open(clerk)
    await makeToken(as(clerk), {
      name: 'Trang thông tin',
      postId: clerk.posts[0]!.id,
      scopes: [{ verb: 'plan.read', uses: 'internal' }],
      endsOn: '2026-12-31',
    })
    const { record, isOwn, mayErase } = await showHeld(as(clerk), clerk.userId)
    expect({ isOwn, mayErase }).toEqual({ isOwn: true, mayErase: false })
    expect(record.account).toMatchObject({ name: 'Lý Thị Hoa', email: clerk.email, erasedAt: null })
    expect(record.posts).toMatchObject([{ unit: 'Tỉnh Sông Kỳ' }])
    expect(record.sessions).toMatchObject([{ address: '10.0.0.9' }])
    expect(record.tokens).toMatchObject([{ name: 'Trang thông tin' }])
    expect([record.attempts.count, record.attempts.failed, record.logBy.count]).toEqual([1, 1, 1])
    expect(linesOf(record).map(({ section }) => section)).toEqual(['account', 'posts', 'sessions', 'tokens'])
    expect(JSON.stringify(record)).not.toContain('hash')
  })

  it('is shown to nobody else but those who may erase it', async () => {
    const colleague = await givenPerson(house, 'Đàm Văn Long', province, 'leader')
    const stranger = await givenPerson(house, 'Hà Văn Sơn', neighbour, 'administrator')
    for (const other of [colleague, stranger])
      await expect(showHeld(as(other), clerk.userId)).rejects.toMatchObject({ status: 404 })
    expect((await showHeld(as(administrator), clerk.userId)).mayErase).toBe(true)
  })

  it('is not handed to a program that asks in their place', async () => {
    const program = { ...clerk, token: { id: newId(), name: 'x' } }
    await expect(showHeld(as(program), clerk.userId)).rejects.toMatchObject({ status: 404 })
  })

  it('taken along leaves an entry in the log', async () => {
    await exportHeld(as(clerk), clerk.userId)
    const entry = await house.db
      .selectFrom('audit_entries')
      .select(['act', 'actor_id'])
      .where('record_id', '=', clerk.userId)
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({ act: 'personal.exported', actor_id: clerk.userId })
  })

  it('is erased once they have left, and not before; issued work and the log keep what they say', async () => {
    await open(clerk)
    await exportHeld(as(clerk), clerk.userId)
    const erase = (typedName: string, by = administrator) =>
      erasePerson(as(by), { personId: clerk.userId, typedName })
    await expect(erase('Lý Thị Hoa')).rejects.toMatchObject({ key: 'personal.stillHere' })
    await leave(clerk)
    await expect(erase('Ly Thi Hoa')).rejects.toMatchObject({ issues: [{ field: 'name' }] })
    await erase(' Lý  Thị Hoa'.normalize('NFD'))
    const known = await house.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', clerk.userId)
      .executeTakeFirstOrThrow()
    expect(known).toMatchObject({ name: 'Người đã rời cơ quan', email: `${clerk.userId}@erased.invalid` })
    expect(await rowsOf(clerk)).toBe(0)
    const posts = await house.db
      .selectFrom('posts')
      .select('id')
      .where('user_id', '=', clerk.userId)
      .execute()
    expect(posts).toHaveLength(1)
    const { faults } = await verifyHouse(house)
    expect(faults).toEqual([])
    await expect(erase('Người đã rời cơ quan')).rejects.toMatchObject({ key: 'personal.erasedAlready' })
  })

  it('whoever spoke for an office is reached by what is held on them, also when an account came later', async () => {
    const named = (email: string, decision: string) =>
      nameSpeaker(as(administrator), {
        ...{ unit: 'Tỉnh Sông Kỳ', kind: 'standing', name: clerk.name, title: 'Chánh Văn phòng', email },
        ...{ phone: '0205 3812 000', decision, decidedOn: '1/10/2026', decidedTime: '08:00' },
        ...{ from: '2/10/2026', lastDay: '31/10/2026', matter: '', authorisedBy: '' },
      })
    const known = await named(clerk.email.toUpperCase(), 'Quyết định số 31')
    const later = await named(`van-phong.${clerk.email}`, 'Quyết định số 32')
    await house.db
      .updateTable('users')
      .set({ email: `van-phong.${clerk.email}` })
      .where('id', '=', clerk.userId)
      .execute()
    const { record } = await showHeld(as(clerk), clerk.userId)
    expect(record.speakers).toHaveLength(2)
    await leave(clerk)
    await erasePerson(as(administrator), { personId: clerk.userId, typedName: clerk.name })
    const left = await house.db
      .selectFrom('speakers')
      .select(['id', 'name', 'phone', 'email'])
      .where('id', 'in', [known, later])
      .execute()
    expect(left.map(({ name, phone, email }) => [name, phone, email])).toEqual([
      [clerk.name, '', ''],
      [clerk.name, '', ''],
    ])
  })

  it('is erased by nobody for themselves, nor by one whose right does not reach all their offices', async () => {
    await leave(clerk)
    await expect(
      erasePerson(as(administrator), { personId: administrator.userId, typedName: administrator.name }),
    ).rejects.toMatchObject({ key: 'personal.notOneself' })
    await house.db
      .insertInto('posts')
      .values({
        id: newId(),
        user_id: clerk.userId,
        unit_id: neighbour,
        role_id: clerk.posts[0]!.roleId,
        title: '',
        valid: '[2019-01-01,2020-01-01)',
      })
      .execute()
    await expect(
      erasePerson(as(administrator), { personId: clerk.userId, typedName: clerk.name }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('the database itself erases nobody who is still here, whoever asks it', async () => {
    const ask = (by: Actor) =>
      asActor(as(by), (db) => sql`select erase_person(${clerk.userId}, 'x', now())`.execute(db))
    await expect(ask(administrator)).rejects.toThrow('may not be erased')
    await leave(clerk)
    const planner = await givenPerson(house, 'Đàm Văn Long', province, 'planner')
    await expect(ask(planner)).rejects.toThrow('may not be erased')
    await expect(ask(clerk)).rejects.toThrow('may not be erased')
  })
})

it('days of a post are said with their last day', () => {
  const ranges = ['[2026-01-01,2026-07-01)', '[2026-01-01,)', '(,)', 'empty']
  expect(ranges.map(daysOf)).toEqual([
    { from: '2026-01-01', last: '2026-06-30' },
    { from: '2026-01-01', last: null },
    null,
    null,
  ])
})

it('a name is typed as it stands, marks and all', () => {
  expect([isTheirName('Lê  An ', 'Lê An'), isTheirName('Le An', 'Lê An'), isTheirName('', 'Lê An')]).toEqual([
    true,
    false,
    false,
  ])
})
