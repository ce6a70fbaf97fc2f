import { expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const head = (...lines: string[]) =>
  faultless({ head: ['UBND TỈNH AN BIÊN', '', 'Số: 45/KH-UBND', '', ...lines] })

it('a plan says below its title what it is about; an invitation need not', () => {
  expect(found('missing-subject', head('KẾ HOẠCH', '', 'I. MỤC ĐÍCH'))).toMatchObject([{ words: 'KẾ HOẠCH' }])
  expect(found('missing-subject', head('KẾ HOẠCH', 'Ngày hội Sách năm 2026'))).toEqual([])
  expect(found('missing-subject', head('GIẤY MỜI', '', 'I. THỜI GIAN'))).toEqual([])
})
