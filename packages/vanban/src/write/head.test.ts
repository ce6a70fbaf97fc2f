import { describe, expect, it } from 'vitest'
import type { Block } from './composition.ts'
import { composeHead, dateLine, dayWords, fullDay, numberLine } from './head.ts'
import { decision, letter, nothing, plan, report } from './given-documents.ts'

const words = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.runs.map((run) => run.text).join('')]
    return block.kind === 'mark' ? [`[${block.text}]`] : []
  })

describe('the number line', () => {
  it('pads a number below 10 and keeps the zeros that an office prints', () => {
    expect(numberLine({ number: '5', symbol: 'KH-UBND' })).toBe('Số: 05/KH-UBND')
    expect(numberLine({ number: '0125', symbol: 'BC-STC' })).toBe('Số: 0125/BC-STC')
    expect(numberLine({ number: '12', symbol: '2025/QĐ-UBND' })).toBe('Số: 12/2025/QĐ-UBND')
  })

  it('leaves room before the symbol of a draft', () => {
    expect(numberLine({ number: null, symbol: 'KH-UBND' })).toMatch(/^Số:\u00a0{8}\/KH-UBND$/)
    expect(numberLine({ number: null, symbol: null })).toMatch(/^Số:\u00a0+\/$/)
  })
})

describe('the date line', () => {
  it('gives a leading zero to days below 10 and to months 1 and 2 only', () => {
    expect(dayWords('2025-01-05')).toBe('ngày 05 tháng 01 năm 2025')
    expect(dayWords('2025-06-29')).toBe('ngày 29 tháng 6 năm 2025')
    expect(dayWords('2025-12-09')).toBe('ngày 09 tháng 12 năm 2025')
  })

  it('leaves open what is not known yet', () => {
    expect(dateLine({ place: 'Bạch Hạc', date: '2025' })).toMatch(
      /^Bạch Hạc, ngày\u00a0+tháng\u00a0+năm 2025$/,
    )
    expect(dateLine({ place: 'Bạch Hạc', date: '2025-11' })).toMatch(
      /^Bạch Hạc, ngày\u00a0+tháng 11 năm 2025$/,
    )
    expect(dateLine({ place: null, date: null })).toMatch(/^Ngày\u00a0+tháng\u00a0+năm\s+$/)
  })

  it('takes no day that the calendar lacks', () => {
    expect(fullDay('2025-02-28')).toEqual({ year: 2025, month: 2, day: 28 })
    expect(fullDay('2025-02-30')).toBeNull()
    expect(fullDay('2025-13-01')).toBeNull()
    expect(fullDay('sometime')).toBeNull()
  })
})

describe('the two columns', () => {
  it('name the agency in capitals and break it where a clerk would', () => {
    expect(words(composeHead(plan).agency)).toEqual(['ỦY BAN NHÂN DÂN\nTỈNH BẠCH HẠC'])
    expect(words(composeHead(report).agency)).toEqual([
      'UBND TỈNH BẠCH HẠC',
      'SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH',
    ])
  })

  it('draw a rule as long as the motto, and one of a third to a half of the last line of the agency', () => {
    const [agency] = composeHead(plan).agency.filter((block) => block.kind === 'rule')
    const [motto] = composeHead(plan).nation.filter((block) => block.kind === 'rule')
    // "TỈNH BẠCH HẠC" at 13 pt bold is 107 pt wide, "Độc lập - Tự do - Hạnh phúc" at 14 pt bold 171 pt.
    expect(agency?.width).toBeGreaterThan(107 / 3)
    expect(agency?.width).toBeLessThan(107 / 2)
    expect(motto?.width).toBeCloseTo(171, -1)
  })

  it('put the subject of a letter and the marks of urgency under its number', () => {
    const [number, subject = '', mark] = words(composeHead(letter).number)
    expect(number).toBe('Số: 631/UBND-VX')
    expect(subject.replaceAll('\n', ' ')).toBe('V/v đôn đốc báo cáo công tác thông tin đối ngoại năm 2025')
    expect(mark).toBe('[THƯỢNG KHẨN]')
    expect(words(composeHead(decision).number)).toEqual(['Số: 280/QĐ-UBND'])
  })

  it('make room for a long place, so that the date stays on one line', () => {
    const { columns, date } = composeHead({ ...plan, place: 'Thành phố Hồ Chí Minh', date: '2025-11-21' })
    expect(words(date)).toEqual(['Thành phố Hồ Chí Minh, ngày 21 tháng 11 năm 2025'])
    expect(date[0]).toMatchObject({ size: 13 })
    expect(columns[0]).toBeLessThan(composeHead(plan).columns[0])
  })

  it('stand empty for a document of which nothing is known', () => {
    expect(words(composeHead(nothing).agency)).toEqual([])
  })
})
