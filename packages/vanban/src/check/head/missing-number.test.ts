import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const withNumber = (number: string, date = 'An Biên, ngày 15 tháng 01 năm 2026') =>
  faultless({ head: ['UBND TỈNH AN BIÊN', '', number, '', date, '', 'KẾ HOẠCH', 'Ngày hội Sách năm 2026'] })

describe('the number', () => {
  it('given is no fault', () => {
    expect(found('missing-number', withNumber('Số: 45/KH-UBND'))).toEqual([])
  })

  it('left blank is a hint in a draft, a warning where the day is given', () => {
    expect(
      found('missing-number', withNumber('Số:      /KH-UBND', 'An Biên, ngày     tháng 01 năm 2026')),
    ).toMatchObject([{ severity: 'hint', words: 'Số:      /KH-UBND' }])
    expect(found('missing-number', withNumber('Số:      /KH-UBND'))).toMatchObject([{ severity: 'warning' }])
  })

  it('is missed where there is no such line', () => {
    expect(found('missing-number', withNumber(''))).toMatchObject([
      { severity: 'warning', words: 'UBND TỈNH AN BIÊN' },
    ])
  })

  it('is not asked of a letter of greeting', () => {
    const head = ['UBND TỈNH AN BIÊN', '', 'THƯ CÔNG', 'Chúc mừng Ngày Nhà giáo Việt Nam']
    expect(found('missing-number', faultless({ head }))).toEqual([])
  })

  it('may be blank in the line that binds an electronic appendix', () => {
    const appendix = [
      '',
      'Phụ lục',
      'DANH MỤC SÁCH',
      '(Kèm theo Kế hoạch số:      /KH-UBND ngày   /   /2026)',
      '',
      '1. Sách thiếu nhi.',
    ]
    expect(foundWords('missing-number', [faultless(), ...appendix].join('\n'))).toEqual([
      '(Kèm theo Kế hoạch số: /KH-UBND ngày / /2026',
    ])
  })
})
