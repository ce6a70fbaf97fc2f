import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from 'vanban/reading'
import type { OfficialDocument } from 'vanban'
import type { Corrections } from './correction.ts'
import { passageKeyOf } from './correction.ts'
import { planText, textBytes } from './given-documents.ts'
import { confirmedModel } from './confirmed-model.ts'
import { countsOf, endedWithoutSuccessor, obligedUnits } from './obliged-units.ts'
import { reviewOf } from './review.ts'
import type { PartyMatch, Register, UnitRef } from './review.ts'

const reason = { key: 'units.match.name', params: {} } as const
const unit = (id: string): UnitRef => ({ id, name: id })
const known: Record<string, PartyMatch> = {
  'Sở Văn hóa và Thể thao': { kind: 'unit', unit: unit('culture'), formerly: null, reason },
  'Sở Ngoại vụ': { kind: 'unit', unit: unit('foreign'), formerly: null, reason },
  'các sở, ban, ngành': { kind: 'group', units: ['culture', 'foreign', 'finance'].map(unit), reason },
  'Sở Thông tin và Quảng bá': {
    kind: 'ended',
    unitId: 'promotion',
    name: 'Sở Thông tin và Quảng bá',
    candidates: [],
    reason,
  },
}
const register: Register = {
  match: (words) => known[words] ?? { kind: 'unknown', reason },
  unitOfToday: (id) => (id === 'gone' ? null : unit(id)),
  reaches: () => true,
}

describe('a review', () => {
  let reading: OfficialDocument
  beforeAll(async () => {
    const read = await readDocument(textBytes(planText))
    const at = read.text.indexOf('UBND tỉnh ban hành')
    reading = { ...read, unread: [[at, at + 'UBND tỉnh ban hành Kế hoạch như sau:'.length]] }
  })
  const review = (corrections: Corrections = {}) => reviewOf(reading, corrections, register)

  it('of another’s document a unit outside stays a name, and a group is those of it within reach', () => {
    const from = { ...register, reaches: (id: string) => id === 'finance' }
    const { tasks } = reviewOf(reading, {}, from)
    expect(tasks[0]!.parties.map(({ match }) => match.kind)).toEqual(['outside', 'outside', 'group'])
    expect(obligedUnits(tasks[0]!).map(({ unitId }) => unitId)).toEqual(['finance'])
    // Neither does an ended unit of elsewhere hold the plan up, nor a choice by hand oblige it.
    expect(endedWithoutSuccessor({ ...review(), tasks })).toEqual([])
    const byHand = reviewOf(reading, { units: { 'Sở Ngoại vụ': 'foreign' } }, from)
    expect(byHand.tasks[1]!.parties[0]!.match.kind).toBe('outside')
    expect(countsOf({ ...review(), tasks }).matched).toBe(0)
  })

  it('says each task with whom it names and the words that say so', () => {
    const [first] = review().tasks
    expect(first).toMatchObject({ key: 'a0', section: 'I/1', partTitle: 'NỘI DUNG', included: true })
    const [lead] = first!.parties
    expect(reading.text.slice(...lead!.span!)).toBe('Sở Văn hóa và Thể thao')
  })

  it('a second time that a task names is shown beside the first, until a person makes it the task’s own', async () => {
    const twice = planText.replace('đôn đốc việc thực hiện Kế hoạch;', 'gửi đề cương trước ngày 01/3/2027;')
    const read = await readDocument(textBytes(twice))
    const last = (corrections: Corrections) => reviewOf(read, corrections, register).tasks.at(-1)!
    const { key, due, furtherDue } = last({})
    expect(due).toMatchObject({ words: 'trước ngày 01/3/2027', on: '2027-02-28' })
    expect(furtherDue).toMatchObject([{ words: 'trước ngày 15/12/2027', on: '2027-12-14' }])
    const chosen = { words: 'trước ngày 15/12/2027', kind: 'date', on: '2027-12-14' } as const
    expect(last({ tasks: { [key]: { due: chosen } } }).furtherDue).toEqual([])
  })

  it('who signed beside the first signer stands in the head', async () => {
    const signed = `${planText}\n\nGIÁM ĐỐC SỞ NGOẠI VỤ\n\nLê Quang Vinh`
    const { header } = reviewOf(await readDocument(textBytes(signed)), {}, register)
    expect(header.at(-1)).toMatchObject({ field: 'cosigners', value: 'GIÁM ĐỐC SỞ NGOẠI VỤ · Lê Quang Vinh' })
    expect(review().header.map(({ field }) => field)).not.toContain('cosigners')
  })

  it('each unit is obliged once: the lead does not coordinate, and who is named is not counted in the group', () => {
    const obliged = obligedUnits(review().tasks[0]!)
    expect(obliged.map(({ unitId, role, party }) => [unitId, role, party.words])).toEqual([
      ['culture', 'lead', 'Sở Văn hóa và Thể thao'],
      ['foreign', 'coordinating', 'Sở Ngoại vụ'],
      ['finance', 'coordinating', 'các sở, ban, ngành'],
    ])
  })

  it('a person’s choice goes before the register, wherever the words stand', () => {
    const chosen = review({ units: { 'Sở Ngoại vụ': 'border' } })
    const parties = chosen.tasks
      .flatMap((task) => task.parties)
      .filter(({ words }) => words === 'Sở Ngoại vụ')
    expect(parties).toHaveLength(2)
    for (const { match } of parties) {
      expect(match).toMatchObject({
        kind: 'unit',
        unit: { id: 'border' },
        reason: { key: 'documents.reason.byHand' },
      })
    }
  })

  it('a chosen unit that has gone since is looked up anew', () => {
    const [first] = review({ units: { 'Sở Ngoại vụ': 'gone' } }).tasks[1]!.parties
    expect(first?.match).toMatchObject({ kind: 'unit', unit: { id: 'foreign' } })
  })

  it('a unit that has ended holds the plan up until somebody says who has its work, or nobody', () => {
    expect(endedWithoutSuccessor(review())).toEqual(['Sở Thông tin và Quảng bá'])
    expect(endedWithoutSuccessor(review({ units: { 'Sở Thông tin và Quảng bá': 'culture' } }))).toEqual([])
    expect(endedWithoutSuccessor(review({ units: { 'Sở Thông tin và Quảng bá': null } }))).toEqual([])
    expect(endedWithoutSuccessor(review({ tasks: { a2: { included: false } } }))).toEqual([])
  })

  it('a passage that was not understood can become a task, in its place', () => {
    const key = passageKeyOf(reading.unread[0]!)
    const { tasks, passages } = review({ passages: { [key]: 'task' } })
    expect(tasks[0]).toMatchObject({
      key: `p${key}`,
      form: null,
      text: 'UBND tỉnh ban hành Kế hoạch như sau:',
    })
    expect(passages[0]?.decision).toBe('task')
    expect(countsOf(review()).openPassages).toBe(1)
    expect(countsOf(review({ passages: { [key]: 'dismissed' } })).openPassages).toBe(0)
  })

  it('counts what a person should look at', () => {
    expect(countsOf(review())).toMatchObject({ included: 3, matched: 2, withoutLead: 0, toLook: 1 })
    expect(countsOf(review({ tasks: { a0: { lead: [] } } }))).toMatchObject({ matched: 1, withoutLead: 1 })
  })

  it('the confirmed document says what the person said', () => {
    const corrections: Corrections = {
      header: { number: '48' },
      tasks: { a0: { included: false }, a1: { text: 'Mới' } },
    }
    const model = confirmedModel(reading, corrections, review(corrections))
    expect(model.number).toBe('48')
    expect(model.assignments.map(({ text }) => text)).toEqual(['Mới', reading.assignments[2]!.text])
    expect(model.assignments[1]).toEqual(reading.assignments[2])
  })
})
