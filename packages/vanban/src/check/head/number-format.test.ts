import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const numbered = (line: string) =>
  faultless({ head: ['UBND TỈNH AN BIÊN', '', line, '', 'KẾ HOẠCH', 'Ngày hội Sách năm 2026'] })

describe('the number of a document', () => {
  it('below ten has a zero before it', () => {
    expect(found('number-format', numbered('Số: 5/KH-UBND'))).toMatchObject([
      { severity: 'error', words: '5', suggestion: '05' },
    ])
  })

  it.each(['Số: 05/KH-UBND', 'Số: 10/KH-UBND', 'Số: 0005/KH-UBND', 'Số:      /KH-UBND'])(
    'is right as “%s”',
    (line) => {
      expect(found('number-format', numbered(line))).toEqual([])
    },
  )

  it('stands after a colon, except in Party documents', () => {
    expect(found('number-format', numbered('Số 45/KH-UBND'))).toMatchObject([
      { severity: 'warning', words: 'Số ' },
    ])
    expect(found('number-format', numbered('Số 45-KH/TU'))).toEqual([])
  })
})
