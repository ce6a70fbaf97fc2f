import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { asActor } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { editPassage } from './passage-actions.ts'
import { buildReport } from './report-actions.ts'
import { readReportFile, showHistory, showReport, showReports } from './report-reading.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenOffice, passageOf } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson, givenPerson } from '../../../test/given.ts'

describe('the walls around a report', () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string
  let planner: Actor
  let administrator: Actor

  beforeAll(async () => {
    house = await openTestHouse()
    office = await givenOffice(house)
    planner = await givenPerson(house, 'Triệu Văn Sơn', office.provinceId, 'planner')
    administrator = await givenPerson(house, 'Dương Hải Nam', office.unitId, 'administrator')
    reportId = await office.report()
  })

  const raw = (actor: Actor, work: (db: Db) => Promise<unknown>) => asActor(asPerson(house, actor), work)
  const changed = async (actor: Actor, set: string) => {
    const query = (db: Db) => sql`update reports set ${sql.raw(set)} where id = ${reportId}`.execute(db)
    return (await asActor(asPerson(house, actor), query)).numAffectedRows
  }
  const count = async (actor: Actor, table: string) =>
    asActor(asPerson(house, actor), async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        db,
      )
      return rows[0]!.n
    })

  it('a report is seen by its unit and those above, not by the office beside it', async () => {
    expect(await count(office.officer, 'reports')).toBe(1)
    expect(await count(planner, 'reports')).toBe(1)
    expect(await count(office.stranger, 'reports')).toBe(0)
    expect(await count(office.stranger, 'report_draws')).toBe(0)
    await expect(showReport(asPerson(house, office.stranger), reportId, null)).rejects.toMatchObject({
      status: 404,
    })
    await expect(readReportFile(asPerson(house, office.stranger), reportId, 'pdf')).rejects.toMatchObject({
      status: 404,
    })
    expect((await showReports(asPerson(house, office.stranger), { year: null })).reports).toEqual([])
  })

  it('an administrator reads and does not write', async () => {
    const { rights } = await showReport(asPerson(house, administrator), reportId, null)
    expect(rights).toEqual({ write: false, issue: false })
    const { id, revision } = await passageOf(house, office.officer, reportId, 'opening')
    const edit = { reportId, passageId: id, seen: revision, text: 'Chữ.' }
    await expect(editPassage(asPerson(house, administrator), edit)).rejects.toMatchObject({ status: 403 })
    expect(await changed(administrator, `state = 'submitted'`)).toBe(0n)
  })

  it('nobody builds a report for another office', async () => {
    const wanted = { formKey: 'yearly-external-information', unitId: office.unitId, year: 2024 }
    await expect(buildReport(asPerson(house, office.stranger), wanted)).rejects.toMatchObject({ status: 403 })
    const byHand = (db: Db) =>
      sql`insert into reports (id, form_id, form_key, unit_id, year, period_from, period_to, state, content, created_by, created_at, updated_at)
        select gen_random_uuid(), form_id, form_key, unit_id, 2024, period_from, period_to, state, content,
          ${office.stranger.userId}, created_at, updated_at from reports`.execute(db)
    expect((await asActor(asPerson(house, office.stranger), byHand)).numAffectedRows).toBe(0n)
    const invented = (db: Db) =>
      sql`insert into reports (id, form_id, form_key, unit_id, year, period_from, period_to, state, content, created_by, created_at, updated_at)
        select gen_random_uuid(), id, key, ${office.unitId}, 2024, '2024-01-01', '2024-12-31', 'draft', '{}',
          ${office.stranger.userId}, now(), now() from report_forms`.execute(db)
    await expect(raw(office.stranger, invented)).rejects.toThrow('row-level security')
  })

  it('an officer cannot issue, even past the actions', async () => {
    const issue = `state = 'issued', number = '1', issued_on = '2026-11-20', signatory = 'Tôi'`
    await expect(changed(office.officer, issue)).rejects.toThrow('row-level security')
    const keep = (db: Db) =>
      sql`insert into issued_reports values (${reportId}, 'a', 'b', ${office.officer.userId}, now())`.execute(
        db,
      )
    await expect(raw(office.officer, keep)).rejects.toThrow('row-level security')
  })

  it('a report stays with its unit, its year and its form', async () => {
    await expect(changed(office.leader, 'year = 2020')).rejects.toThrow('permission denied')
    await expect(raw(office.leader, (db) => sql`delete from reports`.execute(db))).rejects.toThrow(
      'permission denied',
    )
    await expect(
      raw(office.leader, (db) => sql`update report_draws set sources = '{}'`.execute(db)),
    ).rejects.toThrow('permission denied')
  })

  it('what happened to a report is told to those who read it', async () => {
    const acts = await showHistory(asPerson(house, planner), reportId)
    expect(acts).toMatchObject([{ act: 'built', actorName: 'Hoàng Thị Mai', times: 1 }])
    await expect(showHistory(asPerson(house, office.stranger), reportId)).rejects.toMatchObject({
      status: 404,
    })
    const byHand = (db: Db) => sql`select from report_history(${reportId})`.execute(db)
    expect((await asActor(asPerson(house, office.stranger), byHand)).rows).toEqual([])
  })

  it('names and posts of an office are told to those who read its reports', async () => {
    const people = async (actor: Actor) =>
      asActor(asPerson(house, actor), async (db) => {
        const { rows } = await sql<{
          name: string
        }>`select name from people_of_unit(${office.unitId}, '2026-11-21')`.execute(db)
        return rows.map((row) => row.name).sort()
      })
    expect(await people(office.officer)).toEqual([
      'Dương Hải Nam',
      'Hoàng Thị Mai',
      'Lý Thu Hà',
      'Vi Đức Thịnh',
    ])
    expect(await people(office.stranger)).toEqual([])
  })
})
