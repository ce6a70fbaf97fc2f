import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const duties = (...lines: string[]) =>
  faultless({ body: ['I. TỔ CHỨC THỰC HIỆN', '', ...lines.flatMap((line) => [line, ''])] })
const labelled = (lead: string, coordinating: string, due: string) => [
  '1. Mở hội sách tại trung tâm tỉnh',
  `- Đơn vị chủ trì: ${lead}.`,
  `- Đơn vị phối hợp: ${coordinating}.`,
  `- Thời gian: ${due}.`,
]

describe('a task', () => {
  it('whose lead coordinates with itself is told of', () => {
    const given = duties(...labelled('Sở Tài chính', 'Sở Nội vụ, Sở Tài chính', 'Quý II/2026'))
    expect(found('lead-among-coordinators', given)).toMatchObject([
      { severity: 'warning', words: 'Sở Tài chính' },
    ])
    expect(
      found('lead-among-coordinators', duties(...labelled('Sở Tài chính', 'Sở Nội vụ', 'Quý II/2026'))),
    ).toEqual([])
  })

  it('whose time had passed on the day of issue is told of', () => {
    expect(
      foundWords('time-past', duties(...labelled('Sở Tài chính', 'Sở Nội vụ', 'trước ngày 10/01/2026'))),
    ).toEqual(['trước ngày 10/01/2026'])
    expect(found('time-past', duties(...labelled('Sở Tài chính', 'Sở Nội vụ', 'ngày 15/01/2026')))).toEqual(
      [],
    )
  })

  it('without a time is a hint, and said once where most have none', () => {
    const withTime = (name: string) => [name, '- Chủ trì bố trí kinh phí trước ngày 20/4/2026.']
    const open = ['4. Sở Y tế', '- Tổ chức trực cấp cứu tại hội sách.']
    const mixed = duties(
      ...withTime('1. Sở Tài chính'),
      ...withTime('2. Sở Nội vụ'),
      ...withTime('3. Sở Công Thương'),
      ...open,
    )
    expect(found('task-without-time', mixed)).toMatchObject([
      { severity: 'hint', message: 'Nhiệm vụ không nêu thời hạn.' },
    ])
    const none = duties(
      '1. Sở Tài chính',
      '- Bố trí kinh phí.',
      '2. Sở Nội vụ',
      '- Tổ chức khen thưởng.',
      '3. Sở Y tế',
      '- Tổ chức trực.',
    )
    expect(found('task-without-time', none)).toHaveLength(1)
    expect(found('task-without-time', none)[0]?.message).toContain('3 trong 3')
  })
})

describe('a unit', () => {
  const known = {
    existed: (name: string, day: string) => (name === 'UBND huyện Nà Lau' ? day < '2025-07-01' : null),
  }

  it('that had gone by the day of issue cannot be given work', () => {
    const given = duties(
      '1. UBND huyện Nà Lau',
      '- Tổ chức hội sách.',
      '2. Sở Tài chính',
      '- Bố trí kinh phí.',
    )
    expect(found('unit-not-existing', given, known)).toMatchObject([
      { severity: 'warning', words: 'UBND huyện Nà Lau' },
    ])
    expect(found('unit-not-existing', given)).toEqual([])
    expect(found('unit-not-existing', given.replace('năm 2026\n\nKẾ', 'năm 2025\n\nKẾ'), known)).toEqual([])
  })
})
