import { describe, expect, it } from 'vitest'
import type { Validity } from '../rule.ts'
import { faultless, found, foundWords } from '../given-findings.ts'

const citing = (...opening: string[]) => faultless({ opening })
const inBody = (...sentences: string[]) =>
  faultless({ body: ['I. NỘI DUNG', '', ...sentences.flatMap((sentence) => [`- ${sentence}`, ''])] })
const full = 'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ'

describe('a symbol', () => {
  it.each([
    ['12 /KH-UBND', '12/KH-UBND'],
    ['12/KH – UBND', '12/KH-UBND'],
    ['57- KL/TW', '57-KL/TW'],
    ['30/2020/NĐ -CP', '30/2020/NĐ-CP'],
  ])('is written without spaces: %s', (written, suggestion) => {
    const given = citing(
      `Thực hiện văn bản số ${written} ngày 14/10/2021, UBND tỉnh ban hành Kế hoạch như sau:`,
    )
    expect(found('spacing-in-symbol', given)).toMatchObject([
      { severity: 'error', words: written, suggestion },
    ])
  })

  it('in the head as well, but a line may end within it', () => {
    const head = ['UBND TỈNH AN BIÊN', '', 'Số: 45 /KH- UBND', '', 'KẾ HOẠCH', 'Ngày hội Sách']
    expect(foundWords('spacing-in-symbol', faultless({ head }))).toEqual(['45 /KH- UBND'])
    expect(
      found(
        'spacing-in-symbol',
        citing('Thực hiện Quyết định số 1719/QĐ-\nTTg ngày 14/10/2021 của Thủ tướng Chính phủ;'),
      ),
    ).toEqual([])
    expect(found('spacing-in-symbol', citing(`Thực hiện ${full};`))).toEqual([])
  })
})

describe('a citation', () => {
  it('has “số” between type and number', () => {
    expect(
      found('citation-format', citing('Căn cứ Chỉ thị 42-CT/TW ngày 24/3/2020 của Ban Bí thư;')),
    ).toMatchObject([{ severity: 'warning', suggestion: 'Chỉ thị số 42' }])
    expect(found('citation-format', citing(`Căn cứ ${full};`))).toEqual([])
    expect(found('citation-format', citing('Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;'))).toEqual([])
  })

  it('is a full one the first time, and may be short after that', () => {
    const short = 'Quyết định số 1719/QĐ-TTg'
    expect(
      found('citation-date-missing', inBody(`Thực hiện ${short}.`, `Tổ chức theo ${full}.`)),
    ).toMatchObject([{ severity: 'warning', words: short }])
    expect(found('citation-date-missing', inBody(`Tổ chức theo ${full}.`, `Thực hiện ${short}.`))).toEqual([])
    expect(
      found('citation-date-missing', inBody('Tổ chức theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021.')),
    ).toMatchObject([{ severity: 'hint' }])
  })

  it('has its issuer before it where somebody proposed it', () => {
    const proposal = 'Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 52/TTr-SXD ngày 10/01/2026'
    expect(
      found('citation-date-missing', inBody(`${proposal}, Báo cáo số 7/BC-SXD ngày 11/01/2026.`)),
    ).toEqual([])
  })

  it('of a law needs no number, date or issuer', () => {
    expect(
      found(
        'citation-date-missing',
        inBody('Thực hiện Luật số 64/2020/QH14.', 'Thực hiện Luật Báo chí năm 2016.'),
      ),
    ).toEqual([])
  })
})

describe('one document', () => {
  it('has one date', () => {
    const given = inBody(
      `Theo ${full}.`,
      'Tổ chức Quyết định số 1719/QĐ-TTg ngày 10/14/2021.'.replace('10/14', '15/10'),
    )
    expect(found('citation-date-conflict', given)).toMatchObject([{ severity: 'error' }])
    expect(found('citation-date-conflict', given)[0]?.message).toContain(
      'ngày 15/10/2021, phía trên ghi ngày 14/10/2021',
    )
  })

  it('is another one where office or year differ', () => {
    const plans = (one: string, other: string) =>
      inBody(`Theo Kế hoạch số 12/KH-UBND ${one}.`, `Theo Kế hoạch số 12/KH-UBND ${other}.`)
    expect(
      found(
        'citation-date-conflict',
        plans('ngày 10/01/2025 của UBND tỉnh', 'ngày 05/02/2025 của UBND xã Nà Lau'),
      ),
    ).toEqual([])
    expect(
      found(
        'citation-date-conflict',
        plans('ngày 10/01/2024 của UBND tỉnh', 'ngày 12/01/2025 của UBND tỉnh'),
      ),
    ).toEqual([])
  })
})

describe('the type word', () => {
  it.each([
    ['Kết luận số 127-KH/TU ngày 02/11/2023 của Ban Thường vụ Tỉnh ủy', 'Kế hoạch số 127-KH/TU'],
    ['Quyết định số 12/CT-TTg ngày 02/11/2023 của Thủ tướng Chính phủ', 'Chỉ thị số 12/CT-TTg'],
    ['kế hoạch số 12/TB-UBND ngày 02/11/2023 của UBND tỉnh', 'thông báo số 12/TB-UBND'],
  ])('must be that of the symbol: %s', (words, suggestion) => {
    expect(found('citation-type-mismatch', inBody(`Thực hiện ${words}.`))).toMatchObject([
      { severity: 'error', suggestion },
    ])
  })

  it.each([
    'Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương',
    'Thông báo kết luận số 12/TB-UBND ngày 02/11/2023 của UBND tỉnh',
    'Công văn số 12/TTr-NV ngày 02/11/2023 của Thanh tra tỉnh',
    'Văn bản số 12/KH-UBND ngày 02/11/2023 của UBND tỉnh',
    'Chương trình hành động số 12-CTr/TU ngày 02/11/2023 của Tỉnh ủy',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
  ])('may be %s', (words) => {
    expect(found('citation-type-mismatch', inBody(`Thực hiện ${words}.`))).toEqual([])
  })
})

describe('the issuer', () => {
  it.each([
    'Kế hoạch số 12/KH-UBND ngày 02/11/2023 của Huyện ủy Nà Lau',
    'Quyết định số 12/QĐ-TTg ngày 02/11/2023 của Chính phủ',
    'Nghị định số 12/2023/NĐ-CP ngày 02/11/2023 của Thủ tướng Chính phủ',
    'Thông tư số 12/2023/TT-BTC ngày 02/11/2023 của Bộ Nội vụ',
  ])('cannot be that of %s', (words) => {
    expect(found('citation-issuer-mismatch', inBody(`Thực hiện ${words}.`))).toMatchObject([
      { severity: 'error' },
    ])
  })

  it.each([
    'Kế hoạch số 12/KH-UBND ngày 02/11/2023 của Chủ tịch UBND tỉnh',
    'Quyết định số 12/QĐ-TTg ngày 02/11/2023 của Thủ tướng Chính phủ',
    'Thông tư số 12/2023/TT-BTC ngày 02/11/2023 của Bộ trưởng Bộ Tài chính',
    'Công văn số 12/STC-NS ngày 02/11/2023 của Sở Tài chính',
    'Thông tư liên tịch số 12/2014/TTLT-BTC-BNV ngày 02/11/2014 của Bộ Nội vụ',
  ])('may be that of %s', (words) => {
    expect(found('citation-issuer-mismatch', inBody(`Thực hiện ${words}.`))).toEqual([])
  })
})

describe('the year', () => {
  it('in a symbol is that of the date', () => {
    const cited = (date: string) =>
      inBody(`Thực hiện Thông tư số 22/2016/TT-BTTTT ngày ${date} của Bộ trưởng.`)
    expect(found('citation-year-mismatch', cited('19/10/2012'))).toMatchObject([{ severity: 'error' }])
    expect(found('citation-year-mismatch', cited('19/10/2016'))).toEqual([])
  })

  it('of a cited document is not after that of the one that cites', () => {
    const cited = (date: string) =>
      inBody(`Thực hiện Chỉ thị số 12/CT-TTg ngày ${date} của Thủ tướng Chính phủ.`)
    expect(found('citation-after-issue', cited('16/01/2026'))).toHaveLength(1)
    expect(found('citation-after-issue', cited('15/01/2026'))).toEqual([])
  })
})

describe('a basis', () => {
  const opening = [
    'Căn cứ Nghị định số 11/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quảng bá sách;',
    'Căn cứ Chỉ thị số 42/CT-TTg ngày 21/8/2017 của Thủ tướng Chính phủ về văn hóa đọc.',
  ]
  const validity = (state: Validity['state'], certain = true) => ({
    validity: (reference: string): Validity | null =>
      reference === '11/2015/NĐ-CP'
        ? { state, since: '2025-07-01', by: 'Nghị định số 99/2025/NĐ-CP', certain }
        : null,
  })

  it('that was replaced is an error, with what replaced it', () => {
    expect(found('basis-not-in-force', faultless({ opening }), validity('replaced'))).toMatchObject([
      { severity: 'error', suggestion: 'Nghị định số 99/2025/NĐ-CP' },
    ])
  })

  it('is only a hint where nobody has verified it, or where it was amended', () => {
    expect(found('basis-not-in-force', faultless({ opening }), validity('abolished', false))).toMatchObject([
      { severity: 'hint' },
    ])
    expect(found('basis-not-in-force', faultless({ opening }), validity('amended'))).toMatchObject([
      { severity: 'hint' },
    ])
  })

  it('in force, or unknown, is no fault', () => {
    expect(found('basis-not-in-force', faultless({ opening }), validity('inForce'))).toEqual([])
    expect(found('basis-not-in-force', faultless({ opening }))).toEqual([])
  })

  it('of a draft without a date is judged by the day of asking', () => {
    const days: string[] = []
    const known = {
      today: '2026-03-02',
      validity: (_reference: string, day: string) => (days.push(day), null),
    }
    const head = ['UBND TỈNH AN BIÊN', '', 'Số:      /KH-UBND', '', 'KẾ HOẠCH', 'Ngày hội Sách']
    found('basis-not-in-force', faultless({ head, opening }), known)
    found('basis-not-in-force', faultless({ opening }), known)
    expect(new Set(days)).toEqual(new Set(['2026-03-02', '2026-01-15']))
  })
})
