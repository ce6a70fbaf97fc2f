import { describe, expect, it } from 'vitest'
import { givenWords } from './given.ts'
import { readBases } from './legal-bases.ts'

const bases = (...sentences: string[]) => readBases(sentences.map(givenWords))
const references = (...sentences: string[]) => bases(...sentences).map((basis) => basis.reference)

describe('a legal basis', () => {
  it('has kind, number, date, issuer and title', () => {
    const text =
      'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý thông tin;'
    const [basis] = bases(text)
    expect(basis).toMatchObject({
      kind: 'nghị định',
      reference: '72/2015/NĐ-CP',
      date: '2015-09-07',
      issuer: 'Chính phủ',
      title: 'về quản lý thông tin',
    })
    expect(text.slice(...(basis?.span ?? [0, 0]))).toBe(
      'Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ',
    )
  })

  it('keeps the comma in the name of a ministry', () => {
    const [basis] = bases(
      'Thực hiện Công văn số 5/BVHTTDL-TTCS ngày 1/2/2026 của Bộ Văn hóa, Thể thao và Du lịch về báo cáo;',
    )
    expect(basis?.issuer).toBe('Bộ Văn hóa, Thể thao và Du lịch')
  })

  it('is written without the spaces of bad typing', () => {
    expect(
      references('Thực hiện kế hoạch 216/KH – UBND, ngày 25/12/2023;', 'Căn cứ Kết luận số 57- KL/TW;'),
    ).toEqual(['216/KH-UBND', '57-KL/TW'])
  })

  it('of the Party keeps its own order of number and type', () => {
    expect(references('Thực hiện Kế hoạch số 127-KH/TU ngày 02/11/2023 của Ban Thường vụ Tỉnh ủy;')).toEqual([
      '127-KH/TU',
    ])
  })

  it('may be a law by its name', () => {
    const [law] = bases('Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Đê điều ngày 17 tháng 6 năm 2020;')
    expect(law).toMatchObject({
      kind: 'luật',
      reference: 'Luật Sửa đổi, bổ sung một số điều của Luật Đê điều',
      date: '2020-06-17',
    })
  })

  it('may be a law by its number, with the law that amends it', () => {
    expect(
      references(
        'Căn cứ Luật Bầu cử số 85/2015/QH13, ngày 25/6/2015 và được sửa đổi tại Luật số 83/2025/QH15;',
      ),
    ).toEqual(['85/2015/QH13', '83/2025/QH15'])
  })

  it('follows another after a comma, "và" or a second "Căn cứ"', () => {
    expect(
      references('Thực hiện Nghị định số 1/2020/NĐ-CP về báo chí, Thông tư số 2/2020/TT-BTTTT về biểu mẫu;'),
    ).toHaveLength(2)
    expect(
      references('Thực hiện Kế hoạch số 14-KH/TU và Kế hoạch số 24/KH-UBND, UBND ban hành:'),
    ).toHaveLength(2)
    expect(references('Căn cứ Nghị quyết số 3/NQ-HĐND; Căn cứ Kế hoạch số 7/KH-UBND;')).toHaveLength(2)
  })

  it('is none when it is named only in the title of another', () => {
    expect(
      references('Thực hiện Kế hoạch số 127-KH/TU về thực hiện Kết luận số 57-KL/TW ngày 15/6/2023;'),
    ).toEqual(['127-KH/TU'])
    expect(
      references('Căn cứ Thông tư số 1/2025/TT-BTTTT sửa đổi một số điều của Thông tư số 6/2022/TT-BTTTT;'),
    ).toHaveLength(1)
  })

  it('may be a proposal, made by the unit before it', () => {
    expect(
      bases('Theo đề nghị của Sở Xây dựng tại Tờ trình số 191/TTr-SXD ngày 10/4/2026.')[0],
    ).toMatchObject({
      kind: 'tờ trình',
      issuer: 'Sở Xây dựng',
    })
  })

  it('is none where the opening only tells a story', () => {
    expect(
      references('Thời gian qua, theo Quyết định số 766/QĐ-TTg ngày 23/6/2022, các sở đã cố gắng.'),
    ).toEqual([])
  })
})
