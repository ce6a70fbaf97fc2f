import { beforeAll, describe, expect, it } from 'vitest'
import { editHead } from './head-actions.ts'
import {
  addPassage,
  editPassage,
  longestPassage,
  movePassage,
  removePassage,
  revertPassage,
} from './passage-actions.ts'
import { showReport } from './report-reading.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenOffice, passageOf } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson } from '../../../test/given.ts'

describe('writing in a report', () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string

  beforeAll(async () => {
    house = await openTestHouse()
    office = await givenOffice(house)
    await office.record(0, { percent: 100, done: true })
    reportId = await office.report()
  })

  const me = () => asPerson(house, office.officer)
  const colleague = () => asPerson(house, office.colleague)
  const content = async () => (await showReport(me(), reportId, null)).report.content
  const seen = async (source: string) => {
    const { id, revision } = await passageOf(house, office.officer, reportId, source)
    return { reportId, passageId: id, seen: revision }
  }
  const passagesIn = async (key: string) =>
    (await content()).chapters.find((one) => one.key === key)!.passages

  it('two people in different passages do not disturb each other', async () => {
    const [mine, theirs] = [await seen('opening'), await seen('closing')]
    await Promise.all([
      editPassage(me(), { ...mine, text: 'Lời mở đầu của tôi.' }),
      editPassage(colleague(), { ...theirs, text: 'Lời kết của đồng nghiệp.' }),
    ])
    expect((await passagesIn('opening'))[0]!.text).toBe('Lời mở đầu của tôi.')
    expect((await passagesIn('closing'))[0]!.text).toBe('Lời kết của đồng nghiệp.')
  })

  it('of two people in the same passage the second is told, and nothing of the first is lost', async () => {
    const mine = await seen('people')
    const both = await Promise.allSettled([
      editPassage(me(), { ...mine, text: 'Bản thứ nhất.' }),
      editPassage(colleague(), { ...mine, text: 'Bản thứ hai.' }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ key: 'refused.changedMeanwhile', status: 409 })
    const written = (await passagesIn('people'))[0]!.text
    expect(written).toBe(both[0].status === 'fulfilled' ? 'Bản thứ nhất.' : 'Bản thứ hai.')
  })

  it('a number left standing keeps its proof, and one changed by hand has none', async () => {
    const { text } = await passageOf(house, office.officer, reportId, 'results')
    await editPassage(me(), {
      ...(await seen('results')),
      text: `Nhìn chung, ${text.replace('05 nhiệm vụ', '06 nhiệm vụ')}`,
    })
    const { figures, text: now } = await passageOf(house, office.officer, reportId, 'results')
    expect(figures.find((figure) => figure.label === 'all')).toBeUndefined()
    const done = figures.find((figure) => figure.label === 'done')!
    expect(now.slice(...done.span)).toBe('01')
  })

  it('an edited passage goes back to what the records say', async () => {
    await revertPassage(me(), await seen('results'))
    const passage = await passageOf(house, office.officer, reportId, 'results')
    expect(passage.text).toBe(passage.drawn!.text)
    expect(passage.figures.some((figure) => figure.label === 'all')).toBe(true)
  })

  it('paragraphs are added, moved and taken out', async () => {
    const first = await addPassage(me(), { reportId, chapterKey: 'proposals', text: ' Một. \r\n- Hai ' })
    const second = await addPassage(me(), { reportId, chapterKey: 'proposals', text: 'Ba.', after: first })
    expect((await passagesIn('proposals')).map((one) => one.text)).toEqual(['', 'Một.\n- Hai', 'Ba.'])
    await movePassage(me(), { reportId, passageId: second, direction: 'up' })
    await removePassage(me(), { reportId, passageId: first, seen: 0 })
    expect((await passagesIn('proposals')).map((one) => one.text)).toEqual(['', 'Ba.'])
    await movePassage(me(), { reportId, passageId: second, direction: 'down' })
    expect((await passagesIn('proposals')).map((one) => one.text)).toEqual(['', 'Ba.'])
    const gone = removePassage(me(), { reportId, passageId: first, seen: 0 })
    await expect(gone).rejects.toMatchObject({ key: 'report.passageGone' })
  })

  it('a text without end and a chapter that is none are refused', async () => {
    const endless = editPassage(me(), { ...(await seen('closing')), text: 'a'.repeat(longestPassage + 1) })
    await expect(endless).rejects.toMatchObject({ issues: [{ field: 'text', key: 'form.tooLong' }] })
    const nowhere = addPassage(me(), { reportId, chapterKey: 'nowhere', text: 'Chữ.' })
    await expect(nowhere).rejects.toMatchObject({ status: 404 })
  })

  it('head and foot are corrected; what a document cannot be without is asked for', async () => {
    const { head, headRevision: revision } = await content()
    const chain = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']
    const recipients = ['- Như trên;', '- Ban Tuyên giáo và Dân vận Tỉnh ủy;', '- Lưu: VT, QLVHTT.']
    await editHead(me(), { reportId, seen: revision, head: { ...head, chain, recipients } })
    expect((await content()).head).toMatchObject({
      chain,
      recipients: ['Như trên', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Lưu: VT, QLVHTT'],
    })
    const again = editHead(colleague(), { reportId, seen: revision, head })
    await expect(again).rejects.toMatchObject({ key: 'refused.changedMeanwhile' })
    const empty = editHead(me(), {
      reportId,
      seen: revision + 1,
      head: { ...head, subject: ' ', symbol: 'bc ubnd' },
    })
    await expect(empty).rejects.toMatchObject({
      issues: [
        { field: 'subject', key: 'form.required' },
        { field: 'symbol', key: 'report.notSymbol' },
      ],
    })
  })
})
