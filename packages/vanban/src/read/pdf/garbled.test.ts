import { toTCVN3 } from 'vietnamese-conversion'
import { describe, expect, it } from 'vitest'
import type { PageRecogniser } from '../../model/recognising.ts'
import { readSource } from '../read-source.ts'
import { givenObjects, givenStream } from './given-objects.ts'
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

describe('a page whose text layer is garbage, in a file whose other page is sound', () => {
  const lines = (texts: readonly string[]) =>
    texts.map((text, at) => `BT /F 12 Tf 60 ${780 - at * 16} Td (${text}) Tj ET`).join(' ')
  const sound = lines(['Bao cao.'])
  const garbage = lines(Array.from({ length: 12 }, () => 'DQc lgp - Tv do - Hqnh phuc xxqzt bcdfg'))
  const file = givenObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F 3 0 R >> >> >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F 3 0 R >> >> >>',
    givenStream(sound),
    givenStream(garbage),
  ])
  const recogniser: PageRecogniser = {
    name: 'one word',
    recognise: async ({ width, height }) =>
      Array.from({ length: 12 }, (_, line) => ({
        text: 'Đọc',
        confidence: 0.9,
        left: width * 0.1,
        right: width * 0.9,
        top: (height * line) / 12,
        bottom: (height * (line + 1)) / 12,
      })),
    close: async () => {},
  }

  it('is recognised, and only that page', async () => {
    const source = await readSource(file, { recogniser })
    expect(source.text).toMatch(/^Bao cao\.\n\nĐọc/)
    expect(source.notes).toEqual(['garbledText:2'])
    expect(new Set(source.recognised?.map(({ page: on }) => on))).toEqual(new Set([2]))
  })

  it('is kept as it stands, and said to be so, when nobody recognises', async () => {
    const source = await readSource(file)
    expect(source.text).toContain('Hqnh phuc')
    expect(source.notes).toEqual(['garbledKept:2'])
  })
})
