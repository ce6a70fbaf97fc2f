import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const listed = (...lines: string[]) =>
  faultless({ body: ['I. NỘI DUNG', '', ...lines.flatMap((line) => [line, ''])] })

describe('a number that is left out', () => {
  it('is told of with the one that should stand there', () => {
    const body = [
      'I. MỤC ĐÍCH',
      '',
      '- Phát triển.',
      '',
      'II. NỘI DUNG',
      '',
      '- Tổ chức.',
      '',
      'IV. KINH PHÍ',
      '',
      '- Ngân sách.',
    ]
    expect(found('numbering-gap', faultless({ body }))).toMatchObject([
      { severity: 'error', words: 'IV. KINH PHÍ', suggestion: 'III' },
    ])
  })

  it('may be đ, which comes after d', () => {
    expect(
      foundWords(
        'numbering-gap',
        listed(
          '1. Sở Tài chính',
          'a) Một việc.',
          'b) Hai việc.',
          'c) Ba việc.',
          'd) Bốn việc.',
          'e) Năm việc.',
        ),
      ),
    ).toEqual(['e) Năm việc.'])
    expect(
      found(
        'numbering-gap',
        listed('1. Sở Tài chính', 'a) Một.', 'b) Hai.', 'c) Ba.', 'd) Bốn.', 'đ) Năm.', 'e) Sáu.', 'g) Bảy.'),
      ),
    ).toEqual([])
  })

  it('is none where its text was only run into the line above', () => {
    expect(
      found(
        'numbering-gap',
        listed('1. Sở Tài chính bố trí kinh phí; 2. Sở Nội vụ khen thưởng.', '3. Sở Y tế trực cấp cứu.'),
      ),
    ).toEqual([])
  })

  it('counts articles through all chapters', () => {
    const body = (third: string) => [
      'Chương I',
      'QUY ĐỊNH CHUNG',
      '',
      'Điều 1. Phạm vi',
      '',
      '1. Một.',
      '',
      'Điều 2. Đối tượng',
      '',
      '1. Một.',
      '',
      'Chương II',
      'TỔ CHỨC',
      '',
      third,
      '',
      '1. Một.',
    ]
    expect(found('numbering-gap', faultless({ body: body('Điều 3. Trách nhiệm') }))).toEqual([])
    expect(foundWords('numbering-gap', faultless({ body: body('Điều 4. Trách nhiệm') }))).toEqual([
      'Điều 4. Trách nhiệm',
    ])
  })
})

describe('a number that comes twice', () => {
  it('is told of in its own list only', () => {
    expect(
      found(
        'numbering-duplicate',
        listed('1. Sở Tài chính', '- Bố trí.', '2. Sở Nội vụ', '- Khen.', '2. Sở Y tế', '- Trực.'),
      ),
    ).toMatchObject([{ severity: 'error', words: '2. Sở Y tế', suggestion: '3' }])
    expect(
      found(
        'numbering-duplicate',
        listed('1. Sở Tài chính', 'a) Bố trí.', 'b) Quyết toán.', '2. Sở Nội vụ', 'a) Khen.', 'b) Phạt.'),
      ),
    ).toEqual([])
  })

  it('may be one of decimal numbers', () => {
    expect(
      foundWords('numbering-duplicate', listed('1. Chuẩn bị', '1.1. Họp.', '1.2. Viết.', '1.2. In.')),
    ).toEqual(['1.2. In.'])
  })
})

describe('letters of points', () => {
  it('are Vietnamese: no f, j, w, z', () => {
    const given = listed(
      '1. Sở Tài chính',
      'a) Một.',
      'b) Hai.',
      'c) Ba.',
      'd) Bốn.',
      'đ) Năm.',
      'e) Sáu.',
      'f) Bảy.',
      'g) Tám.',
    )
    expect(foundWords('point-letter', given)).toEqual(['f) Bảy.'])
    expect(found('numbering-duplicate', given)).toEqual([])
    expect(found('numbering-gap', given)).toEqual([])
  })
})

describe('a decimal number', () => {
  it('begins with the number it stands under', () => {
    const given = listed('1. Chuẩn bị', '1.1. Họp.', '2. Tổ chức', '1.2. Khai mạc.')
    expect(found('numbering-level', given)).toMatchObject([{ words: '1.2. Khai mạc.' }])
    expect(
      found('numbering-level', listed('1. Chuẩn bị', '1.1. Họp.', '2. Tổ chức', '2.1. Khai mạc.')),
    ).toEqual([])
  })

  it('without its stop is a slip where the others have it', () => {
    const given = listed('1. Chuẩn bị', '1.1. Họp bàn.', '1.2. Viết giấy.', '1.3 In giấy.')
    expect(foundWords('numbering-format', given)).toEqual(['1.3 In giấy.'])
    expect(
      found('numbering-format', listed('1. Chuẩn bị', '1.1 Họp bàn.', '1.2 Viết giấy.', '1.3 In giấy.')),
    ).toEqual([])
  })
})

describe('the mark after a number', () => {
  it.each([
    ['Điều 1: Phê duyệt Kế hoạch.', 'Điều 1.', 'error'],
    ['1/ Sở Tài chính bố trí.', '1.', 'warning'],
    ['a. Sở Tài chính bố trí.', 'a)', 'warning'],
  ])('is wrong in “%s”', (line, suggestion, severity) => {
    expect(found('numbering-format', faultless({ body: [line] }))).toMatchObject([{ suggestion, severity }])
  })

  it.each([
    'Điều 1. Phê duyệt Kế hoạch.',
    '1. Sở Tài chính bố trí.',
    'a) Sở Tài chính bố trí.',
    '1) Sở Tài chính bố trí.',
  ])('is right in “%s”', (line) => {
    expect(found('numbering-format', faultless({ body: [line] }))).toEqual([])
  })
})
