import { describe, expect, it } from 'vitest'
import { givenDocument, givenFixture, wordsAt } from './given.ts'

const head = (...lines: string[]) => givenDocument([...lines, '', 'I. NỘI DUNG', '', 'Không có.'].join('\n'))

describe('the issuer', () => {
  it('is one body where its place stands on the next line', () => {
    const document = head('ỦY BAN NHÂN DÂN', 'TỈNH AN BIÊN', '', 'KẾ HOẠCH', 'Năm 2026')
    expect([document.superior, document.issuer]).toEqual([null, 'ỦY BAN NHÂN DÂN TỈNH AN BIÊN'])
  })

  it('stands below the body it belongs to', () => {
    const document = head(
      'UBND TỈNH AN BIÊN',
      'SỞ VĂN HÓA, THỂ THAO',
      'VÀ DU LỊCH',
      '',
      'KẾ HOẠCH',
      'Năm 2026',
    )
    expect([document.superior, document.issuer]).toEqual([
      'UBND TỈNH AN BIÊN',
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
    ])
  })

  it('is read beside the national name on one line', () => {
    const document = head(
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'TỈNH AN BIÊN Độc lập - Tự do - Hạnh phúc',
      '',
      'BÁO CÁO',
      'x',
    )
    expect(document.issuer).toBe('ỦY BAN NHÂN DÂN TỈNH AN BIÊN')
  })

  it('of a decision without a head is the authority below its subject', () => {
    const document = givenDocument(
      'QUYẾT ĐỊNH\nVề việc khen thưởng\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BIÊN\n\nCăn cứ Luật Thi đua;\n\nĐiều 1. Khen.',
    )
    expect([document.subject, document.issuer]).toEqual([
      'Về việc khen thưởng',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BIÊN',
    ])
  })

  it.each([
    [['BỘ NÔNG NGHIỆP VÀ MÔI', 'TRƯỜNG'], null, 'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
    [['UBND TỈNH AN BIÊN', 'BAN QUẢN LÝ', 'BẢO TÀNG TỈNH'], 'UBND TỈNH AN BIÊN', 'BAN QUẢN LÝ BẢO TÀNG TỈNH'],
    [['UBND TỈNH AN BIÊN', 'VĂN PHÒNG'], 'UBND TỈNH AN BIÊN', 'VĂN PHÒNG'],
    [['UBND XÃ NÀ LAU', 'TRƯỜNG TIỂU HỌC'], 'UBND XÃ NÀ LAU', 'TRƯỜNG TIỂU HỌC'],
  ])('is whole where a line ends within its name: %j', (lines, superior, issuer) => {
    const document = head(...lines, '', 'KẾ HOẠCH', 'Năm 2026')
    expect([document.superior, document.issuer]).toEqual([superior, issuer])
  })

  it('is null where none is printed', () => {
    expect(head('KẾ HOẠCH', 'Công tác năm 2026').issuer).toBeNull()
  })
})

describe('number and symbol', () => {
  it.each([
    ['Số: 05/KH-UBND', '05', 'KH-UBND'],
    ['Số:      /BC-UBND', null, 'BC-UBND'],
    ['Số: ……/KH-UBND', null, 'KH-UBND'],
    ['Số 127-KH/TU', '127', 'KH/TU'],
    ['Số: 12/2025/QĐ-UBND', '12', '2025/QĐ-UBND'],
    ['Số: 216/KH – UBND', '216', 'KH-UBND'],
  ])('%s', (line, number, symbol) => {
    const document = head('UBND XÃ NÀ LAU', line, '', 'KẾ HOẠCH', 'x')
    expect([document.number, document.symbol]).toEqual([number, symbol])
  })
})

describe('place and date', () => {
  it.each([
    ['An Biên, ngày 05 tháng 01 năm 2026', 'An Biên', '2026-01-05'],
    ['An Biên, ngày     tháng 11 năm 2025', 'An Biên', '2025-11'],
    ['An Biên, ngày ... tháng ... năm 2025', 'An Biên', '2025'],
    ['Bà Rịa - Vũng Tàu, ngày 8/1/2024', 'Bà Rịa - Vũng Tàu', '2024-01-08'],
    ['An Biên, ngày    tháng    năm', 'An Biên', null],
  ])('%s', (line, place, date) => {
    const document = head('UBND XÃ NÀ LAU', '', line, '', 'KẾ HOẠCH', 'x')
    expect([document.place, document.date]).toEqual([place, date])
  })

  it('may wrap over two lines', () => {
    const document = head(
      'UBND XÃ',
      '',
      'Thành phố Hồ Chí',
      'Minh, ngày 18',
      'tháng 11 năm 2025',
      '',
      'KẾ HOẠCH',
      'x',
    )
    expect([document.place, document.date]).toEqual(['Thành phố Hồ Chí Minh', '2025-11-18'])
  })

  it('may stand above the signature', () => {
    const document = givenDocument(
      'BÁO CÁO\nKết quả năm 2026\n\nI. KẾT QUẢ\n\nTốt./.\n\nNà Lau, ngày 03 tháng 12 năm 2026\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNông Văn Pảo',
    )
    expect([document.place, document.date]).toEqual(['Nà Lau', '2026-12-03'])
  })
})

describe('the addressees', () => {
  it('end where the body begins, though its first sentence lost its line and bullets follow', () => {
    const document = givenDocument(
      'Kính gửi: Thủ trưởng các cơ quan thuộc Bộ Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ về việc triển khai kết luận, Bộ trưởng giao:\n\n1. Vụ Pháp chế\n\n- Rà soát văn bản;\n\n- Lập danh mục.',
    )
    expect(document.addressees).toEqual(['Thủ trưởng các cơ quan thuộc Bộ'])
    expect(document.assignments.map((one) => [one.lead[0], one.text])).toEqual([
      ['Vụ Pháp chế', 'Rà soát văn bản;'],
      ['Vụ Pháp chế', 'Lập danh mục.'],
    ])
  })

  it.each(['-', '1.', '+'])('may be a list with "%s"', (mark) => {
    const document = givenDocument(
      `Kính gửi:\n\n${mark} Sở Y tế;\n\n${mark.replace('1', '2')} Sở Nội vụ.\n\nThực hiện chỉ đạo, đề nghị báo cáo.`,
    )
    expect(document.addressees).toEqual(['Sở Y tế', 'Sở Nội vụ'])
  })
})

describe('type and subject', () => {
  it('of a plan are its title and the lines below', () => {
    const document = head('KẾ HOẠCH', '', 'CÔNG TÁC THÔNG TIN', 'NĂM 2026', '', 'Căn cứ Luật Báo chí;')
    expect([document.type, document.subject]).toEqual(['kế hoạch', 'CÔNG TÁC THÔNG TIN NĂM 2026'])
  })

  it('may begin with the words of a legal basis', () => {
    const document = head(
      'KẾ HOẠCH',
      '',
      'Thực hiện Kết luận số 57-KL/TW',
      '',
      'Thực hiện Kế hoạch số 3-KH/TU, UBND ban hành:',
    )
    expect(document.subject).toBe('Thực hiện Kết luận số 57-KL/TW')
    expect(document.bases.map((basis) => basis.reference)).toEqual(['3-KH/TU'])
  })

  it('of a letter are "công văn" and the words after V/v', () => {
    const document = givenFixture('letter.txt')
    expect([document.type, document.subject]).toEqual([
      'công văn',
      'báo cáo kết quả công tác thông tin đối ngoại năm 2026',
    ])
  })

  it('of a letter whose head was lost: Kính gửi makes it a letter', () => {
    expect(givenDocument('Kính gửi: Sở Ngoại vụ\n\nĐề nghị báo cáo./.').type).toBe('công văn')
  })
})

describe('addressees', () => {
  it('stand one a line or parted by semicolons', () => {
    expect(givenFixture('letter.txt').addressees).toEqual([
      'Các sở, ban, ngành tỉnh',
      'Ủy ban nhân dân các xã, phường',
    ])
    expect(givenDocument('Kính gửi: Sở A Lưới; Sở Y tế.\n\nThực hiện chỉ đạo.').addressees).toEqual([
      'Sở A Lưới',
      'Sở Y tế',
    ])
  })

  it('end where the letter begins, even without a blank line', () => {
    expect(
      givenDocument('Kính gửi: Thủ trưởng các cơ quan thuộc\nBộ\nThực hiện ý kiến chỉ đạo.').addressees,
    ).toEqual(['Thủ trưởng các cơ quan thuộc Bộ'])
  })
})

describe('secrecy and urgency', () => {
  it.each([
    ['MẬT', 'mật'],
    ['TỐI MẬT', 'tối mật'],
    ['TUYỆT MẬT', 'tuyệt mật'],
  ])('a marking %s of its own in the head is read', (line, secrecy) => {
    expect(head('UBND XÃ NÀ LAU', line, '', 'BÁO CÁO', 'x').secrecy).toBe(secrecy)
  })

  it.each([
    ['MAT', 'mật'],
    ['MẶT', 'mật'],
    ['| T0I MÂT |', 'tối mật'],
    ['TUYẾT MAT', 'tuyệt mật'],
    ['M Ậ T', 'mật'],
    ['Độ mật: Tối mật', 'tối mật'],
  ])('%s, as a scanner or a typist leaves a marking, is taken for one', (line, secrecy) => {
    expect(head('UBND XÃ NÀ LAU', line, '', 'BÁO CÁO', 'x').secrecy).toBe(secrecy)
  })

  it.each(['LƯU HÀNH NỘI BỘ', 'BÍ MẬT', 'BẢO MẬT', 'MẶT TRẬN TỔ QUỐC', 'MẬT ĐỘ', 'Mật', 'XEM XONG TRẢ LẠI'])(
    '%s is no marking of secrecy',
    (line) => {
      expect(head('UBND XÃ NÀ LAU', line, '', 'BÁO CÁO', 'x').secrecy).toBeNull()
    },
  )

  it('the word in a sentence is no marking', () => {
    expect(
      head('KẾ HOẠCH', 'Bảo vệ bí mật nhà nước', '', 'Tài liệu Mật phải được quản lý.').secrecy,
    ).toBeNull()
  })

  it('a marking is heeded on a page of short lines that has no title', () => {
    expect(givenDocument('MẬT\n\nĐoàn đến lúc 9 giờ.\n\nĐi ba xe.').secrecy).toBe('mật')
  })

  it('a name in capitals is no marking, whatever JavaScript calls so', () => {
    expect(head('CONSTRUCTOR', '', 'BÁO CÁO', 'x')).toMatchObject({ secrecy: null, urgency: null })
  })

  it('"Lưu hành nội bộ" is no level of secrecy', () => {
    expect(head('UBND XÃ NÀ LAU', 'LƯU HÀNH NỘI BỘ', '', 'BÁO CÁO', 'x').secrecy).toBeNull()
  })

  it('HOẢ TỐC is urgent, in either spelling', () => {
    expect(head('UBND XÃ NÀ LAU', 'HOẢ TỐC', '', 'CÔNG ĐIỆN', 'x').urgency).toBe('hỏa tốc')
    expect(givenFixture('letter.txt').urgency).toBe('hỏa tốc')
  })
})

it('every field says where it stands', () => {
  const document = givenFixture('section-plan.txt')
  expect(Object.entries(document.where).map(([field, span]) => [field, wordsAt(document, span)])).toEqual([
    ['type', 'KẾ HOẠCH'],
    ['symbol', 'KH-UBND'],
    ['issuer', 'UBND XÃ NÀ LAU'],
    ['place', 'Nà Lau'],
    ['date', 'ngày tháng 02 năm 2026'],
    ['subject', 'Thực hiện công tác thông tin đối ngoại trên địa bàn xã năm 2026'],
    ['recipients', 'Nơi nhận: - UBND tỉnh (b/c); - Lưu: VT.'],
    ['signature', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nông Văn Pảo'],
  ])
})
