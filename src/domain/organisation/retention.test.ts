import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { newId } from '#platform/new-id.ts'
import { verifyHouse } from '#platform/audit-verification.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { asPerson, givenPerson, givenUnit } from '../../../test/given.ts'
import { carryOutTerms, decideTerm, showTerms } from './retention-actions.ts'
import { proposedTerms, readDays, retentionKinds, termsThatHold } from './retention.ts'

const day = 86_400_000

describe('how long records are kept', () => {
  let house: TestHouse
  let province: string
  let administrator: Actor
  let planner: Actor
  beforeAll(async () => {
    house = await openTestHouse()
    province = await givenUnit(house, { name: 'Tỉnh Sông Kỳ', kind: 'province' })
    administrator = await givenPerson(house, 'Nông Văn Bình', province, 'administrator')
    planner = await givenPerson(house, 'Lý Thị Hoa', province, 'planner')
  })

  const ago = (days: number) => new Date(house.clock.now().getTime() - days * day)
  const tried = (count: number, days: number) =>
    house.db
      .insertInto('sign_in_attempts')
      .values(
        Array.from({ length: count }, () => ({
          account: 'a@example.gov.vn',
          network: '10.0.0.9',
          address: '10.0.0.9',
          succeeded: false,
          at: ago(days),
        })),
      )
      .execute()
  const left = async (table: 'sign_in_attempts' | 'sessions' | 'imports' | 'users' | 'invitations') =>
    (await house.db.selectFrom(table).select('id').execute()).length
  const entries = () =>
    house.db.selectFrom('audit_entries').select('details').where('act', '=', 'retention.carriedOut').execute()
  const carryOut = (signal = new AbortController().signal) => carryOutTerms(house, signal)

  it('is proposed for every kind within its own bounds', () => {
    for (const kind of retentionKinds) {
      const { days, least, most } = proposedTerms[kind]
      expect(readDays(String(days), { days, least, most }), kind).toBe(days)
    }
  })

  it('a term set when the bounds were wider holds no longer than today allows', () => {
    const setAt = new Date(0)
    const own = new Map([['spentCodes', { days: 9000, setBy: 'x', setAt }]])
    expect(termsThatHold(own).find(({ kind }) => kind === 'spentCodes')?.days).toBe(
      proposedTerms.spentCodes.most,
    )
  })

  it('goes by batches, each with its entry; cut off in the middle, the next run goes on, and a third finds nothing', async () => {
    await tried(1200, 91)
    await tried(3, 89)
    const stopping = new AbortController()
    stopping.abort()
    await carryOut(stopping.signal)
    expect(await left('sign_in_attempts')).toBe(1203)
    await carryOut()
    await carryOut()
    expect(await left('sign_in_attempts')).toBe(3)
    expect((await entries()).map(({ details }) => (details as { removed: number }).removed)).toEqual([
      500, 500, 200,
    ])
    expect((await verifyHouse(house)).faults).toEqual([])
  })

  it('is decided by an administrator of the whole house, within bounds, and the log says from what to what', async () => {
    const decide = (days: string, by = administrator) =>
      decideTerm(asPerson(house, by), { kind: 'signInAttempts', days })
    await expect(decide('30', planner)).rejects.toMatchObject({ status: 403 })
    for (const wrong of ['0', '6', '366', 'x', '', '1e2', '-30'])
      await expect(decide(wrong), wrong).rejects.toMatchObject({ issues: [{ field: 'signInAttempts' }] })
    await decide('30')
    const { rules, maySet } = await showTerms(asPerson(house, planner))
    expect(maySet).toBe(false)
    expect(rules.find(({ kind }) => kind === 'signInAttempts')).toMatchObject({
      days: 30,
      proposed: 90,
      setBy: 'Nông Văn Bình',
    })
    const entry = await house.db
      .selectFrom('audit_entries')
      .select('details')
      .where('act', '=', 'retention.changed')
      .executeTakeFirstOrThrow()
    expect(entry.details).toEqual({ kind: 'signInAttempts', from: 90, to: 30 })
    await carryOut()
    expect(await left('sign_in_attempts')).toBe(0)
  })

  it('where another province stands beside, neither decides for both', async () => {
    const other = await givenUnit(house, { name: 'Tỉnh Bạch Hạc', kind: 'province' })
    await givenPerson(house, 'Hà Văn Sơn', other, 'administrator')
    await expect(
      decideTerm(asPerson(house, administrator), { kind: 'endedSessions', days: '10' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('an invitation that nobody took up goes with the account made for it; whoever ever came in stays', async () => {
    const id = newId()
    const made = { name: 'Trần Thị Vô Danh', email: 'vo.danh@example.gov.vn', created_at: ago(200) }
    await house.db
      .insertInto('users')
      .values({ id, ...made })
      .execute()
    await house.db
      .insertInto('invitations')
      .values({
        id: newId(),
        user_id: id,
        unit_id: province,
        role_id: planner.posts[0]!.roleId,
        title: 'Chuyên viên',
        duty: 'member',
        from_day: '2026-05-01',
        given_by: administrator.userId,
        given_at: ago(200),
        token_hash: Buffer.alloc(32, 7),
        ends_at: ago(190),
      })
      .execute()
    await house.db
      .updateTable('users')
      .set({ created_at: ago(500) })
      .where('id', '=', planner.userId)
      .execute()
    const before = await left('users')
    await carryOut()
    expect([await left('invitations'), await left('users')]).toEqual([0, before - 1])
  })

  it('an open session and a file in review stay, however old', async () => {
    const files = { sha256: 'a'.repeat(64), size: 1, media_type: 'application/octet-stream' }
    await house.db.insertInto('files').values(files).execute()
    const brought = (state: 'review' | 'discarded') => ({
      id: newId(),
      owner_unit_id: province,
      file_sha256: files.sha256,
      file_name: 'a.docx',
      state,
      created_by: planner.userId,
      created_at: ago(500),
      updated_at: ago(500),
    })
    await house.db
      .insertInto('imports')
      .values([brought('review'), brought('discarded')])
      .execute()
    const session = (days: number) => ({
      id: newId(),
      user_id: planner.userId,
      token: newId(),
      created_at: ago(400),
      expires_at: ago(days),
    })
    await house.db
      .insertInto('sessions')
      .values([session(-1), session(31)])
      .execute()
    await carryOut()
    expect([await left('imports'), await left('sessions')]).toEqual([1, 1])
  })
})
