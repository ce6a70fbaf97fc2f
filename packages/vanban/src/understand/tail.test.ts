import { describe, expect, it } from 'vitest'
import { givenDocument, givenFixture } from './given.ts'

const foot = (...lines: string[]) =>
  givenDocument(['KẾ HOẠCH', 'Năm 2026', '', 'I. NỘI DUNG', '', 'Làm tốt./.', '', ...lines].join('\n'))
const recipients = [
  'Nơi nhận:',
  '- UBND tỉnh (b/c);',
  '- C, PVP UBND tỉnh,',
  'các phòng;',
  '- Lưu: VT, TTĐN(5).',
]
const signature = ['KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Lục Thị Mai']

describe('recipients and signature', () => {
  it.each([
    ['recipients first', [...recipients, '', ...signature]],
    ['signature first', [...signature, '', ...recipients]],
  ])('are read in either order: %s', (_order, lines) => {
    const document = foot(...lines)
    expect(document.recipients).toEqual([
      'UBND tỉnh (b/c)',
      'C, PVP UBND tỉnh, các phòng',
      'Lưu: VT, TTĐN(5)',
    ])
    expect(document.signature).toEqual({ chain: ['KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lục Thị Mai' })
    expect(document.unread).toEqual([])
  })

  it('are read from two columns of one line', () => {
    const document = givenFixture('letter.txt')
    expect(document.recipients).toEqual(['Như trên', 'Giám đốc Sở', 'Lưu: VT, TTĐN'])
    expect(document.signature).toEqual({ chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Hoàng Thị Nết' })
  })

  it('are read from the cells of a layout table', () => {
    expect(givenFixture('section-plan.txt').signature?.name).toBe('Nông Văn Pảo')
    expect(givenFixture('section-plan.txt').recipients).toEqual(['UBND tỉnh (b/c)', 'Lưu: VT'])
  })
})

describe('what an office prints for itself', () => {
  it.each([
    '08 KH',
    'PL.(30)',
    'NTH (25b)',
    'VX.12',
    'Địa chỉ: số 1 đường Bến Nước; điện thoại 0200.000.000',
  ])('is known, and is no recipient: %s', (line) => {
    const document = foot(...recipients, line, '', ...signature)
    expect(document.unread).toEqual([])
    expect(document.recipients).toHaveLength(3)
    expect(foot(...recipients, '', ...signature, line).unread).toEqual([])
  })

  it('is left out of the clerk line that it shares', () => {
    expect(foot('Nơi nhận:', '- Như trên;', '- Lưu: VT, CT. 08 KH', '', ...signature).recipients).toEqual([
      'Như trên',
      'Lưu: VT, CT',
    ])
  })
})

describe('the signing chain', () => {
  it('keeps every link, and joins a link that wraps', () => {
    const document = foot(
      'TM. ỦY BAN',
      'NHÂN DÂN',
      'KT. BỘ TRƯỞNG,',
      'CHỦ NHIỆM',
      'PHÓ CHỦ NHIỆM',
      'Đỗ Ngọc Hà',
    )
    expect(document.signature?.chain).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
      'PHÓ CHỦ NHIỆM',
    ])
  })

  it('may be a post alone after the end of the body', () => {
    expect(foot('CHỦ TỊCH', '', '(Đã ký)', '', 'Bế Văn Sình').signature).toEqual({
      chain: ['CHỦ TỊCH'],
      name: 'Bế Văn Sình',
    })
  })

  it('of the Party signs with K/T and T/M', () => {
    expect(foot('K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', '', 'Hà Thị Lan').signature?.chain).toEqual([
      'K/T TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
    ])
  })

  it.each([
    ['one below the other', ['CHỦ TỊCH HỘI', '', 'Lò Thị Mai', '', 'GIÁM ĐỐC SỞ', '', 'Tô Hoài Thương']],
    ['side by side', ['CHỦ TỊCH HỘI            GIÁM ĐỐC SỞ', '', '', 'Lò Thị Mai            Tô Hoài Thương']],
  ])('of a joint programme is that of each party, printed %s', (_order, lines) => {
    const document = foot(...lines, '', ...recipients)
    expect(document.signature).toEqual({ chain: ['CHỦ TỊCH HỘI'], name: 'Lò Thị Mai' })
    expect(document.cosigners).toEqual([{ chain: ['GIÁM ĐỐC SỞ'], name: 'Tô Hoài Thương' }])
    expect(document.unread).toEqual([])
  })

  it('leaves the rank of an officer out of the name', () => {
    expect(foot('CHỈ HUY TRƯỞNG', 'Đại tá Hà Văn Lò').signature?.name).toBe('Hà Văn Lò')
  })
})

describe('what nobody claims', () => {
  it('is listed, not guessed', () => {
    const document = foot(...recipients, 'Bản gốc ở kho', '', ...signature, 'TRƯỞNG BAN BIÊN TẬP')
    expect(document.unread.map((span) => document.text.slice(...span))).toEqual([
      'Bản gốc ở kho',
      'TRƯỞNG BAN BIÊN TẬP',
    ])
  })
})

describe('what is attached', () => {
  it('counts as an appendix when it is called one', () => {
    expect(givenFixture('decision-with-table.txt').appendices).toBe(1)
    expect(foot(...signature, '', 'PHỤ LỤC I', 'BIỂU MẪU', '', 'PHỤ LỤC II', 'DANH MỤC').appendices).toBe(2)
  })

  it('has its number as its label and its title as its text, as every part of an outline has', () => {
    const document = foot(...signature, '', 'PHỤ LỤC II', 'DANH MỤC NHIỆM VỤ', '', '1. Sở Y tế báo cáo.')
    expect(document.outline.at(-1)).toMatchObject({ label: 'PHỤ LỤC II', text: 'DANH MỤC NHIỆM VỤ' })
  })

  it('is no appendix when it is a plan, but its body is read', () => {
    const document = foot(
      ...signature,
      '',
      'KẾ HOẠCH',
      'Chi tiết',
      '(Kèm theo Quyết định số 1/QĐ-UBND)',
      '',
      'I. TỔ CHỨC THỰC HIỆN',
      '',
      '1. Sở Y tế báo cáo.',
    )
    expect(document.appendices).toBe(0)
    expect(document.assignments.flatMap((one) => one.lead)).toEqual(['Sở Y tế'])
    expect(document.outline.at(-1)).toMatchObject({
      kind: 'appendix',
      text: 'KẾ HOẠCH Chi tiết (Kèm theo Quyết định số 1/QĐ-UBND)',
    })
  })

  it('has one passage with its whole title, and its chapters below', () => {
    const document = foot(
      ...signature,
      '',
      'QUY CHẾ',
      '',
      'Phát ngôn và cung cấp thông tin cho báo chí',
      '',
      '(Kèm theo Quyết định số 28/QĐ-UBND',
      '',
      'ngày 05/01/2026 của UBND xã)',
      '',
      'Chương I',
      '',
      'QUY ĐỊNH CHUNG',
      '',
      'Điều 1. Phạm vi',
      '',
      'Chương II',
      '',
      'QUY ĐỊNH CỤ THỂ',
      '',
      'Điều 2. Phát ngôn',
    )
    const [regulation, ...others] = document.outline.filter(({ kind }) => kind === 'appendix')
    expect(others).toEqual([])
    expect(regulation?.text).toBe(
      'QUY CHẾ Phát ngôn và cung cấp thông tin cho báo chí (Kèm theo Quyết định số 28/QĐ-UBND ngày 05/01/2026 của UBND xã)',
    )
    expect(regulation?.children.map(({ label, text }) => [label, text])).toEqual([
      ['Chương I', 'QUY ĐỊNH CHUNG'],
      ['Chương II', 'QUY ĐỊNH CỤ THỂ'],
    ])
  })
})
