import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const body = (...paragraphs: string[]) =>
  faultless({ body: ['I. NHIỆM VỤ', '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])] })

describe('paragraphs broken or run together', () => {
  it('a paragraph that breaks off in mid-sentence', () => {
    const text = body(
      '- Tuyên truyền về Ngày hội Sách trên hệ thống truyền thanh cơ sở của các xã trong',
      'tháng 4 năm 2026; vận động học sinh tham gia.',
    )
    expect(foundWords('page-break-split', text)).toEqual([
      'trên hệ thống truyền thanh cơ sở của các xã trong tháng 4',
    ])
  })

  it('a paragraph that breaks off within a name of the document', () => {
    const text = body(
      '- Xã Mường Lai có ba di tích, đón khách quanh năm và tổ chức hội xuân.',
      '- Giới thiệu tiềm năng, thế mạnh và con người của huyện, của xã Mường',
      'Lai và các bản lân cận.',
    )
    expect(found('page-break-split', text)).toHaveLength(1)
  })

  it.each([
    [
      [
        '- Tổ chức Ngày hội Sách tại quảng trường trung tâm của tỉnh trong hai ngày.',
        'Trong thời gian tới, các đơn vị tập trung.',
      ],
    ],
    [
      [
        '- Các nội dung chủ yếu của Ngày hội Sách trên địa bàn toàn tỉnh năm nay:',
        'a) Trưng bày sách;',
        'b) Nói chuyện chuyên đề.',
      ],
    ],
    [['1. Sở Giáo dục và Đào tạo', 'tham mưu, tổ chức.']],
  ])('whole paragraphs stay: %s', (paragraphs) => {
    expect(foundWords('page-break-split', body(...paragraphs))).toEqual([])
  })

  it('a heading and its text in one line', () => {
    const text = body(
      '1. Hoạt động trưng bày sách Tổ chức trưng bày sách quý, sách xưa và sách thiếu nhi tại thư viện tỉnh.',
    )
    expect(found('heading-merged', text)[0]?.suggestion).toBe('1. Hoạt động trưng bày sách')
  })

  it.each([
    '1. Xây dựng và ban hành Hướng dẫn trưng bày sách, bảo đảm phù hợp với điều kiện của từng trường.',
    '1. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các cơ quan liên quan tổ chức Ngày hội.',
    '1. Tuyên truyền: Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở của các xã, phường.',
  ])('an item of one sentence stays: “%s”', (item) => {
    expect(foundWords('heading-merged', body(item))).toEqual([])
  })

  it('two bases in one paragraph', () => {
    const text = faultless({
      opening: [
        'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; Căn cứ Luật Xuất bản ngày 20 tháng 11 năm 2012;',
        '',
        'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      ],
    })
    expect(found('paragraph-merged', text)).toHaveLength(1)
    expect(found('paragraph-merged', faultless())).toEqual([])
  })
})

describe('sentences', () => {
  it('a full stop that cuts “Thực hiện …” off from what the office does', () => {
    const text = body(
      'Thực hiện Kế hoạch số 12/KH-BVHTTDL ngày 05/01/2026 về văn hóa đọc. UBND tỉnh ban hành Kế hoạch như sau:',
    )
    expect(found('sentence-fragment', text)[0]?.suggestion).toContain('văn hóa đọc, UBND tỉnh')
  })

  it('the same cut, with a new paragraph after it', () => {
    const text = body(
      'Thực hiện Kế hoạch số 12/KH-BVHTTDL ngày 05/01/2026 về phát triển văn hóa đọc.',
      'UBND tỉnh ban hành Kế hoạch như sau:',
    )
    expect(found('sentence-fragment', text)).toHaveLength(1)
  })

  it.each([
    'Thực hiện Kế hoạch số 12/KH-BVHTTDL ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch. UBND tỉnh yêu cầu các đơn vị thực hiện.',
    'Thực hiện tốt Kế hoạch này là trách nhiệm của các cấp. Các đơn vị báo cáo trước ngày 20/12.',
  ])('a whole sentence stays: “%s”', (paragraph) => {
    expect(foundWords('sentence-fragment', body(paragraph))).toEqual([])
  })

  it('words say three, the list has four', () => {
    const text = body('Tập trung vào 03 nhiệm vụ trọng tâm sau:', '- Một;', '- Hai;', '- Ba;', '- Bốn.')
    expect(found('count-mismatch', text)).toHaveLength(1)
    expect(found('count-mismatch', text.replace('03', '04'))).toEqual([])
    expect(found('count-mismatch', text.replace('03', 'bốn'))).toEqual([])
  })
})

describe('names', () => {
  const commune = (sentence: string) =>
    faultless({
      head: [
        'ỦY BAN NHÂN DÂN',
        'HUYỆN AN BIÊN',
        '',
        'Số: 45/KH-UBND',
        '',
        'An Biên, ngày 15 tháng 01 năm 2026',
        '',
        'KẾ HOẠCH',
        'Tổ chức Ngày hội Sách',
      ],
      body: [
        'I. NHIỆM VỤ',
        '',
        '- Huyện Cẩm Lương và xã Cẩm Lương, người dân xã Cẩm Lương.',
        '',
        `- ${sentence}`,
      ],
    })

  it('a name that is nearly one the document uses', () => {
    expect(
      found('name-inconsistent', commune('Giới thiệu con người Cấm Lương, Cẩm Lưong.'))[0]?.suggestion,
    ).toBe('Cẩm Lương, Cẩm Lương')
    expect(foundWords('name-inconsistent', commune('Kết nối với xã Cẩm Thạch, xã Bình Lương.'))).toEqual([])
  })

  it('“&” is no part of an office’s name', () => {
    expect(found('name-inconsistent', commune('Gửi Sở Giáo dục & Đào tạo.'))[0]?.suggestion).toBe(
      'Sở Giáo dục và Đào tạo',
    )
    expect(foundWords('name-inconsistent', commune('Gửi Phòng VH & TT.'))).toEqual([])
  })

  it('words of another level are left over from another office’s text', () => {
    expect(
      foundWords('wrong-entity', commune('Mời khách trong và ngoài thị xã, các xã lân cận.')),
    ).toHaveLength(1)
    expect(
      foundWords('wrong-entity', commune('Mời khách của thị xã Tân Châu và các huyện, thị xã, thành phố.')),
    ).toEqual([])
  })
})
