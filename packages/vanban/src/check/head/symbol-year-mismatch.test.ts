import { expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const issued = (number: string) =>
  faultless({
    head: [
      'UBND TỈNH AN BIÊN',
      '',
      number,
      '',
      'An Biên, ngày 15 tháng 01 năm 2026',
      '',
      'QUYẾT ĐỊNH',
      'Về tuyến phố đi bộ',
    ],
  })

it('a legal document of January carries the year in which it is issued', () => {
  expect(found('symbol-year-mismatch', issued('Số: 02/2025/QĐ-UBND'))).toMatchObject([
    { severity: 'error', words: '2025/QĐ-UBND', suggestion: '2026/QĐ-UBND' },
  ])
  expect(found('symbol-year-mismatch', issued('Số: 02/2026/QĐ-UBND'))).toEqual([])
  expect(found('symbol-year-mismatch', issued('Số: 02/QĐ-UBND'))).toEqual([])
})
