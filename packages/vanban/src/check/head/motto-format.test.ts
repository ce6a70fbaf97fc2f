import { describe, expect, it } from 'vitest'
import { faultless, found } from '../given-findings.ts'

const withMotto = (nation: string, motto: string) =>
  faultless({
    head: [
      'UBND TỈNH AN BIÊN',
      nation,
      motto,
      '',
      'Số: 45/KH-UBND',
      '',
      'KẾ HOẠCH',
      'Ngày hội Sách năm 2026',
    ],
  })
const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

describe('the motto', () => {
  it.each([
    'Độc lập – Tự do – Hạnh phúc',
    'Độc lập-Tự do-Hạnh phúc',
    'ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
    'Độc lập - tự do - hạnh phúc',
  ])('is put right where it is written “%s”', (written) => {
    expect(found('motto-format', withMotto(nation, written))).toMatchObject([
      { severity: 'error', words: written, suggestion: 'Độc lập - Tự do - Hạnh phúc' },
    ])
  })

  it('may stand on two lines of a narrow column', () => {
    expect(found('motto-format', withMotto(nation, 'Độc lập - Tự do -\nHạnh phúc'))).toEqual([])
  })
})

describe('the national name', () => {
  it('is in capitals, with the tone on either vowel', () => {
    expect(
      found('motto-format', withMotto('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')),
    ).toEqual([])
    expect(
      found('motto-format', withMotto('Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc')),
    ).toMatchObject([{ suggestion: nation }])
  })
})
