import { describe, expect, it } from 'vitest'
import type { Passage } from '../model/official-document.ts'
import { givenDocument, wordsAt } from './given.ts'

const outlineOf = (...lines: string[]) =>
  givenDocument(['KẾ HOẠCH', 'Năm 2026', '', ...lines].join('\n')).outline
const labels = (passages: readonly Passage[]): unknown[] =>
  passages.map((one) => (one.children.length > 0 ? [one.label, labels(one.children)] : one.label))

describe('the outline', () => {
  it('nests every pattern of numbering', () => {
    expect(
      labels(
        outlineOf(
          'I. A',
          '',
          '1. B',
          '',
          '1.1. C',
          '',
          'a) D',
          '',
          '- E',
          '',
          '+ F',
          '',
          '2. G',
          '',
          'II. H',
        ),
      ),
    ).toEqual([['I', [['1', [['1.1', [['a', [['-', ['+']]]]]]]], '2']], 'II'])
  })

  it('nests chapters, sections and articles, with titles on the next line', () => {
    const outline = outlineOf(
      'Chương I',
      'QUY ĐỊNH CHUNG',
      '',
      'Mục 1. PHẠM VI',
      '',
      'Điều 1. Phạm vi',
      '',
      '1. Quy định này.',
    )
    expect(labels(outline)).toEqual([['Chương I', [['Mục 1', [['Điều 1', ['1']]]]]]])
    expect(outline[0]).toMatchObject({ kind: 'chapter', text: 'QUY ĐỊNH CHUNG' })
  })

  it.each([
    ['a number used twice', ['1. A', '', '3. B', '', '3. C'], ['1', '3', '3']],
    ['a part left out', ['I. A', '', 'II. B', '', 'IV. C'], ['I', 'II', 'IV']],
    ['a label without its dot', ['1.1. A', '', '1.2 Bắt đầu', '', '1.3. C'], ['1.1', '1.2', '1.3']],
  ])('survives %s', (_fault, lines, expected) => {
    expect(labels(outlineOf(...lines))).toEqual(expected)
  })

  it('joins a paragraph that a page break cut in two', () => {
    expect(
      outlineOf('I. A', '', '- Các hoạt động của huyện trong', '', 'năm 2026 phải thiết thực.')[0]?.children,
    ).toMatchObject([{ label: '-', text: 'Các hoạt động của huyện trong năm 2026 phải thiết thực.' }])
  })

  it('takes no wrapped range of years for a bullet', () => {
    expect(outlineOf('1. Trong giai đoạn 2026', '- 2030 phấn đấu đạt 10%.')).toMatchObject([
      { label: '1', text: 'Trong giai đoạn 2026 - 2030 phấn đấu đạt 10%.', children: [] },
    ])
  })

  it('parts items that stand on lines of one paragraph', () => {
    expect(labels(outlineOf('I. A', '', '- Một;', '- Hai.'))).toEqual([['I', ['-', '-']]])
  })

  it('parts a unit from its duty on the next line', () => {
    expect(
      labels(outlineOf('II. A', '1. Sở Y tế', 'Chủ trì mở lớp.', '2. Sở Nội vụ', 'Phối hợp mở lớp.')),
    ).toEqual([
      [
        'II',
        [
          ['1', [null]],
          ['2', [null]],
        ],
      ],
    ])
  })

  it('leaves the closing words outside the last item', () => {
    const outline = outlineOf('I. A', '', '1. Sở Y tế', '', '- Làm.', '', 'Trên đây là kế hoạch năm 2026./.')
    expect(outline.map((one) => one.kind)).toEqual(['heading', 'paragraph'])
  })

  it('points every passage at its own words', () => {
    const document = givenDocument('KẾ HOẠCH\nNăm 2026\n\nI. MỤC ĐÍCH,\nYÊU CẦU\n\n- Làm tốt.')
    expect(wordsAt(document, document.outline[0]?.span)).toBe('I. MỤC ĐÍCH, YÊU CẦU')
    expect(document.outline[0]?.text).toBe('MỤC ĐÍCH, YÊU CẦU')
  })
})
