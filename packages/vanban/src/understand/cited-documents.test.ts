import { describe, expect, it } from 'vitest'
import type { Citation } from '../model/official-document.ts'
import { givenDocument } from './given.ts'

const cited = (sentence: string): readonly Citation[] =>
  givenDocument(['KẾ HOẠCH', 'Năm 2026', '', 'I. MỤC ĐÍCH', '', sentence].join('\n')).citations
const summary = (sentence: string) =>
  cited(sentence).map(({ kind, reference, date, issuer }) => [kind, reference, date, issuer])

describe('a cited document', () => {
  it.each([
    [
      'theo Kế hoạch 216/KH – UBND, ngày 25/12/2023 của UBND xã',
      'kế hoạch',
      '216/KH-UBND',
      '2023-12-25',
      'UBND xã',
    ],
    ['theo Kết luận số 57- KL/TW của Bộ Chính trị', 'kết luận', '57-KL/TW', null, 'Bộ Chính trị'],
    ['theo Chỉ thị số số 46 - CT/TW ngày 16/5/2025', 'chỉ thị', '46-CT/TW', '2025-05-16', null],
    ['theo Nghị quyết số 27/NQ- TW', 'nghị quyết', '27/NQ-TW', null, null],
    ['theo Kết luận 57 KL/TW', 'kết luận', '57-KL/TW', null, null],
    ['theo Nghị định số 72/NĐ-CP', 'nghị định', '72/NĐ-CP', null, null],
    ['theo Nghị định số 72/2015/NÐ -CP', 'nghị định', '72/2015/NĐ-CP', null, null],
    ['theo Thông tư số 222016/TT-BTTTT', 'thông tư', '222016/TT-BTTTT', null, null],
    [
      'tại Tờ trình số 9512/TTr- SNN-CCTL ngày 23 tháng 10 năm 2025',
      'tờ trình',
      '9512/TTr-SNN-CCTL',
      '2025-10-23',
      null,
    ],
    [
      'theo Kế hoạch số      /KH-UBND ngày    /11/2025 của UBND tỉnh',
      'kế hoạch',
      '/KH-UBND',
      '2025-11',
      'UBND tỉnh',
    ],
    ['theo Quyết định số ……/QĐ-UBND ngày …/…/2026', 'quyết định', '/QĐ-UBND', '2026', null],
    ['theo Công văn số      -CV/TU', 'công văn', '-CV/TU', null, null],
    ['theo QĐ số 1191/QĐ-TTg ngày 05.8.2020', 'quyết định', '1191/QĐ-TTg', '2020-08-05', null],
    [
      'theo Thông tư liên tịch số 05/2014 /TTLT-BTTTT-BNV',
      'thông tư liên tịch',
      '05/2014/TTLT-BTTTT-BNV',
      null,
      null,
    ],
    ['theo Công văn hỏa tốc số 15/UBND-VX', 'công văn', '15/UBND-VX', null, null],
    ['theo Kế hoạch của UBND tỉnh số 15/KH-UBND', 'kế hoạch', '15/KH-UBND', null, 'UBND tỉnh'],
    ['theo Luật Báo chí số 103/2016/QH13', 'luật', '103/2016/QH13', null, null],
    ['theo Luật Báo chí 103/2016/QH13', 'luật', '103/2016/QH13', null, null],
    ['theo Luật An ninh mạng năm 2018', 'luật', 'Luật An ninh mạng', '2018', null],
    ['theo Hiến pháp 2013', 'hiến pháp', 'Hiến pháp', '2013', null],
    ['theo Nghị quyết 57 của Bộ Chính trị', 'nghị quyết', '57', null, 'Bộ Chính trị'],
    ['theo Công văn số 3616 ngày 06/10/2017', 'công văn', '3616', '2017-10-06', null],
    [
      'theo Công văn số 5/BVHTTDL-TTCS của Bộ Văn hóa, Thể thao và Du lịch, các sở báo cáo',
      'công văn',
      '5/BVHTTDL-TTCS',
      null,
      'Bộ Văn hóa, Thể thao và Du lịch',
    ],
    [
      'theo Kết luận số 57-KL/TW của Bộ Chính trị (khóa XIII) trên địa bàn xã',
      'kết luận',
      '57-KL/TW',
      null,
      'Bộ Chính trị (khóa XIII)',
    ],
    [
      'Ngày 05/8/2020, Thủ tướng Chính phủ đã ban hành Quyết định số 1191/QĐ-TTg',
      'quyết định',
      '1191/QĐ-TTg',
      '2020-08-05',
      'Thủ tướng Chính phủ',
    ],
    ['Ngày 31/4/2025 họp theo Giấy mời số 12/GM-UBND ngày 31/4/2025', 'giấy mời', '12/GM-UBND', null, null],
  ])('%s', (sentence, ...expected) => {
    expect(summary(`- Thực hiện nhiệm vụ ${sentence}.`)).toEqual([expected])
  })

  it('keeps what was written beside what is meant', () => {
    const [one] = cited('Thực hiện kế hoạch 216/KH – UBND, ngày 25/12/2023 của huyện Ủy.')
    expect(one).toMatchObject({
      words: 'kế hoạch 216/KH – UBND, ngày 25/12/2023 của huyện Ủy',
      referenceWords: '216/KH – UBND',
      reference: '216/KH-UBND',
    })
  })

  it('in a list of its kind needs no type word of its own', () => {
    expect(
      summary(
        'Thực hiện các Quyết định: số 36/QĐ-TTg ngày 11/01/2024 về mạng lưới, số 1569/QĐ-TTg; 1668/QĐ-TTg.',
      ),
    ).toEqual([
      ['quyết định', '36/QĐ-TTg', '2024-01-11', null],
      ['quyết định', '1569/QĐ-TTg', null, null],
      ['quyết định', '1668/QĐ-TTg', null, null],
    ])
  })

  it.each([
    'Họp từ tháng 7/2025 - UBND tỉnh chủ trì',
    'Trực 24/7 - Sở Y tế báo cáo',
    'Đạt 100/ĐVT, 3/CLB',
    'Theo QCVN 102:2016/BTTTT',
    'Quý IV/2025- Quý II/2026',
    'Chỉ thị 5 đơn vị làm ngay',
    'Nghị quyết 2026 của đơn vị',
    'Tuyên truyền Luật An ninh mạng trong năm 2026',
    'Kế hoạch năm 2026',
  ])('is none in "%s"', (sentence) => {
    expect(summary(`- ${sentence}.`)).toEqual([])
  })
})

describe('the citations of a whole document', () => {
  const document = givenDocument(
    [
      'UBND TỈNH VỊNH XANH',
      'Số: 12/QĐ-UBND',
      '',
      'QUYẾT ĐỊNH',
      'Về việc thực hiện Kế hoạch số 9/KH-BVHTTDL',
      '',
      'Căn cứ Luật Báo chí;',
      '',
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;',
      '',
      'Điều 1. Thay thế Quyết định số 7/QĐ-UBND.',
      '',
      'Nơi nhận:',
      '- Như Điều 3 Quyết định số 8/QĐ-UBND;',
      '- Lưu: VT.',
      '',
      'CHỦ TỊCH',
      '',
      'Trần Văn Bình',
      '',
      'PHỤ LỤC',
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/1/2026 của UBND tỉnh)',
      '',
      '|',
      'STT',
      'Nội dung',
      'Ghi chú',
      '|',
      '1',
      'Họp báo',
      'Công văn số 3/STC-NS',
      '|',
    ].join('\n'),
  )

  it('come from head, body, tail and tables, without its own number', () => {
    expect(document.citations.map(({ reference }) => reference)).toEqual([
      '9/KH-BVHTTDL',
      'Luật Báo chí',
      '72/2015/NĐ-CP',
      '7/QĐ-UBND',
      '8/QĐ-UBND',
      '12/QĐ-UBND',
      '3/STC-NS',
    ])
  })

  it('each stand where they say', () => {
    for (const { span, words, referenceSpan, referenceWords } of document.citations) {
      expect(document.text.slice(...span).replace(/\s+/g, ' ')).toBe(words)
      expect(document.text.slice(...referenceSpan).replace(/\s+/g, ' ')).toBe(referenceWords)
    }
  })
})

describe('the year after the name of a law', () => {
  const laws = (subject: string, opening: string) =>
    givenDocument(
      ['Hà Nội, ngày 16 tháng 3 năm 2026', '', 'KẾ HOẠCH', subject, '', opening, '', 'I. NỘI DUNG'].join(
        '\n',
      ),
    ).citations.map(({ reference, date }) => [reference, date])

  it('is not taken for that of the law where it may be that of the work', () => {
    expect(
      laws('Triển khai Luật Việc làm năm 2026', 'Để triển khai thi hành Luật Báo chí năm 2026.'),
    ).toEqual([
      ['Luật Việc làm', null],
      ['Luật Báo chí', null],
    ])
  })

  it('is that of the law before the year of the document, and where it is rested on', () => {
    expect(laws('Triển khai Luật Báo chí năm 2025', 'Căn cứ Luật Việc làm năm 2026;')).toEqual([
      ['Luật Báo chí', '2025'],
      ['Luật Việc làm', '2026'],
    ])
  })
})
