import { readDocument } from 'vanban'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../../test/given-document.ts'
import type { GivenText } from '../../../test/given-document.ts'
import { citationsOf, documentIdentity } from './citations.ts'
import { textBytes } from './given-documents.ts'
import { keptModel } from './kept-model.ts'

const decree =
  'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại'
const read = (given: GivenText) => readDocument(textBytes(planOf(given)))

describe('what a document cites', () => {
  it('its bases with their days and titles, and what its sentences name', async () => {
    const model = await read({
      bases: [decree],
      task: 'Thực hiện Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ.',
    })
    expect(citationsOf(model)).toMatchObject([
      { role: 'basis', reference: '72/2015/NĐ-CP', said: '2015-09-07', identity: '72/NĐ-CP#2015' },
      { role: 'text', reference: '1191/QĐ-TTg', said: '2020-08-05', identity: '1191/QĐ-TTG#2020' },
    ])
    for (const one of citationsOf(model)) expect(model.text.slice(...one.span)).toContain(one.reference)
  })

  it('a document named in full once is meant wherever its number stands alone', async () => {
    const model = await read({
      bases: ['Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ'],
      task: 'Tiếp tục thực hiện Quyết định số 1191/QĐ-TTg.',
    })
    expect(citationsOf(model).map(({ role, identity }) => [role, identity])).toEqual([
      ['basis', '1191/QĐ-TTG#2020'],
      ['text', '1191/QĐ-TTG#2020'],
    ])
  })

  it('what it says of itself is no citation', async () => {
    const model = await read({
      task: 'Kế hoạch số 47/KH-UBND ngày 09/11/2026 của UBND tỉnh Sông Kỳ có 02 nội dung.',
    })
    expect(documentIdentity(model)).toBe('47/KH-UBND#2026#ubnd tinh song ky')
    expect(citationsOf(model)).toEqual([])
  })

  it('a draft without a number has no identity yet', async () => {
    const model = await readDocument(textBytes(planOf().replace('Số: 47/KH-UBND', 'Số:      /KH-UBND')))
    expect(documentIdentity(model)).toBeNull()
  })
})

describe('a model that an earlier version stored', () => {
  it('opens: what its reader did not know of is empty', async () => {
    const later = new Set(['citations', 'attached', 'recognised', 'sheet', 'indicators'])
    const whole = await read({ bases: [decree] })
    const stored: unknown = JSON.parse(
      JSON.stringify(whole, (key, part: unknown) => (later.has(key) ? undefined : part)),
    )
    const model = keptModel(stored)
    expect(model).toMatchObject({ citations: [], attached: [], recognised: [], sheet: null })
    expect(model.assignments.map(({ indicators }) => indicators)).toEqual([[], []])
    expect(citationsOf(model).map(({ role }) => role)).toEqual(['basis'])
  })
})
