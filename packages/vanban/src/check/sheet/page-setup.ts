import type { OfficialDocument } from '../../model/official-document.ts'
import type { SheetSection } from '../../model/source-text.ts'
import type { Span } from '../../model/span.ts'
import { lineAround } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Millimetres that Word rounds away between inches, points and twips. */
const roundingOff = 0.6

interface Edge {
  readonly edge: keyof SheetSection['margins']
  readonly vi: string
  readonly en: string
  readonly least: number
  readonly most: number
}

const edges: readonly Edge[] = [
  { edge: 'top', vi: 'mép trên', en: 'top', least: 20, most: 25 },
  { edge: 'bottom', vi: 'mép dưới', en: 'bottom', least: 20, most: 25 },
  { edge: 'left', vi: 'mép trái', en: 'left', least: 30, most: 35 },
  { edge: 'right', vi: 'mép phải', en: 'right', least: 15, most: 20 },
]

/** A4; margins of 20–25, 30–35 and 15–20 mm. A page on its side, for a wide table, has its own. */
export const pageMargins: Rule = {
  name: 'page-margins',
  regulation: presentation('I.3'),
  check(document): Fault[] {
    const section = document.sheet?.sections.find(({ width, height }) => width <= height)
    const wrong = section
      ? edges.filter(({ edge, least, most }) => isOutside(section.margins[edge], least, most))
      : []
    if (!section || wrong.length === 0) return []
    const list = (language: 'vi' | 'en') =>
      wrong
        .map(
          (one) =>
            `${one[language]} ${inMillimetres(section.margins[one.edge], language)} (${one.least} - ${one.most})`,
        )
        .join(', ')
    return [
      {
        severity: 'error',
        span: firstLine(document),
        says: {
          vi: `Lề trang chưa đúng, tính bằng mm: ${list('vi')}.`,
          en: `The margins are not those of the decree, in mm: ${list('en')}.`,
        },
      },
    ]
  },
}

export const pageSize: Rule = {
  name: 'page-size',
  regulation: presentation('I.1'),
  check(document): Fault[] {
    const section = document.sheet?.sections.find((one) => !isA4(one))
    if (!section) return []
    const size = `${Math.round(section.width)} × ${Math.round(section.height)} mm`
    return [
      {
        severity: 'error',
        span: firstLine(document),
        says: {
          vi: `Khổ giấy là ${size}, không phải A4 (210 × 297 mm).`,
          en: `The paper is ${size}, not A4 (210 × 297 mm).`,
        },
      },
    ]
  },
}

/** Arabic figures, upright, 13–14, in the middle of the top margin, and none on the first page. */
export const pageNumber: Rule = {
  name: 'page-number',
  regulation: presentation('I.7'),
  check(document): Fault[] {
    const [section] = document.sheet?.sections ?? []
    if (!section) return []
    const wrong = faultsOfNumber(section.pageNumber, document.text.length > onePage)
    return wrong.length === 0
      ? []
      : [
          {
            severity: section.pageNumber ? 'error' : 'warning',
            span: firstLine(document),
            says: {
              vi: `Số trang: ${wrong.map(({ vi }) => vi).join('; ')}.`,
              en: `Page numbers: ${wrong.map(({ en }) => en).join('; ')}.`,
            },
          },
        ]
  },
}

/** Fewer characters surely fit on one page, which shows no number. */
const onePage = 4500

function faultsOfNumber(number: SheetSection['pageNumber'], isLong: boolean): { vi: string; en: string }[] {
  if (!number)
    return isLong ? [{ vi: 'văn bản nhiều trang nhưng không đánh số trang', en: 'the pages have none' }] : []
  const { place, align, size, onFirstPage } = number
  return [
    { is: place === 'footer', vi: 'phải đặt ở lề trên', en: 'they belong in the top margin' },
    { is: align !== null && align !== 'centre', vi: 'phải canh giữa', en: 'they are centred' },
    {
      is: size !== null && (size < 13 || size > 14),
      vi: `cỡ chữ ${size ?? ''}, phải từ 13 đến 14`,
      en: `their size is ${size ?? ''}, not 13 to 14`,
    },
    { is: onFirstPage, vi: 'trang thứ nhất không hiển thị số', en: 'the first page shows none' },
  ].filter(({ is }) => is)
}

const isOutside = (value: number, least: number, most: number): boolean =>
  value < least - roundingOff || value > most + roundingOff

function isA4({ width, height }: SheetSection): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return Math.abs(short - 210) < 2 && Math.abs(long - 297) < 2
}

function inMillimetres(value: number, language: 'vi' | 'en'): string {
  const figures = String(Math.round(value * 10) / 10)
  return language === 'vi' ? figures.replace('.', ',') : figures
}

function firstLine({ text }: OfficialDocument): Span {
  return lineAround(text, 0)
}
