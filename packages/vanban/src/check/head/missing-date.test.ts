import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const dated = (line: string, number = 'Số: 45/KH-UBND') =>
  faultless({ head: ['UBND TỈNH AN BIÊN', '', number, '', line, '', 'KẾ HOẠCH', 'Ngày hội Sách năm 2026'] })

describe('the date of issue', () => {
  it('in full is no fault', () => {
    expect(found('missing-date', dated('An Biên, ngày 15 tháng 01 năm 2026'))).toEqual([])
  })

  it('partly blank is a hint in a draft, a warning once the document has its number', () => {
    const line = 'An Biên, ngày     tháng 01 năm 2026'
    expect(found('missing-date', dated(line, 'Số:     /KH-UBND'))).toMatchObject([
      { severity: 'hint', words: line },
    ])
    expect(found('missing-date', dated(line))).toMatchObject([{ severity: 'warning' }])
  })

  it('is missed where there is no such line', () => {
    expect(foundWords('missing-date', dated(''))).toEqual(['KẾ HOẠCH'])
  })
})

describe('a day in the body', () => {
  it('left blank beside its month is told of', () => {
    const body = ['I. NỘI DUNG', '', '- Hoàn thành trước ngày     tháng 3 năm 2026; họp ngày … tháng 4/2026.']
    expect(foundWords('missing-date', faultless({ body }))).toEqual([
      'ngày tháng 3 năm 2026',
      'ngày … tháng 4/2026',
    ])
  })

  it('is none where only the words are spoken of', () => {
    const body = [
      'I. NỘI DUNG',
      '',
      '- Ghi rõ ngày, tháng, năm sinh; nộp trong ngày tháng 4 có trăng; thời gian: tháng 3 năm 2026.',
    ]
    expect(found('missing-date', faultless({ body }))).toEqual([])
  })
})
