import { describe, expect, it } from 'vitest'
import { givenWords } from './given.ts'
import { findIndicators } from './indicators.ts'

const targets = (sentence: string) =>
  findIndicators(givenWords(sentence)).map(({ words, comparison, amount, unit }) => [
    words,
    comparison,
    amount,
    unit,
  ])

describe('a target that can be measured', () => {
  it.each([
    ['Phấn đấu tối thiểu 90% xã có đài', ['tối thiểu 90% xã', 'atLeast', 90, '%']],
    ['Tổ chức ít nhất 02 hội nghị tập huấn', ['ít nhất 02 hội nghị', 'atLeast', 2, 'hội nghị']],
    ['Tỷ lệ hài lòng đạt trên 95%.', ['trên 95%', 'atLeast', 95, '%']],
    ['Bồi dưỡng 100% cán bộ làm công tác đối ngoại', ['100% cán bộ', 'exactly', 100, '%']],
    ['Hồ sơ trễ hạn không quá 5%', ['không quá 5%', 'atMost', 5, '%']],
    ['Huy động 1,5 tỷ đồng', ['1,5 tỷ đồng', 'exactly', 1_500_000_000, 'đồng']],
    ['Kinh phí tối đa 250 triệu đồng', ['tối đa 250 triệu đồng', 'atMost', 250_000_000, 'đồng']],
    ['Kinh phí 1.250.000 đồng', ['1.250.000 đồng', 'exactly', 1_250_000, 'đồng']],
    ['Đạt từ 80% trở lên', ['từ 80% trở lên', 'atLeast', 80, '%']],
    ['Đạt 99,5% trở lên', ['99,5% trở lên', 'atLeast', 99.5, '%']],
    ['Xây dựng 03 phóng sự về biên giới', ['03 phóng sự', 'exactly', 3, 'phóng sự']],
    ['Không dưới 12 người mỗi lớp', ['Không dưới 12 người', 'atLeast', 12, 'người']],
    ['Đón trên 2 triệu lượt khách', ['trên 2 triệu lượt', 'atLeast', 2_000_000, 'lượt']],
  ])('%s', (sentence, expected) => {
    expect(targets(sentence)).toEqual([expected])
  })

  it('may be a range', () => {
    expect(targets('Mở 2 - 3 lớp')).toEqual([
      ['2 - 3 lớp', 'atLeast', 2, 'lớp'],
      ['2 - 3 lớp', 'atMost', 3, 'lớp'],
    ])
  })

  it.each([
    'Hoàn thành trước ngày 30/11/2026',
    'Thực hiện Kế hoạch số 12/KH-UBND năm 2026',
    'Theo khoản 2 Điều 5 Nghị định số 72/2015/NĐ-CP',
    'Báo cáo trong không quá 05 ngày làm việc',
    'Sắp xếp chính quyền địa phương 2 cấp',
    'Giai đoạn 2026 - 2030, quý III năm 2026',
    'Phối hợp với Đồn Biên phòng 129 tuần tra',
  ])('is none in "%s"', (sentence) => {
    expect(targets(sentence)).toEqual([])
  })
})
