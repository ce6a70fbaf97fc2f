import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const headings = (...titles: string[]) =>
  faultless({
    body: titles.flatMap((title) => [
      title,
      '',
      '- Mở hội sách ở trung tâm.',
      '',
      '- Tặng sách cho học sinh.',
      '',
    ]),
  })

describe('a heading', () => {
  it('with a full stop among others without is a slip', () => {
    expect(
      found('heading-punctuation', headings('1. Mục đích', '2. Yêu cầu, phạm vi.', '3. Kinh phí')),
    ).toMatchObject([
      { severity: 'warning', words: '2. Yêu cầu, phạm vi.', suggestion: '2. Yêu cầu, phạm vi' },
    ])
    expect(found('heading-punctuation', headings('1. Mục đích', '2. Yêu cầu', '3. Kinh phí'))).toEqual([])
    expect(found('heading-punctuation', headings('1. Mục đích.', '2. Yêu cầu.', '3. Kinh phí.'))).toEqual([])
  })
})

describe('lines that say the same of each task', () => {
  const tasks = (...lines: string[]) =>
    faultless({ body: ['I. NHIỆM VỤ', '', ...lines.flatMap((line) => [line, ''])] })
  const usual = (number: number) => [
    `${number}. Mở hội sách số ${number}`,
    '- Đơn vị chủ trì: Sở Tài chính.',
    '- Đơn vị phối hợp: Sở Nội vụ.',
  ]

  it('look alike: one without its dash is told of', () => {
    const given = tasks(
      ...usual(1),
      ...usual(2),
      ...usual(3),
      '4. Tặng sách',
      'Đơn vị chủ trì: Sở Y tế.',
      'Đơn vị phối hợp: Sở Xây dựng.',
    )
    expect(foundWords('list-format', given)).toEqual([
      'Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Sở Xây dựng.',
    ])
    expect(found('list-format', tasks(...usual(1), ...usual(2)))).toEqual([])
  })
})
