import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const laws = (...marks: string[]) =>
  marks.map(
    (mark, at) =>
      `Căn cứ Nghị định số ${at + 11}/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quảng bá sách${mark}`,
  )
const issuing = 'UBND tỉnh ban hành Kế hoạch tổ chức Ngày hội Sách năm 2026 như sau:'
const decision = (...opening: string[]) =>
  [
    'ỦY BAN NHÂN DÂN',
    'TỈNH AN BIÊN',
    '',
    'Số: 45/QĐ-UBND',
    '',
    'QUYẾT ĐỊNH',
    'Về việc khen thưởng Ngày hội Sách',
    '',
    ...opening.flatMap((line) => [line, '']),
    'QUYẾT ĐỊNH:',
    '',
    'Điều 1. Khen thưởng 05 tập thể.',
  ].join('\n')

describe('a basis', () => {
  it('ends with a semicolon while others follow', () => {
    const opening = laws('.', ';', ';').flatMap((line) => [line, ''])
    expect(found('basis-format', faultless({ opening: [...opening, issuing] }))).toMatchObject([
      { severity: 'warning', words: 'quảng bá sách.', suggestion: 'quảng bá sách;' },
    ])
    const right = laws(';', ';').flatMap((line) => [line, ''])
    expect(found('basis-format', faultless({ opening: [...right, issuing] }))).toEqual([])
  })

  it('of a decision ends with a full stop when it is the last', () => {
    const proposal = 'Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch'
    expect(found('basis-format', decision(...laws(';'), `${proposal};`))).toMatchObject([
      { suggestion: 'và Du lịch.' },
    ])
    expect(found('basis-format', decision(...laws(';'), `${proposal}.`))).toEqual([])
  })
})
