import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const recipients = ['Nơi nhận:', '- Các sở, ban, ngành tỉnh;', '- Lưu: VT, VX.', '']
const signed = (...lines: string[]) => faultless({ foot: [...recipients, ...lines] })
const headed = (head: readonly string[], ...lines: string[]) =>
  faultless({
    head: [...head, '', 'Số: 45/KH-X', '', 'KẾ HOẠCH', 'Ngày hội Sách'],
    foot: [...recipients, ...lines],
  })

describe('a committee', () => {
  it.each([[['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Thị Hoa']], [['CHỦ TỊCH', '', 'Lê Thị Hoa']]])(
    'signs in its own name: %j lacks TM.',
    (lines) => {
      expect(found('missing-TM', signed(...lines))).toMatchObject([{ severity: 'warning', words: lines[0] }])
    },
  )

  it('with TM. above is right', () => {
    expect(
      found('missing-TM', signed('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Thị Hoa')),
    ).toEqual([])
    expect(found('missing-TM', signed('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lê Thị Hoa'))).toEqual([])
  })

  it('needs none for a resolution of the council, nor for a directive of the chair', () => {
    const titled = (...head: string[]) =>
      faultless({ head, foot: [...recipients, 'CHỦ TỊCH', '', 'Lê Thị Hoa'] })
    const council = [
      'HỘI ĐỒNG NHÂN DÂN',
      'TỈNH AN BIÊN',
      '',
      'Số: 45/NQ-HĐND',
      '',
      'NGHỊ QUYẾT',
      'Về Ngày hội Sách',
    ]
    expect(found('missing-TM', titled(...council))).toEqual([])
    const directive = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN BIÊN',
      '',
      'Số: 45/CT-UBND',
      '',
      'CHỈ THỊ',
      'Về Ngày hội Sách',
    ]
    expect(found('missing-TM', titled(...directive))).toEqual([])
  })

  it('lets its office sign by order', () => {
    expect(
      found(
        'missing-TM',
        signed('TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', '', 'Lê Thị Hoa'),
      ),
    ).toEqual([])
  })
})

describe('the head of an office', () => {
  it.each([
    [['BỘ NGOẠI GIAO'], ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '', 'Lê Thị Hoa']],
    [['VĂN PHÒNG CHÍNH PHỦ'], ['KT. BỘ TRƯỞNG, CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM', '', 'Lê Thị Hoa']],
    [
      ['UBND TỈNH AN BIÊN', 'SỞ TÀI CHÍNH'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '', 'Lê Thị Hoa'],
    ],
    [
      ['CHỦ TỊCH ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN'],
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Thị Hoa'],
    ],
    [['LIÊN HIỆP CÁC HỘI VĂN HỌC'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lê Thị Hoa']],
  ])('%j needs no TM. for a deputy: %j', (head, lines) => {
    expect(found('missing-TM', headed(head, ...lines))).toEqual([])
  })
})

describe('signing words', () => {
  it.each([
    [['KT. CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'], 'đứng trên cùng'],
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'CHỦ TỊCH'], 'cấp phó'],
    [['TUQ. CHỦ TỊCH', 'KT. GIÁM ĐỐC SỞ NỘI VỤ', 'PHÓ GIÁM ĐỐC'], 'không được ủy quyền lại'],
    [['T/M ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'viết tắt là “TM.”'],
  ])('%j are wrong: %s', (chain, words) => {
    expect(found('signing-order', signed(...chain, '', 'Lê Thị Hoa'))[0]?.message).toContain(words)
  })

  it.each([
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    [['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ']],
    [['Q. GIÁM ĐỐC']],
  ])('%j are right', (chain) => {
    expect(found('signing-order', signed(...chain, '', 'Lê Thị Hoa'))).toEqual([])
  })
})

describe('the name of who signs', () => {
  it('has no title before it, unless the ministry of the field allows it', () => {
    const lines = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'TS. Lê Thị Hoa']
    expect(found('signer-name', signed(...lines))).toMatchObject([{ suggestion: 'Lê Thị Hoa' }])
    expect(
      found(
        'signer-name',
        headed(['SỞ Y TẾ', 'BỆNH VIỆN ĐA KHOA AN BIÊN'], 'GIÁM ĐỐC', '', 'TS. Lê Thị Hoa'),
      ),
    ).toEqual([])
    expect(found('signer-name', signed('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lê Thị Hoa'))).toEqual([])
  })
})

describe('number and date', () => {
  it('before there is a signer come too early', () => {
    expect(foundWords('unsigned-number', faultless({ foot: recipients }))).toEqual(['45/KH-UBND'])
    expect(found('unsigned-number', faultless())).toEqual([])
  })
})

describe('recipients', () => {
  const sent = (...lines: string[]) =>
    faultless({ foot: ['Nơi nhận:', ...lines, '', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lê Thị Hoa'] })

  it('in order are no fault, with abbreviations and notes as offices write them', () => {
    const lines = [
      '- Như trên;',
      '- C, PVP UBND tỉnh;',
      '- Bộ trưởng (để báo cáo);',
      '- Sở Nội vụ; (để ph/h)',
      '- Các Phó Chủ tịch (b/c;)',
      '- Lưu: VT, VX (Hoa).',
    ]
    expect(found('recipient-format', sent(...lines))).toEqual([])
    expect(found('recipient-format', sent('- Sở Nội vụ;', '- Lưu: VT, VX(3b). Hoa'))).toEqual([])
  })

  it.each([
    ['- Lưu VT, VX.', 'dấu hai chấm', '- Lưu: VT, VX.'],
    ['- Lưu: VT, VX', 'dấu chấm', '- Lưu: VT, VX.'],
    ['- Lưu VT, VX', 'dấu hai chấm', '- Lưu: VT, VX.'],
    ['- Lưu: VT, VX;', 'dấu chấm', '- Lưu: VT, VX.'],
  ])('“%s” lacks its %s', (line, words, suggestion) => {
    const [finding] = found('recipient-format', sent('- Sở Nội vụ;', line))
    expect(finding).toMatchObject({ severity: 'error', words: line, suggestion })
    expect(finding?.message).toContain(words)
  })

  it('lack the line for the file', () => {
    expect(found('recipient-format', sent('- Sở Nội vụ;', '- Sở Tài chính.'))).toMatchObject([
      { severity: 'warning' },
    ])
  })

  it('end with semicolons, told of once', () => {
    expect(foundWords('recipient-format', sent('- Sở Nội vụ', '- Sở Tài chính', '- Lưu: VT.'))).toEqual([
      '- Sở Nội vụ',
    ])
  })

  it('begin with “Như trên” where the document is addressed', () => {
    const letter = (first: string) =>
      [
        'UBND TỈNH AN BIÊN',
        '',
        'Số: 45/UBND-VX',
        'V/v tổ chức Ngày hội Sách',
        '',
        'Kính gửi: Sở Tài chính.',
        '',
        'UBND tỉnh yêu cầu Sở Tài chính bố trí kinh phí tổ chức Ngày hội Sách năm 2026./.',
        '',
        'Nơi nhận:',
        first,
        '- Lưu: VT, VX.',
        '',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
        '',
        'Lê Thị Hoa',
      ].join('\n')
    expect(found('recipient-format', letter('- Như trên;'))).toEqual([])
    expect(found('recipient-format', letter('- Sở Tài chính;'))).toMatchObject([
      { severity: 'warning', words: '- Sở Tài chính;' },
    ])
  })
})

describe('a letter', () => {
  const letter = (greeting: readonly string[]) =>
    faultless({
      head: ['UBND TỈNH AN BIÊN', '', 'Số: 45/UBND-VX', 'V/v tổ chức Ngày hội Sách', '', ...greeting],
    })

  it('says after a colon to whom it goes', () => {
    expect(found('addressee-format', letter(['Kính gửi: Sở Tài chính.']))).toEqual([])
    expect(found('addressee-format', letter(['Kính gửi Sở Tài chính.']))).toMatchObject([
      { suggestion: 'Kính gửi: Sở Tài chính.' },
    ])
    expect(found('addressee-format', letter([]))).toHaveLength(1)
  })
})
