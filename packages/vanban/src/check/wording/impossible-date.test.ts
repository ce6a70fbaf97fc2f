import { describe, expect, it } from 'vitest'
import { faultless, foundWords } from '../given-findings.ts'

const saying = (words: string) =>
  faultless({ body: ['I. NỘI DUNG', '', `- Hội nghị họp ${words} tại trụ sở.`] })

describe('a day', () => {
  it.each(['31/4/2026', '29/02/2026', 'ngày 31 tháng 6 năm 2026', '12/13/2026'])(
    '%s is in no calendar',
    (day) => {
      expect(foundWords('impossible-date', saying(day))).toEqual([day])
    },
  )

  it.each(['30/4/2026', '29/02/2028', 'ngày 29 tháng 02', 'ngày 31 tháng 12 năm 2026'])('%s is', (day) => {
    expect(foundWords('impossible-date', saying(day))).toEqual([])
  })
})
