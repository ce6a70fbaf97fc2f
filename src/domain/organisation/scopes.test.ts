import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadActor, roleIds } from './person-store.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import type { Actor, Scope, Verb } from '#platform/access.ts'
import { may, mayAnywhere } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'

const walled = /row-level security/

describe('scopes', () => {
  let house: TestHouse
  let province: string
  let department: string
  let elsewhere: string
  let administrator: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    elsewhere = await givenUnit(house, { name: 'Tỉnh Núi Đèo', kind: 'province' })
    administrator = await givenPerson(house, 'Vũ Minh Hà', province, 'administrator')
  })

  const as = <T>(actor: Actor, work: (db: Db) => Promise<T>) => asActor(asPerson(house, actor), work)
  const again = ({ userId, name, email }: Actor) => loadActor(house, { id: userId, name, email })

  const givePost = (by: Actor, userId: string, unitId: string, roleId: string) =>
    as(by, (db) =>
      db
        .insertInto('posts')
        .values({
          id: newId(),
          user_id: userId,
          unit_id: unitId,
          role_id: roleId,
          title: '',
          valid: '[2026-11-01,)',
          given_by: by.userId,
        })
        .execute(),
    )

  const makeRole = (by: Actor, unitId: string, scopes: readonly Scope[]) =>
    as(by, async (db) => {
      const id = newId()
      const role = { id, name: 'Văn thư', unit_id: unitId, created_by: by.userId }
      await db.insertInto('roles').values(role).execute()
      await db
        .insertInto('role_scopes')
        .values(scopes.map((scope) => ({ role_id: id, ...scope })))
        .execute()
      return id
    })

  it('the first wall and the second know the same posts and scopes', async () => {
    const person = await givenPerson(house, 'Lê Thị Sen', department, 'leader')
    const { rows } = await as(person, (db) =>
      sql<{
        verb: string
        uses: string | null
      }>`select verb, uses from scopes_of_actor() order by verb`.execute(db),
    )
    const held = person.posts.flatMap((post) => post.scopes.map(({ verb, uses }) => ({ verb, uses })))
    expect(rows).toEqual(held.toSorted((one, other) => (one.verb < other.verb ? -1 : 1)))
  })

  it('an administrator appoints a planner without planning', async () => {
    const newcomer = await givenPerson(house, 'Đỗ Văn Kiên', elsewhere, 'officer')
    await givePost(administrator, newcomer.userId, department, roleIds.planner)
    expect(mayAnywhere(administrator, 'plan.make')).toBe(false)
    const actor = await again(newcomer)
    expect(await as(actor, (db) => may(db, actor, 'plan.make', department))).toBe(true)
  })

  it('what is remembered of units is told apart by verb and post, and anew when a post begins or ends', async () => {
    const person = await givenPerson(house, 'Nhiều Việc', department, 'leader')
    const holder = await givenPerson(house, 'Ở Xa', elsewhere, 'planner')
    const of = async (db: Db, verb: Verb) => {
      const { rows } = await sql<{ id: string }>`select units_of_actor(${verb}) as id`.execute(db)
      return rows.map(({ id }) => id).toSorted()
    }
    const post = (db: Db) =>
      sql<{ id: string }>`insert into posts (id, user_id, unit_id, role_id, title, valid)
        values (${newId()}, ${person.userId}, ${elsewhere}, ${roleIds.planner}, '', '[2026-01-01,)') returning id`.execute(
        db,
      )
    const seen = await house.db.transaction().execute(async (db) => {
      await sql`select set_config('nhipcau.actor', ${person.userId}, true), set_config('nhipcau.today', '2026-11-21', true)`.execute(
        db,
      )
      const before = [await of(db, 'plan.make'), await of(db, 'report.read'), await of(db, 'plan.read')]
      const { rows } = await post(db)
      const during = [await of(db, 'plan.make'), await of(db, 'people.read'), await of(db, 'report.issue')]
      await sql`update posts set valid = '[2026-01-01,2026-11-21)' where id = ${rows[0]!.id}`.execute(db)
      const after = [await of(db, 'report.read'), await of(db, 'plan.make')]
      await sql`select set_config('nhipcau.actor', ${holder.userId}, true)`.execute(db)
      return { before, during, after, other: await of(db, 'report.read') }
    })
    const both = [department, elsewhere].toSorted()
    expect(seen).toEqual({
      before: [[], [department], [department]],
      during: [[elsewhere], both, both],
      after: [[department], []],
      other: [elsewhere],
    })
  })

  it('nobody gives themselves a post, nor anybody one outside their own offices', async () => {
    const oneself = givePost(administrator, administrator.userId, province, roleIds.planner)
    await expect(oneself).rejects.toThrow(walled)
    const other = await givenPerson(house, 'Tô Hải', elsewhere, 'officer')
    const outside = givePost(administrator, other.userId, elsewhere, roleIds.officer)
    await expect(outside).rejects.toThrow(walled)
  })

  it('one who may not grant gives no post', async () => {
    const planner = await givenPerson(house, 'Lò Thị Xuân', province, 'planner')
    const other = await givenPerson(house, 'Hà Văn Tú', elsewhere, 'officer')
    await expect(givePost(planner, other.userId, department, roleIds.officer)).rejects.toThrow(walled)
  })

  it("an office's own role gives what it says, in that office and below, and nothing more", async () => {
    const clerk = await givenPerson(house, 'Ma Thị Lan', elsewhere, 'officer')
    const role = await makeRole(administrator, department, [
      { verb: 'document.import', uses: 'internal', grants: null },
      { verb: 'document.read', uses: 'internal', grants: null },
    ])
    await expect(givePost(administrator, clerk.userId, province, role)).rejects.toThrow(walled)
    await givePost(administrator, clerk.userId, department, role)
    const actor = await again(clerk)
    const mayDo = (verb: Verb) => as(actor, (db) => may(db, actor, verb, department))
    expect([await mayDo('document.import'), await mayDo('plan.make'), await mayDo('document.send')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('a role holds no more than its maker may grant, and nobody widens a role that they hold', async () => {
    const modest = await makeRole(administrator, department, [
      { verb: 'role.manage', uses: 'internal', grants: null },
      { verb: 'document.read', uses: null, grants: 'internal' },
      { verb: 'unit.read', uses: 'internal', grants: null },
    ])
    const deputy = await givenPerson(house, 'Nông Thị Yến', elsewhere, 'officer')
    await givePost(administrator, deputy.userId, department, modest)
    const actor = await again(deputy)
    const make = (verb: Verb, uses: 'internal' | 'limited') =>
      makeRole(actor, department, [{ verb, uses, grants: null }])
    await expect(make('document.read', 'internal')).resolves.toBeTruthy()
    await expect(make('document.read', 'limited')).rejects.toThrow(walled)
    await expect(make('plan.make', 'internal')).rejects.toThrow(walled)
    const widen = as(actor, (db) =>
      db
        .insertInto('role_scopes')
        .values({ role_id: modest, verb: 'document.import', uses: null, grants: null })
        .execute(),
    )
    await expect(widen).rejects.toThrow(walled)
  })

  it('a substitute acts in the post between the two days, and not after', async () => {
    const head = await givenPerson(house, 'Trần Quốc Bảo', department, 'leader')
    const colleague = await givenPerson(house, 'Phan Thu Hà', department, 'officer')
    const standIn = (substitute: string) =>
      as(head, (db) =>
        db
          .insertInto('substitutions')
          .values({
            id: newId(),
            post_id: head.posts[0]!.id,
            substitute_id: substitute,
            valid: '[2026-11-20,2026-11-23)',
            given_by: head.userId,
            given_at: house.clock.now(),
          })
          .execute(),
      )
    await standIn(colleague.userId)
    const on = async (instant: string) => {
      house.clock.set(instant)
      const actor = await again(colleague)
      return as(actor, async (db) => {
        const units =
          await sql`select from units_of_actor('report.issue') where unit_id = ${department}`.execute(db)
        return {
          first: await may(db, actor, 'report.issue', department),
          second: units.rows.length > 0,
          inPlaceOf: actor.posts.map((post) => post.standsInFor),
        }
      })
    }
    expect(await on('2026-11-22T10:00:00Z')).toEqual({
      first: true,
      second: true,
      inPlaceOf: [null, 'Trần Quốc Bảo'],
    })
    expect(await on('2026-11-23T10:00:00Z')).toEqual({ first: false, second: false, inPlaceOf: [null] })
    house.clock.set('2026-11-21T02:00:00Z')
    const stranger = await givenPerson(house, 'Bàn Văn Páo', elsewhere, 'officer')
    await expect(standIn(stranger.userId), 'not a colleague').rejects.toThrow(walled)
  })
})
