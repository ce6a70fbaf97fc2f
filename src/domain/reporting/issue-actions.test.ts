import { sql } from 'kysely'
import { readDocument } from 'vanban'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access.ts'
import { sha256Of } from '#platform/files.ts'
import { editHead } from './head-actions.ts'
import { issueReport, returnReport, submitReport } from './issue-actions.ts'
import { enterIssuedReports } from './outgoing-job.ts'
import { addPassage, editPassage } from './passage-actions.ts'
import { buildReport, redrawReport, stateMoney } from './report-actions.ts'
import { readReportFile, showReport } from './report-reading.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenOffice, passageOf } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson } from '../../../test/given.ts'

describe('issuing a report', () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string

  const shown = async () => (await showReport(asPerson(house, office.leader), reportId, null)).report
  const as = (actor: Actor) => asPerson(house, actor)
  const seen = async () => ({ reportId, seen: (await shown()).revision })
  const given = { number: '125', issuedOn: '2026-11-20', signatory: 'Lý Thu Hà' }

  async function finish(): Promise<void> {
    await stateMoney(as(office.officer), { reportId, money: { kind: 'noSeparate', reason: '' } })
    for (const chapterKey of ['situation', 'proposals']) {
      await addPassage(as(office.officer), { reportId, chapterKey, text: 'Không có.' })
    }
  }

  beforeEach(async () => {
    house = await openTestHouse()
    office = await givenOffice(house)
    await office.record(0, { percent: 100, done: true, note: 'Đã mở 02 lớp.' })
    reportId = await office.report()
  })

  it('a report with an empty chapter is neither submitted nor issued, and every one of them is named', async () => {
    const issues = [
      { key: 'report.chapterEmpty', params: { chapter: 'I. Đặc điểm tình hình' } },
      { key: 'report.chapterEmpty', params: { chapter: 'II.3. Kinh phí hoạt động' } },
      { key: 'report.chapterEmpty', params: { chapter: 'III. Kiến nghị, đề xuất' } },
    ]
    await expect(submitReport(as(office.officer), await seen())).rejects.toMatchObject({ issues })
    await expect(issueReport(as(office.leader), { ...(await seen()), ...given })).rejects.toMatchObject({
      issues,
    })
  })

  it('all that is wrong is said at once', async () => {
    await finish()
    const wrong = { number: '12a', issuedOn: null, signatory: ' ' }
    await expect(issueReport(as(office.leader), { ...(await seen()), ...wrong })).rejects.toMatchObject({
      issues: [
        { field: 'number', key: 'report.notDocumentNumber' },
        { field: 'issuedOn', key: 'form.notDate' },
        { field: 'signatory', key: 'form.required' },
      ],
    })
    const early = { ...given, issuedOn: '2026-11-22' }
    await expect(issueReport(as(office.leader), { ...(await seen()), ...early })).rejects.toMatchObject({
      issues: [{ key: 'report.dayToCome' }],
    })
  })

  it('an officer writes and submits; only those who may issue, return or issue it', async () => {
    await finish()
    await submitReport(as(office.officer), await seen())
    await expect(issueReport(as(office.officer), { ...(await seen()), ...given })).rejects.toMatchObject({
      status: 403,
    })
    await expect(returnReport(as(office.officer), { reportId, reason: 'Thiếu' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(issueReport(as(office.stranger), { ...(await seen()), ...given })).rejects.toMatchObject({
      status: 404,
    })
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    expect(await shown()).toMatchObject({ state: 'issued', number: '125', issuedOn: '2026-11-20' })
  })

  it('a submitted report is not edited until it is returned, with a reason', async () => {
    await finish()
    await submitReport(as(office.officer), await seen())
    await expect(redrawReport(as(office.officer), { reportId })).rejects.toMatchObject({
      key: 'report.isSubmitted',
    })
    await expect(returnReport(as(office.leader), { reportId, reason: '  ' })).rejects.toMatchObject({
      issues: [{ field: 'reason' }],
    })
    await returnReport(as(office.leader), { reportId, reason: 'Bổ sung số lượt người dự.' })
    await redrawReport(as(office.officer), { reportId })
    expect((await shown()).state).toBe('draft')
  })

  it('what is issued is what was read: a change in between is refused', async () => {
    await finish()
    const before = await seen()
    await addPassage(as(office.colleague), { reportId, chapterKey: 'limits', text: 'Thêm một hạn chế.' })
    await expect(issueReport(as(office.leader), { ...before, ...given })).rejects.toMatchObject({
      key: 'refused.changedMeanwhile',
    })
    await expect(submitReport(as(office.officer), before)).rejects.toMatchObject({
      key: 'refused.changedMeanwhile',
    })
  })

  it('keeps both files, which say the same and carry the number, the date and the signature', async () => {
    await finish()
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    for (const extension of ['docx', 'pdf'] as const) {
      const { bytes } = await readReportFile(as(office.officer), reportId, extension)
      const document = await readDocument(bytes)
      expect(document).toMatchObject({
        type: 'báo cáo',
        number: '125',
        symbol: 'BC-SVHTTDL',
        place: 'Sông Kỳ',
        date: '2026-11-20',
        signature: { chain: ['GIÁM ĐỐC'], name: 'Lý Thu Hà' },
      })
      expect(document.text).toContain('KẾ HOẠCH HOẠT ĐỘNG NĂM 2027')
      const kept = await house.db
        .selectFrom('files')
        .select('size')
        .where('sha256', '=', sha256Of(bytes))
        .executeTakeFirstOrThrow()
      expect(kept.size).toBe(bytes.length)
    }
  })

  it('an issued report is never edited, whoever asks', async () => {
    await finish()
    const passage = await passageOf(house, office.officer, reportId, 'results')
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const issued = { key: 'report.isIssued' }
    const edit = { reportId, passageId: passage.id, seen: passage.revision, text: 'Khác.' }
    await expect(editPassage(as(office.leader), edit)).rejects.toMatchObject(issued)
    await expect(redrawReport(as(office.leader), { reportId })).rejects.toMatchObject(issued)
    await expect(issueReport(as(office.leader), { ...(await seen()), ...given })).rejects.toMatchObject(
      issued,
    )
    const { head, headRevision } = (await shown()).content
    await expect(editHead(as(office.leader), { reportId, seen: headRevision, head })).rejects.toMatchObject(
      issued,
    )
    const byHand = house.db.updateTable('reports').set({ year: 2020 }).where('id', '=', reportId).execute()
    await expect(byHand).rejects.toThrow('an issued report is never edited')
    await expect(house.db.deleteFrom('issued_reports').execute()).rejects.toThrow('append only')
    await expect(house.db.deleteFrom('report_draws').execute()).rejects.toThrow('append only')
  })

  it('the file of an issued report stays the same bytes', async () => {
    await finish()
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const first = await readReportFile(as(office.officer), reportId, 'docx')
    await office.record(1, { percent: 100, done: true })
    const second = await readReportFile(as(office.officer), reportId, 'docx')
    expect(sha256Of(second.bytes)).toBe(sha256Of(first.bytes))
    expect(second.fileName).toBe('bao-cao-2026-125-BC-SVHTTDL.docx')
  })

  it('a number is given once in a year by an office', async () => {
    await finish()
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const earlier = { formKey: 'yearly-external-information', unitId: office.unitId, year: 2025 }
    reportId = (await buildReport(as(office.officer), earlier)).id
    await finish()
    for (const chapterKey of ['limits', 'nextYear']) {
      await addPassage(as(office.officer), { reportId, chapterKey, text: 'Không có.' })
    }
    await expect(issueReport(as(office.leader), { ...(await seen()), ...given })).rejects.toMatchObject({
      issues: [{ field: 'number', key: 'report.numberTaken', params: { number: '125', year: 2026 } }],
    })
    const withZero = { ...given, number: '0125' }
    await expect(issueReport(as(office.leader), { ...(await seen()), ...withZero })).rejects.toMatchObject({
      issues: [{ key: 'report.numberTaken' }],
    })
    await issueReport(as(office.leader), { ...(await seen()), ...given, number: '7' })
    expect((await shown()).number).toBe('07')
  })

  it('a draft can be had as a file without number and date, its empty chapters with room to write', async () => {
    const { bytes, fileName } = await readReportFile(as(office.officer), reportId, 'docx')
    const document = await readDocument(bytes)
    expect(document).toMatchObject({ number: null, date: null, symbol: 'BC-SVHTTDL' })
    expect(document.text).toContain('……')
    expect(fileName).toBe('bao-cao-2026-du-thao.docx')
    expect((await shown()).state).toBe('draft')
  })

  it('every step stands in the log', async () => {
    await finish()
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const entries = await house.db
      .selectFrom('audit_entries')
      .select(['act', 'actor_name'])
      .where('record_id', '=', reportId)
      .orderBy('sequence')
      .execute()
    expect(entries.map((one) => one.act)).toEqual([
      'report.built',
      'report.moneyStated',
      'report.passageAdded',
      'report.passageAdded',
      'report.issued',
    ])
    expect(entries.at(-1)!.actor_name).toBe('Lý Thu Hà')
  })

  it('an issued report is an outgoing document of the register, with its bytes and what it cites', async () => {
    await finish()
    const text = 'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ, đơn vị báo cáo như sau.'
    await addPassage(as(office.officer), { reportId, chapterKey: 'situation', text })
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const entered = await house.db.selectFrom('documents').selectAll().execute()
    const files = await house.db.selectFrom('issued_reports').selectAll().executeTakeFirstOrThrow()
    expect(entered).toMatchObject([
      {
        direction: 'outgoing',
        owner_unit_id: office.unitId,
        type: 'báo cáo',
        number: '125',
        symbol: 'BC-SVHTTDL',
        issued: '2026-11-20',
        signatory: 'Lý Thu Hà',
        file_sha256: files.docx_sha256,
        report_id: reportId,
      },
    ])
    const cited = await house.db.selectFrom('citations').select(['reference', 'identity']).execute()
    expect(cited).toContainEqual({ reference: '72/2015/NĐ-CP', identity: '72/NĐ-CP#2015' })
  })

  it('a report issued before there was a register is entered by the worker, once', async () => {
    await finish()
    await issueReport(as(office.leader), { ...(await seen()), ...given })
    const entered = () => house.db.selectFrom('documents').selectAll().execute()
    const [before] = await entered()
    await sql`delete from citations`.execute(house.db)
    await sql`delete from documents`.execute(house.db)
    await Promise.all([enterIssuedReports(house), enterIssuedReports(house)])
    await enterIssuedReports(house)
    const after = await entered()
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({ ...before, id: after[0]?.id })
  })
})
