import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from 'vanban/reading'
import type { OfficialDocument } from 'vanban'
import { Issues } from '#platform/refused.ts'
import { correct, headerFields } from './correction.ts'
import type { CorrectableField, TypedTask } from './correction.ts'
import { planText, textBytes } from './given-documents.ts'

describe('corrections', () => {
  let reading: OfficialDocument
  beforeAll(async () => {
    reading = await readDocument(textBytes(planText))
  })

  const header = (changed: Partial<Record<CorrectableField, string>>) => {
    const fields = Object.fromEntries(headerFields.map((field) => [field, reading[field] ?? ''])) as Record<
      CorrectableField,
      string
    >
    return correct({}, reading, { kind: 'header', fields: { ...fields, ...changed } }).header
  }
  const typed = (changed: Partial<TypedTask>): TypedTask => ({
    text: 'Dịch phụ đề phim.',
    lead: [],
    coordinating: [],
    due: { words: '', kind: 'none', on: '' },
    product: '',
    ...changed,
  })
  const issuesOf = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof Issues) return error.issues
      throw error
    }
    return []
  }

  it('only what differs from the reading is a correction', () => {
    expect(header({})).toEqual({})
    expect(header({ number: '48', place: '' })).toEqual({ number: '48', place: null })
  })

  it.each([
    ['18/11/2025', '2025-11-18'],
    ['5/8/2020', '2020-08-05'],
    ['11/2025', '2025-11'],
    ['2025', '2025'],
    ['2025-11-18', '2025-11-18'],
  ])('a date is taken as far as it is said: %s', (words, iso) => {
    expect(header({ date: words })).toEqual({ date: iso })
  })

  it.each(['31/2/2027', '13/2025', 'tháng sau', '1/1/27'])('what is no date is told: %s', (words) => {
    expect(issuesOf(() => header({ date: words }))).toEqual([{ field: 'date', key: 'form.notDate' }])
  })

  it('all that is not right in a task is told at once', () => {
    const task = typed({
      text: ' ',
      due: { words: '', kind: 'soon', on: '31/2/2027' },
      product: 'x'.repeat(1001),
    })
    const issues = issuesOf(() => correct({}, reading, { kind: 'task', key: 'a0', task }))
    expect(issues.map((issue) => issue.field)).toEqual(['text', 'product', 'due-kind', 'due-on'])
  })

  it('an emptied line takes the unit away', () => {
    const lead = [
      { words: ' Sở Ngoại vụ ', scope: '' },
      { words: '', scope: 'phần dịch' },
    ]
    const after = correct({}, reading, { kind: 'task', key: 'a0', task: typed({ lead }) })
    expect(after.tasks?.a0?.lead).toEqual([{ words: 'Sở Ngoại vụ', scope: null }])
  })

  it('a task that the document does not have cannot be corrected', () => {
    const asked = { kind: 'inclusion', key: 'a99', included: false } as const
    expect(() => correct({}, reading, asked)).toThrow('refused.notFound')
    expect(() => correct({}, reading, { ...asked, key: 'p1-2' })).toThrow('refused.notFound')
    expect(() => correct({}, reading, { kind: 'passage', key: '1-2', decision: 'task' })).toThrow(
      'refused.notFound',
    )
  })

  it('a choice of unit can be taken back', () => {
    const chosen = correct({}, reading, { kind: 'unit', words: 'Sở Ngoại vụ', unitId: 'u1' })
    expect(chosen.units).toEqual({ 'Sở Ngoại vụ': 'u1' })
    expect(correct(chosen, reading, { kind: 'unit', words: 'Sở Ngoại vụ', unitId: undefined }).units).toEqual(
      {},
    )
  })

  it('leaving a task out keeps what was corrected in it', () => {
    const edited = correct({}, reading, { kind: 'task', key: 'a0', task: typed({}) })
    const left = correct(edited, reading, { kind: 'inclusion', key: 'a0', included: false })
    expect(left.tasks?.a0).toMatchObject({ included: false, text: 'Dịch phụ đề phim.' })
  })
})
