import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const saying = (words: string) =>
  faultless({ body: ['I. NỘI DUNG', '', `- Hội nghị họp ${words} tại trụ sở.`] })
const issued = (date: string) =>
  faultless({
    head: ['UBND TỈNH AN BIÊN', '', 'Số: 45/KH-UBND', '', `An Biên, ${date}`, '', 'KẾ HOẠCH', 'Ngày hội'],
  })

describe('a date of issue', () => {
  it.each([
    ['ngày 5 tháng 01 năm 2026', 'ngày 05 tháng 01 năm 2026'],
    ['ngày 15 tháng 2 năm 2026', 'ngày 15 tháng 02 năm 2026'],
    ['ngày 5 tháng 1 năm 2026', 'ngày 05 tháng 01 năm 2026'],
  ])('“%s” lacks a zero', (words, suggestion) => {
    expect(found('date-format', issued(words))).toMatchObject([{ severity: 'error', words, suggestion }])
  })

  it.each(['ngày 29 tháng 6 năm 2026', 'ngày 05 tháng 01 năm 2026', 'ngày 10 tháng 12 năm 2026'])(
    '“%s” is right',
    (words) => {
      expect(found('date-format', issued(words))).toEqual([])
    },
  )
})

describe('another date', () => {
  it('is only a hint, with the zero where it belongs', () => {
    expect(found('date-format', saying('ngày 7/9/2026'))).toMatchObject([
      { severity: 'hint', suggestion: '07/9/2026' },
    ])
    expect(found('date-format', saying('ngày 17/1/2026'))).toMatchObject([{ suggestion: '17/01/2026' }])
  })

  it('is not seen in the number of a document', () => {
    expect(found('date-format', saying('theo Thông tư số 2/2/2016/TT-BTTTT, tỷ lệ 1/3'))).toEqual([])
  })
})
