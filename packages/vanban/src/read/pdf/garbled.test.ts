import { toTCVN3 } from 'vietnamese-conversion'
import { describe, expect, it } from 'vitest'
import { isGarbled } from './garbled.ts'

const page =
  'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG. Số: 15/KH-UBND. Thực hiện Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý ' +
  'hoạt động thông tin đối ngoại, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung như sau: tổ chức tập huấn cho cán bộ ' +
  'phụ trách thông tin đối ngoại ở cơ sở; phối hợp với các cơ quan báo chí quảng bá hình ảnh địa phương ra nước ngoài.'
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

describe('a text layer that says what the page shows', () => {
  it.each([
    ['Vietnamese', page],
    ['taken apart', page.normalize('NFD')],
    ['an old encoding', toTCVN3(page, 'unicode')],
    [
      'English',
      'The Department of Foreign Affairs shall prepare a yearly plan for external information and report the results to the Ministry before the thirtieth of November; the costs are borne by the provincial budget.',
    ],
    [
      'figures',
      'STT 2021 2022 2023 1 15.000.000 18.250.000 21.400.000 2 7,5% 8,1% 9,0% TTĐN UBND HĐND'.repeat(3),
    ],
    ['Lao', 'ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ '.repeat(20)],
    ['next to nothing', 'Trang 2'],
  ])('is kept: %s', (_, text) => {
    expect(isGarbled(text)).toBe(false)
  })
})

describe('a text layer that says something else', () => {
  it('is known by signs that nobody can read', () => {
    expect(
      isGarbled([...page].map((sign) => String.fromCharCode(0xe000 + (sign.charCodeAt(0) % 500))).join('')),
    ).toBe(true)
  })

  it('is known where letters stand for other letters', () => {
    const shifted = [...withoutMarks(page)]
      .map((sign) => (/\s/.test(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 29)))
      .join('')
    expect(isGarbled(shifted)).toBe(true)
  })

  it('is known where every accented letter fell out', () => {
    expect(isGarbled(page.replace(/[\u0080-\uffff]/g, ' '))).toBe(true)
  })

  it('is known where a scanner read Vietnamese without its marks', () => {
    expect(isGarbled(withoutMarks(page))).toBe(true)
    expect(
      isGarbled(
        'CQNG HOA XA HQI CHU NGHIA VIET NAM DQc lap - Tu do - Hanh phfc. Thuc hien Nghi dinh cria Chinh phfi v€ quan ly hoat dQng ' +
          'th6ng tin ddi ngoai, Uy ban nhan dan tinh ban hanh KC hoach v6i cdc nQi dung nhu sau: t6 chirc tap huan cho c6n bQ',
      ),
    ).toBe(true)
  })
})
