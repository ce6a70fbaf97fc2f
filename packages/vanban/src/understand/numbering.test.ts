import { describe, expect, it } from 'vitest'
import { numberingOf } from './numbering.ts'

describe('the label of a line', () => {
  it.each([
    ['Phần thứ nhất', 'part', 'Phần thứ nhất'],
    ['CHƯƠNG II. TỔ CHỨC', 'chapter', 'CHƯƠNG II'],
    ['Mục 3. Hồ sơ', 'section', 'Mục 3'],
    ['Điều 12. Trách nhiệm', 'article', 'Điều 12'],
    ['IV. TỔ CHỨC THỰC HIỆN', 'roman', 'IV'],
    ['I.MỤC ĐÍCH', 'roman', 'I'],
    ['A. PHẦN CHUNG', 'upperLetter', 'A'],
    ['1. 100% cán bộ được tập huấn', 'arabic', '1'],
    ['2.1.3. Nội dung', 'arabic', '2.1.3'],
    ['1.3 Xây dựng kế hoạch', 'arabic', '1.3'],
    ['1- Nâng cao nhận thức', 'arabic', '1'],
    ['II- TỔ CHỨC', 'roman', 'II'],
    ['2) Kinh phí', 'bracketed', '2'],
    ['đ) Báo cáo', 'letter', 'đ'],
    ['(3) Lần thứ ba', 'enclosed', '3'],
    ['- Sở Y tế', 'dash', '-'],
    ['+ Chi tiết', 'plus', '+'],
  ])('%s', (text, style, label) => {
    expect(numberingOf(text)).toMatchObject({ style, label })
  })

  it.each([
    '2026 là năm đầu',
    '10.000 người',
    '05/8/2020',
    '-----',
    'Điều kiện thực hiện',
    'Mục đích',
    'Việc 1. rà soát',
  ])('is absent: %s', (text) => {
    expect(numberingOf(text)).toBeNull()
  })

  it('ranks 2.1 inside 2, and bullets inside letters', () => {
    const ranks = ['2. A', '2.1. B', 'a) c', '- d', '+ e'].map((text) => numberingOf(text)?.rank ?? 0)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })
})
