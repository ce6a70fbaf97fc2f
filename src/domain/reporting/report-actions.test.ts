import { beforeEach, describe, expect, it } from 'vitest'
import { editPassage, keepOwnWords, removePassage, restoreDrawn, takeOffer } from './passage-actions.ts'
import { buildReport, redrawReport, stateMoney } from './report-actions.ts'
import { showReport } from './report-reading.ts'
import type { TestHouse } from '../../../test/database.ts'
import { openTestHouse } from '../../../test/database.ts'
import { givenOffice, passageOf } from '../../../test/given-report.ts'
import type { GivenOffice } from '../../../test/given-report.ts'
import { asPerson } from '../../../test/given.ts'

describe('the yearly report of a unit', () => {
  let house: TestHouse
  let office: GivenOffice
  let reportId: string

  const shown = async () => (await showReport(asPerson(house, office.officer), reportId, null)).report
  const passage = (source: string) => passageOf(house, office.officer, reportId, source)
  const seen = async (source: string) => {
    const { id, revision } = await passage(source)
    return { reportId, passageId: id, seen: revision }
  }
  const me = () => asPerson(house, office.officer)

  describe('is drawn', () => {
    beforeEach(async () => {
      house = await openTestHouse()
      office = await givenOffice(house)
      await office.record(0, { percent: 100, done: true, note: 'Đã mở 02 lớp cho 120 người.' })
      await office.record(1, { percent: 20, note: 'Chờ thẩm định giá.' })
      reportId = await office.report()
    })

    it('once for a form, a unit and a year: asked for again, the same one is given as people left it', async () => {
      await editPassage(me(), { ...(await seen('opening')), text: 'Lời mở đầu của đơn vị.' })
      expect(await office.report()).toBe(reportId)
      expect((await passage('opening')).text).toBe('Lời mở đầu của đơn vị.')
    })

    it('once also when two people ask at the same moment', async () => {
      const wanted = { formKey: 'yearly-external-information', unitId: office.unitId, year: 2025 }
      const [one, other] = await Promise.all([
        buildReport(me(), wanted),
        buildReport(asPerson(house, office.leader), wanted),
      ])
      expect(one.id).toBe(other.id)
      expect([one.isNew, other.isNew].filter(Boolean)).toHaveLength(1)
    })

    it('with the head of the office as the register knows it', async () => {
      expect((await shown()).content.head).toMatchObject({
        issuer: 'Sở Văn hóa, Thể thao và Du lịch',
        superior: 'Ủy ban nhân dân tỉnh Sông Kỳ',
        symbol: 'BC-SVHTTDL',
        place: 'Sông Kỳ',
        addressees: ['Ủy ban nhân dân tỉnh Sông Kỳ'],
        recipients: ['Như trên', 'Lưu: VT'],
        chain: ['GIÁM ĐỐC'],
        signatory: 'Lý Thu Hà',
      })
    })

    it('so that a number in it counts what its proof lists', async () => {
      const report = await shown()
      const figures = report.content.chapters.flatMap((chapter) =>
        chapter.passages.flatMap((one) => one.figures.map((figure, at) => ({ one, figure, at }))),
      )
      expect(figures.length).toBeGreaterThan(10)
      for (const { one, figure, at } of figures) {
        const { proof } = await showReport(me(), reportId, `${one.id}.${at}`)
        expect(proof!.tasks.length + proof!.people.length).toBe(figure.value)
        expect(Number(one.text.slice(...figure.span))).toBe(figure.value)
      }
    })

    it('and a number still opens what it counted after the work has gone on', async () => {
      const summary = await passage('results')
      const late = summary.figures.findIndex((figure) => figure.label === 'late')
      await office.record(1, { percent: 100, done: true })
      const { proof } = await showReport(me(), reportId, `${summary.id}.${late}`)
      expect(proof!.tasks.map((task) => [task.text, task.percent, task.isLate])).toEqual([
        ['Nâng cấp cụm pa-nô cửa khẩu', 20, true],
      ])
    })

    it('for a year that has begun, not for one to come', async () => {
      const wanted = { formKey: 'yearly-external-information', unitId: office.unitId, year: 2028 }
      await expect(buildReport(me(), wanted)).rejects.toMatchObject({
        issues: [{ key: 'report.yearNotBegun' }],
      })
      await expect(buildReport(me(), { ...wanted, year: 20.5 })).rejects.toMatchObject({
        issues: [{ key: 'report.notYear' }],
      })
      await expect(buildReport(me(), { ...wanted, formKey: 'no-such-form' })).rejects.toMatchObject({
        key: 'report.noForm',
      })
    })
  })

  describe('is drawn anew', () => {
    beforeEach(async () => {
      house = await openTestHouse()
      office = await givenOffice(house)
      await office.record(1, { percent: 20, note: 'Chờ thẩm định giá.' })
      reportId = await office.report()
    })

    it('and what stands as drawn follows the records', async () => {
      expect((await passage('results')).text).toContain('chưa có nhiệm vụ hoàn thành')
      await office.record(0, { percent: 100, done: true })
      await redrawReport(me(), { reportId })
      expect((await passage('results')).text).toContain('đã hoàn thành 01 nhiệm vụ')
    })

    it('keeping what a person wrote, with the new draft beside it', async () => {
      await editPassage(me(), { ...(await seen('results')), text: 'Đơn vị tự đánh giá: tốt.' })
      await office.record(0, { percent: 100, done: true })
      await redrawReport(me(), { reportId })
      const kept = await passage('results')
      expect(kept.text).toBe('Đơn vị tự đánh giá: tốt.')
      expect(kept.offer).toMatchObject({
        text: expect.stringContaining('đã hoàn thành 01 nhiệm vụ') as string,
      })
      await takeOffer(me(), await seen('results'))
      expect((await passage('results')).text).toContain('đã hoàn thành 01 nhiệm vụ')
    })

    it('saying nothing where the source is as it was', async () => {
      await editPassage(me(), { ...(await seen('people')), text: 'Một người phụ trách.' })
      await redrawReport(me(), { reportId })
      expect((await passage('people')).offer).toBeNull()
    })

    it('leaving to the person what has no source any more', async () => {
      await editPassage(me(), { ...(await seen('limits.late')), text: 'Cụm pa-nô chậm do thủ tục.' })
      for (const task of [0, 1]) await office.record(task, { percent: 100, done: true })
      await redrawReport(me(), { reportId })
      expect(await passage('limits.late')).toMatchObject({
        text: 'Cụm pa-nô chậm do thủ tục.',
        offer: 'gone',
      })
      await keepOwnWords(me(), await seen('limits.late'))
      const { content } = await shown()
      const limits = content.chapters.find((one) => one.key === 'limits')!
      const kept = limits.passages.find((one) => one.text === 'Cụm pa-nô chậm do thủ tục.')
      expect(kept).toMatchObject({ drawn: null, offer: null })
    })

    it('not bringing back what a person took out, until they ask for it; then it stands where it stood', async () => {
      const order = async () =>
        (await shown()).content.chapters.find((one) => one.key === 'activities')!.passages
      const before = (await order()).map((one) => one.text)
      for (const source of ['results.part', 'results']) await removePassage(me(), await seen(source))
      expect(await order()).toHaveLength(before.length - 2)
      await redrawReport(me(), { reportId })
      await restoreDrawn(me(), { reportId, chapterKey: 'activities' })
      expect((await order()).map((one) => one.text)).toEqual(before)
    })

    it('so that what was taken out is not drawn a second time meanwhile', async () => {
      await removePassage(me(), await seen('people'))
      await redrawReport(me(), { reportId })
      await expect(passage('people')).rejects.toThrow('nothing was drawn')
      await restoreDrawn(me(), { reportId, chapterKey: 'people' })
      expect((await passage('people')).text).toContain('03 người')
    })
  })

  describe('tells of money', () => {
    beforeEach(async () => {
      house = await openTestHouse()
      office = await givenOffice(house)
      reportId = await office.report()
    })

    it('no separate money is not nought', async () => {
      const money = async () => (await shown()).content.chapters.find((one) => one.key === 'money')!.passages
      expect(await money()).toEqual([])
      await stateMoney(me(), { reportId, money: { kind: 'noSeparate', reason: '' } })
      expect((await money())[0]!.text).toContain('chưa bố trí nguồn kinh phí riêng')
      expect((await passage('limits.money')).text).toContain('Chưa bố trí được nguồn kinh phí riêng')
      await stateMoney(me(), { reportId, money: { kind: 'amount', dong: 0 } })
      expect((await money())[0]!.text).toContain('là 0 đồng')
      await expect(passage('limits.money')).rejects.toThrow('nothing was drawn')
    })
  })
})
