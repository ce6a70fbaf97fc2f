import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { may, mayAnywhere } from '#platform/access.ts'
import type { Actor } from '#platform/access.ts'
import { recordReading } from '#platform/audit.ts'
import { asActor } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { actorOfToken, makeToken, revokeToken, showTokens } from './token-actions.ts'
import type { AskedToken } from './token.ts'

describe('a token by which a program asks', () => {
  let house: TestHouse
  let province: string
  let department: string
  let planner: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    department = await givenUnit(house, { name: 'Sở Văn hóa', under: province })
    planner = await givenPerson(house, 'Nông Văn Bình', province, 'planner')
  })

  const ask = (asked: Partial<AskedToken> = {}, by = planner) =>
    makeToken(asPerson(house, by), {
      name: 'Trang thông tin',
      postId: by.posts[0]!.id,
      scopes: [{ verb: 'plan.read', uses: 'internal' }],
      endsOn: '2026-12-31',
      ...asked,
    })
  const opened = (secret: string) => actorOfToken(house, secret, '10.0.0.9')
  const issuesOf = (asking: Promise<unknown>) =>
    asking.then(
      () => [],
      (error: { issues?: { field: string; key: string }[] }) =>
        error.issues?.map(({ field, key }) => [field, key]),
    )

  it('opens what it says, of the post it is for, and nothing else: at both walls', async () => {
    const actor = await opened(await ask())
    expect([mayAnywhere(actor, 'plan.read'), mayAnywhere(actor, 'plan.make')]).toEqual([true, false])
    const within = await asActor(asPerson(house, actor), async (db) => ({
      first: await may(db, actor, 'plan.read', department),
      second: (await sql`select from units_of_actor('plan.read') where unit_id = ${department}`.execute(db))
        .rows.length,
      others: (
        await sql`select from scopes_of_actor() where verb <> 'plan.read' and uses is not null`.execute(db)
      ).rows.length,
      grants: (await sql`select from scopes_of_actor() where grants is not null`.execute(db)).rows.length,
    }))
    expect(within).toEqual({ first: true, second: 1, others: 0, grants: 0 })
  })

  it('is named in the log beside what a program does in the person’s place', async () => {
    const ctx = asPerson(house, await opened(await ask({ name: 'Bảng điện tử của sở' })))
    const recordId = newId()
    const read = { act: 'report.read', recordKind: 'report', recordId, unitId: department } as const
    for (let times = 0; times < 2; times += 1) await asActor(ctx, (db) => recordReading(db, ctx, read))
    const entries = await house.db
      .selectFrom('audit_entries')
      .select('details')
      .where('record_id', '=', recordId)
      .execute()
    expect(entries).toEqual([{ details: { token: 'Bảng điện tử của sở' } }])
  })

  it('gives no more than the role does today, whatever was asked for then', async () => {
    const clerk = await givenPerson(house, 'Lý Thị Hoa', department, 'officer')
    const secret = await ask({ scopes: [{ verb: 'progress.record', uses: 'internal' }] }, clerk)
    await house.db
      .updateTable('posts')
      .set({ valid: '[2020-01-01,2026-11-21)' })
      .where('user_id', '=', clerk.userId)
      .execute()
    const actor = await opened(secret)
    expect(actor.posts).toEqual([])
    const scopes = await asActor(asPerson(house, actor), (db) =>
      sql`select from scopes_of_actor()`.execute(db),
    )
    expect(scopes.rows).toEqual([])
  })

  it('is not made for more than the post holds, nor for the post of another', async () => {
    const clerk = await givenPerson(house, 'Lý Thị Hồng', department, 'officer')
    const postId = clerk.posts[0]!.id
    expect(await issuesOf(ask({ scopes: [{ verb: 'report.read', uses: 'limited' }] }, clerk))).toEqual([
      ['may.report.read', 'token.scopeNotHeld'],
    ])
    expect(await issuesOf(ask({ postId }))).toEqual([['postId', 'token.postMissing']])
    const forged = asActor(asPerson(house, planner), (db) =>
      sql`insert into api_tokens (id, user_id, post_id, name, hash, created_at, ends_on)
        values (gen_random_uuid(), ${planner.userId}, ${postId}, 'x', sha256('x'), now(), '2026-12-31')`.execute(
        db,
      ),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  it('says all that is wrong at once', async () => {
    expect(await issuesOf(ask({ name: '', scopes: [], endsOn: '2026-11-20' }))).toEqual([
      ['name', 'token.nameMissing'],
      ['scopes', 'token.scopesMissing'],
      ['endsOn', 'token.endPassed'],
    ])
    expect(await issuesOf(ask({ endsOn: '2028-01-01' }))).toEqual([['endsOn', 'token.endTooFar']])
    expect(await issuesOf(ask({ endsOn: null }))).toEqual([['endsOn', 'token.endMissing']])
  })

  it('is kept nowhere: the table holds only its hash', async () => {
    const secret = await ask({ name: 'Một lần' })
    const { rows } = await sql<{
      row: string
    }>`select t::text as row from api_tokens t where name = 'Một lần'`.execute(house.db)
    expect(rows[0]!.row).not.toContain(secret.slice(8, 40))
  })

  it('opens nothing after its last day, once revoked, or forged', async () => {
    const secret = await ask({ name: 'Hôm nay', endsOn: '2026-11-21' })
    const actor = await opened(secret)
    house.clock.set('2026-11-21T17:30:00Z')
    await expect(opened(secret)).rejects.toMatchObject({ key: 'token.wrong', status: 401 })
    const late = await asActor(asPerson(house, actor), (db) => sql`select from scopes_of_actor()`.execute(db))
    expect(late.rows, 'the second wall looks again').toEqual([])
    house.clock.set('2026-11-21T02:00:00Z')

    const other = await ask({ name: 'Thu hồi' })
    const { id } = (await showTokens(asPerson(house, planner))).find((token) => token.name === 'Thu hồi')!
    await revokeToken(asPerson(house, planner), id)
    await revokeToken(asPerson(house, planner), id)
    await expect(opened(other)).rejects.toMatchObject({ status: 401 })

    for (const forged of ['', 'nhipcau_', `${secret}x`, `nhipcau_${'A'.repeat(43)}`, "' or 1=1 --"])
      await expect(opened(forged)).rejects.toMatchObject({ status: 401 })
  })

  it('makes and revokes no other token', async () => {
    const actor = await opened(await ask())
    await expect(ask({}, actor)).rejects.toMatchObject({ key: 'token.notByToken' })
    const [one] = await showTokens(asPerson(house, planner))
    await expect(revokeToken(asPerson(house, actor), one!.id)).rejects.toMatchObject({ status: 403 })
  })

  it('of a colleague is revoked by the administrator of the office, not by another', async () => {
    const secret = await ask({ name: 'Để quên' })
    const { id } = (await showTokens(asPerson(house, planner))).find((token) => token.name === 'Để quên')!
    const stranger = await givenPerson(house, 'Tô Hải', department, 'administrator')
    await revokeToken(asPerson(house, stranger), id)
    await expect(opened(secret)).resolves.toBeTruthy()
    await revokeToken(asPerson(house, await givenPerson(house, 'Vũ Hà', province, 'administrator')), id)
    await expect(opened(secret)).rejects.toMatchObject({ status: 401 })
  })
})
