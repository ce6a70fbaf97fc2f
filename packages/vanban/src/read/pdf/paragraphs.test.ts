import { describe, expect, it } from 'vitest'
import { buildRows, type Line } from './lines.ts'
import { buildParagraphs } from './paragraphs.ts'

const measure = { left: 85, right: 553, isKnown: true }

const bold = (text: string, x0: number, x1: number, baseline: number): Line => ({
  text,
  x0,
  x1,
  baseline,
  size: 14,
  bold: true,
  italic: false,
  page: 1,
  firstWord: 25,
})

const paragraphs = (...lines: Line[]) => buildParagraphs(lines, () => measure).map(({ text }) => text)

it('a bold line with its label is a heading above what is not bold, where no line shows the margin', () => {
  const text = { ...bold('Mở lớp tập huấn cho cán bộ làm thông tin đối ngoại.', 85, 400, 223), bold: false }
  expect(
    paragraphs(bold('2. Bồi dưỡng cán bộ ở các xã biên giới và các phường', 85, 540, 200), text),
  ).toHaveLength(2)
})

describe('lines that stand as far from either margin', () => {
  it('are two headings where each has its label', () => {
    expect(
      paragraphs(
        bold('3. Tổ chức tập huấn cho cán bộ ở các xã biên giới của tỉnh', 121, 518, 200),
        bold('3.1. Biên soạn tài liệu cho các lớp tập huấn bằng hai thứ tiếng', 121, 520, 218),
      ),
    ).toHaveLength(2)
  })

  it('are one title where the first is no more than its beginning', () => {
    expect(
      paragraphs(
        bold('QUẢNG BÁ HÌNH ẢNH CỦA', 244, 394, 200),
        bold('TỈNH BẠCH HẠC RA NƯỚC NGOÀI NĂM 2026', 163, 475, 218),
      ),
    ).toHaveLength(1)
  })

  it('are a kind of document and its subject, though both are set in capitals', () => {
    expect(
      paragraphs(bold('KẾ HOẠCH', 280, 358, 200), bold('QUẢNG BÁ HÌNH ẢNH CỦA TỈNH BẠCH HẠC', 163, 475, 218)),
    ).toHaveLength(2)
  })
})

it('a space that kerning made narrow is still a space', () => {
  const word = (text: string, x0: number, x1: number, isSpaced: boolean) => ({
    text,
    x0,
    x1,
    isSpaced,
    baseline: 100,
    size: 14,
    bold: false,
    italic: false,
  })
  const text = (isSpaced: boolean) =>
    buildRows([word('Q&A', 100, 131, false), word('Anh', 132.96, 154, isSpaced)], 1)[0]?.lines[0]?.text
  expect(text(true)).toBe('Q&A Anh')
  expect(text(false)).toBe('Q&AAnh')
})
