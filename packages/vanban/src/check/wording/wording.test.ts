import { describe, expect, it } from 'vitest'
import { faultless, found, foundWords } from '../given-findings.ts'

const saying = (...sentences: string[]) =>
  faultless({ body: ['I. NỘI DUNG', '', ...sentences.flatMap((sentence) => [`- ${sentence}`, ''])] })

describe('quotation marks', () => {
  it('that close without having opened, or open without closing, are told of', () => {
    expect(foundWords('unbalanced-quote', saying('Mở hội sách ở các xã biên giới.”'))).toEqual([
      'sách ở các xã biên giới.”'.replace('sách', 'hội sách'),
    ])
    expect(foundWords('unbalanced-quote', saying('Phát động “Đọc sách mỗi ngày.', 'Mở “Phố sách”.'))).toEqual(
      ['“Đọc sách mỗi ngày.'],
    )
  })

  it('in pairs are no fault, straight, curly or one of each, nor over several paragraphs', () => {
    expect(found('unbalanced-quote', saying('Phát động “Đọc sách”, "Tặng sách" và “Kể sách".'))).toEqual([])
    expect(
      found('unbalanced-quote', saying('Sửa như sau: “Điều 1. Mở hội sách.', 'Điều 2. Tặng sách.”')),
    ).toEqual([])
  })
})

describe('a title', () => {
  it('printed twice is told of; one of an attached plan is another', () => {
    const title = ['KẾ HOẠCH', 'Tổ chức Ngày hội Sách năm 2026']
    const head = ['UBND TỈNH AN BIÊN', '', 'Số: 45/KH-UBND', '', ...title, '', ...title]
    expect(foundWords('duplicate-title', faultless({ head }))).toEqual([title.join(' ')])
    expect(found('duplicate-title', [faultless(), '', ...title, '', '1. Mở hội sách.'].join('\n'))).toEqual(
      [],
    )
  })
})

describe('an appendix', () => {
  it('that the text speaks of must be there', () => {
    const text = saying('Danh mục nêu tại Phụ lục kèm theo Kế hoạch này.')
    expect(foundWords('appendix-missing', text)).toEqual(['Phụ lục kèm theo Kế hoạch này'])
    expect(found('appendix-missing', `${text}\n\nPHỤ LỤC\n\nDANH MỤC SÁCH\n\n1. Sách thiếu nhi.`)).toEqual([])
    expect(found('appendix-missing', saying('Thực hiện theo Phụ lục I Nghị định số 30/2020/NĐ-CP.'))).toEqual(
      [],
    )
  })

  it('has a Roman number where there are several', () => {
    const two = (one: string, other: string) =>
      [
        saying('Mở hội sách.'),
        '',
        one,
        '',
        'DANH MỤC SÁCH',
        '',
        '1. Sách thiếu nhi.',
        '',
        other,
        '',
        'DANH MỤC QUÀ',
        '',
        '1. Bút.',
      ].join('\n')
    expect(
      found('appendix-number', two('PHỤ LỤC 1', 'PHỤ LỤC 2')).map(({ suggestion }) => suggestion),
    ).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(found('appendix-number', two('PHỤ LỤC I', 'PHỤ LỤC II'))).toEqual([])
  })
})

describe('an abbreviation', () => {
  it('is told of once where it is explained nowhere, and where it is explained too late', () => {
    expect(foundWords('abbreviation-undeclared', saying('Giao TTHL tổ chức.', 'TTHL báo cáo.'))).toEqual([
      'TTHL',
    ])
    expect(
      found('abbreviation-undeclared', saying('Giao TTHL tổ chức.', 'Trung tâm Học liệu (TTHL) báo cáo.'))[0]
        ?.message,
    ).toContain('trước khi')
  })

  it.each([
    'Trung tâm Học liệu (TTHL) tổ chức; TTHL báo cáo UBND tỉnh.',
    'Trung tâm Học liệu (sau đây viết tắt là TTHL) tổ chức; TTHL báo cáo.',
    'Theo Quyết định số 12/QĐ-BQLDA ngày 02/11/2025 của Ban Quản lý dự án.',
    'Đóng dấu “XEM XONG TRẢ LẠI” lên sách quý, khổ A4.',
    'Chương II, phần III; mạng 5G; UBND, HĐND, MTTQ các cấp.',
  ])('needs nothing in “%s”', (sentence) => {
    expect(found('abbreviation-undeclared', saying(sentence))).toEqual([])
  })
})
