import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReportFile, showHistory, showReport, showReports } from '#domain/reporting/report-reading.ts'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenOffice } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson, givenPerson } from '../../../test/given.ts'
import { keepToUnits, openAgain, showLimit } from './limit-actions.ts'
import { actorOfToken, makeToken } from './token-actions.ts'

describe('a draft kept to named units', () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string
  let leader: Actor
  let planner: Actor
  let guest: Actor

  beforeAll(async () => {
    house = await openTestHouse()
    office = await givenOffice(house)
    reportId = await office.report()
    leader = office.leader
    guest = office.stranger
    planner = await givenPerson(house, 'Triệu Văn Sơn', office.provinceId, 'planner')
  })

  const limit = (by: Actor, units: string) =>
    keepToUnits(asPerson(house, by), { kind: 'report', recordId: reportId, units })
  const reads = async (actor: Actor) => {
    const ctx = asPerson(house, actor)
    const page = await showReport(ctx, reportId, null).then(
      () => true,
      () => false,
    )
    const listed = (await showReports(ctx, { year: null })).reports.length > 0
    const raw = await asActor(ctx, async (db) => {
      const own = await sql`select from reports where id = ${reportId}`.execute(db)
      const drawn = await sql`select from report_draws where report_id = ${reportId}`.execute(db)
      return own.rows.length > 0 && drawn.rows.length > 0
    })
    return { page, listed, raw }
  }
  const countReadings = async () => {
    const entries = house.db.selectFrom('audit_entries').select('sequence').where('act', '=', 'report.read')
    return (await entries.execute()).length
  }
  const all = { page: true, listed: true, raw: true }
  const nothing = { page: false, listed: false, raw: false }

  it('leaves no entry of its readings while it is open', async () => {
    await showReport(asPerson(house, leader), reportId, null)
    expect(await countReadings()).toBe(0)
  })

  it('is read by its maker and by those of the unit whose scope goes that far, and by nobody else', async () => {
    await limit(leader, '')
    const { colleague } = office
    expect(await reads(office.officer), 'the maker').toEqual(all)
    expect(await reads(leader)).toEqual(all)
    expect(await reads(planner), 'above, up to "limited"').toEqual(all)
    expect(await reads(colleague), 'an officer beside').toEqual(nothing)
    await expect(readReportFile(asPerson(house, colleague), reportId, 'pdf')).rejects.toMatchObject({
      status: 404,
    })
    await expect(showHistory(asPerson(house, colleague), reportId)).rejects.toMatchObject({ status: 404 })
  })

  it('is read by another office that is named, and not by its own leader when only that one is', async () => {
    expect(await reads(guest)).toEqual(nothing)
    await limit(leader, 'Sở Ngoại vụ')
    expect(await reads(guest)).toEqual(all)
    expect(await reads(leader)).toEqual(nothing)
    expect(await reads(office.officer)).toEqual(all)
  })

  it('a guest reads and does not write, and opens nothing', async () => {
    expect((await showReport(asPerson(house, guest), reportId, null)).rights).toEqual({
      write: false,
      issue: false,
    })
    const changed = await asActor(asPerson(house, guest), (db) =>
      sql`update reports set revision = revision + 1 where id = ${reportId}`.execute(db),
    )
    expect(changed.numAffectedRows).toBe(0n)
    await expect(
      openAgain(asPerson(house, guest), { kind: 'report', recordId: reportId }),
    ).rejects.toMatchObject({
      status: 403,
    })
  })

  it('every reading leaves an entry, of the page and of the file', async () => {
    const before = await countReadings()
    const elsewhere = { ...asPerson(house, guest), address: '10.20.0.7' }
    await showReport(elsewhere, reportId, null)
    await readReportFile(elsewhere, reportId, 'docx')
    expect(await countReadings()).toBe(before + 2)
  })

  it('a page that is loaded again within a quarter of an hour is no second reading', async () => {
    const before = await countReadings()
    await showReport(asPerson(house, guest), reportId, null)
    expect(await countReadings()).toBe(before)
    house.clock.set('2026-11-21T02:20:00Z')
    await showReport(asPerson(house, guest), reportId, null)
    expect(await countReadings()).toBe(before + 1)
  })

  it('a name that is no office is told, and nothing changes', async () => {
    await expect(limit(office.officer, 'Sở Trên Trời')).rejects.toMatchObject({
      issues: [{ field: 'units', key: 'limit.noSuchUnit' }],
    })
    expect(await reads(guest)).toEqual(all)
  })

  it('opened again it is read as before, and limiting twice keeps the last word', async () => {
    const wanted = { kind: 'report', recordId: reportId } as const
    await openAgain(asPerson(house, office.officer), wanted)
    await openAgain(asPerson(house, office.officer), wanted)
    expect((await showLimit(asPerson(house, leader), wanted, 'vi')).limit).toBeNull()
    expect(await reads(leader)).toEqual(all)
    expect(await reads(guest)).toEqual(nothing)
    await limit(leader, 'Sở Ngoại vụ')
    await limit(office.officer, '')
    expect(
      (await showLimit(asPerson(house, leader), wanted, 'vi')).limit?.units.map((unit) => unit.id),
    ).toEqual([office.unitId])
    expect(await reads(guest)).toEqual(nothing)
  })

  it('is not read by a program in its maker’s place whose token does not go that far', async () => {
    const { officer } = office
    const narrow = { name: 'Bảng điện tử', postId: officer.posts[0]!.id, endsOn: '2026-12-31' }
    const scopes = [
      { verb: 'report.read', uses: 'internal' },
      { verb: 'report.write', uses: 'internal' },
    ] as const
    const secret = await makeToken(asPerson(house, officer), { ...narrow, scopes })
    const program = await actorOfToken(house, secret, '10.0.0.9')
    await limit(officer, '')
    expect(await reads(officer)).toEqual(all)
    expect(await reads(program)).toEqual(nothing)
    const wanted = { kind: 'report', recordId: reportId } as const
    await expect(openAgain(asPerson(house, program), wanted)).rejects.toMatchObject({ status: 404 })
  })

  it('one who left the office no longer reads what they made', async () => {
    await house.db
      .updateTable('posts')
      .set({ valid: '[2020-01-01,2026-11-21)' })
      .where('user_id', '=', office.officer.userId)
      .execute()
    expect((await reads({ ...office.officer, posts: [] })).raw).toBe(false)
  })
})
