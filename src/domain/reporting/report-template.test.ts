import { readDocument } from 'vanban'
import { beforeEach, describe, expect, it } from 'vitest'
import { bringTemplate, endTemplate, useTemplate } from '#domain/documents/template-actions.ts'
import type { Actor } from '#platform/access.ts'
import { issueReport } from './issue-actions.ts'
import { addPassage } from './passage-actions.ts'
import { stateMoney } from './report-actions.ts'
import { readReportFile, showLayout, showReport } from './report-reading.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { templateFile, usualTemplate } from '../../../test/fixtures/template-file.ts'
import { givenOffice } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson, givenPerson } from '../../../test/given.ts'

describe("a report in the office's own template", () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string
  let administrator: Actor

  beforeEach(async () => {
    house = await openTestHouse()
    office = await givenOffice(house)
    administrator = await givenPerson(house, 'Dương Hải Nam', office.unitId, 'administrator')
    reportId = await office.report()
  })

  const as = (actor: Actor) => asPerson(house, actor)
  const bring = async (motto: string, { by = administrator, documentType = 'báo cáo' } = {}) => {
    const bytes = await templateFile([motto, ...usualTemplate])
    const unitId = by.posts[0]!.unitId
    const id = await bringTemplate(as(by), { unitId, fileName: 'mau.docx', bytes, documentType })
    await useTemplate(as(by), id)
    return id
  }
  const text = async (extension: 'docx' | 'pdf') =>
    (await readDocument((await readReportFile(as(office.officer), reportId, extension)).bytes)).text
  const issue = async () => {
    await stateMoney(as(office.officer), { reportId, money: { kind: 'noSeparate', reason: '' } })
    for (const chapterKey of ['situation', 'results', 'limits', 'proposals', 'nextYear']) {
      await addPassage(as(office.officer), { reportId, chapterKey, text: 'Không có.' }).catch(() => undefined)
    }
    const { revision } = (await showReport(as(office.leader), reportId, null)).report
    const given = { number: '125', issuedOn: '2026-11-20', signatory: 'Lý Thu Hà' }
    await issueReport(as(office.leader), { reportId, seen: revision, ...given })
  }
  const issuedWith = async () =>
    (await house.db.selectFrom('issued_reports').select('template_id').executeTakeFirstOrThrow()).template_id

  it('the draft takes it as .docx, for whoever works there, and never as .pdf', async () => {
    const id = await bring('TIÊU NGỮ CỦA SỞ')
    expect(await text('docx')).toContain('TIÊU NGỮ CỦA SỞ')
    expect(await text('pdf')).not.toContain('TIÊU NGỮ CỦA SỞ')
    await endTemplate(as(administrator), id)
    expect(await text('docx')).not.toContain('TIÊU NGỮ CỦA SỞ')
  })

  it('who issues it is told in which template, and of none where the decree decides', async () => {
    const { report } = await showReport(as(office.leader), reportId, null)
    expect(await showLayout(as(office.leader), report)).toBeNull()
    const id = await bring('MẪU CỦA SỞ')
    expect(await showLayout(as(office.leader), report)).toEqual({ id, fileName: 'mau.docx' })
  })

  it('neither a template of another type nor one of the office beside it is taken', async () => {
    await bring('TỜ TRÌNH CỦA SỞ', { documentType: 'tờ trình' })
    const planner = await givenPerson(house, 'Triệu Văn Sơn', office.stranger.posts[0]!.unitId, 'planner')
    await bring('CỦA SỞ BÊN CẠNH', { by: planner })
    expect(await text('docx')).not.toMatch(/TỜ TRÌNH CỦA SỞ|CỦA SỞ BÊN CẠNH/)
  })

  it('what was issued keeps its bytes and says in which template, whatever is chosen afterwards', async () => {
    const first = await bring('MẪU THỨ NHẤT')
    await issue()
    const issued = await readReportFile(as(office.officer), reportId, 'docx')
    expect(await readDocument(issued.bytes)).toMatchObject({
      type: 'báo cáo',
      number: '125',
      symbol: 'BC-SVHTTDL',
      date: '2026-11-20',
      text: expect.stringContaining('MẪU THỨ NHẤT') as string,
    })
    await bring('MẪU THỨ HAI')
    expect(await readReportFile(as(office.officer), reportId, 'docx')).toEqual(issued)
    expect(await issuedWith()).toBe(first)
  })

  it('without a template a report is issued in the layout of the decree', async () => {
    await issue()
    expect(await issuedWith()).toBeNull()
  })
})
