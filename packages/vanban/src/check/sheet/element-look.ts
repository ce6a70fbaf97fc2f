import type { HeaderField, OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { familyOf } from '../document-family.ts'
import { openingWords, printedLines } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { bodyParagraphs, commonest, paragraphsAt, type PrintedParagraph } from './looks.ts'

/** How an element of the form is printed: Phụ lục I, phần I, mục V. */
interface Element {
  readonly vi: string
  readonly en: string
  readonly least: number
  readonly most: number
  readonly bold?: true
  readonly italic?: true
  readonly regulation: string
  readonly spanIn: (document: OfficialDocument) => Span | undefined
}

const at =
  (field: HeaderField) =>
  ({ where }: OfficialDocument) =>
    where[field]

const lineOf =
  (pattern: RegExp) =>
  ({ text, outline }: OfficialDocument): Span | undefined => {
    const match = pattern.exec(text.slice(0, outline[0]?.span[0] ?? 2000))
    return match ? [match.index, match.index + match[0].length] : undefined
  }

const elements: readonly Element[] = [
  {
    vi: 'Quốc hiệu',
    en: 'The national name',
    least: 12,
    most: 13,
    bold: true,
    regulation: presentation('II.1.a'),
    spanIn: lineOf(/CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/),
  },
  {
    vi: 'Tiêu ngữ',
    en: 'The motto',
    least: 13,
    most: 14,
    bold: true,
    regulation: presentation('II.1.b'),
    spanIn: lineOf(/Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/),
  },
  {
    vi: 'Tên cơ quan ban hành',
    en: 'The issuing body',
    least: 12,
    most: 13,
    bold: true,
    regulation: presentation('II.2.b'),
    spanIn: at('issuer'),
  },
  {
    vi: 'Số, ký hiệu',
    en: 'Number and symbol',
    least: 13,
    most: 13,
    regulation: presentation('II.3.c'),
    spanIn: at('symbol'),
  },
  {
    vi: 'Địa danh và thời gian ban hành',
    en: 'Place and date',
    least: 13,
    most: 14,
    italic: true,
    regulation: presentation('II.4.c'),
    spanIn: at('date'),
  },
  {
    vi: 'Tên loại văn bản',
    en: 'The type',
    least: 13,
    most: 14,
    bold: true,
    regulation: presentation('II.5.b'),
    spanIn: at('type'),
  },
  {
    vi: 'Trích yếu nội dung',
    en: 'The subject',
    least: 13,
    most: 14,
    bold: true,
    regulation: presentation('II.5.b'),
    spanIn: (document) => (document.type === 'công văn' ? undefined : document.where.subject),
  },
  {
    vi: 'Trích yếu nội dung công văn',
    en: 'The subject of a letter',
    least: 12,
    most: 13,
    regulation: presentation('II.5.b'),
    spanIn: (document) => (document.type === 'công văn' ? document.where.subject : undefined),
  },
  {
    vi: 'Từ “Nơi nhận”',
    en: 'The words “Nơi nhận”',
    least: 12,
    most: 12,
    bold: true,
    italic: true,
    regulation: presentation('II.9.d'),
    spanIn: ({ text, where }) => where.recipients && printedLines(text, where.recipients)[0]?.span,
  },
  {
    vi: 'Danh sách nơi nhận',
    en: 'The list of recipients',
    least: 11,
    most: 11,
    regulation: presentation('II.9.d'),
    spanIn: ({ text, where }) => where.recipients && printedLines(text, where.recipients)[1]?.span,
  },
  {
    vi: 'Quyền hạn, chức vụ và họ tên người ký',
    en: 'Signing words, post and name',
    least: 13,
    most: 14,
    bold: true,
    regulation: presentation('II.7.đ'),
    spanIn: at('signature'),
  },
]

/** Party documents follow rules of their own, and of a text without a title nothing is known. */
function isOfDecree(document: OfficialDocument): boolean {
  const family = familyOf(document)
  return family === 'administrative' || family === 'normative'
}

/** Sizes of the elements of the form, and of the body: 13 to 14. */
export const fontSize: Rule = {
  name: 'font-size',
  regulation: presentation('V'),
  check(document): Fault[] {
    if (!document.sheet || !isOfDecree(document)) return []
    return [...elements.flatMap((element) => sizeFault(document, element)), ...bodyFaults(document)]
  },
}

function sizeFault(document: OfficialDocument, element: Element): Fault[] {
  const { least, most, regulation } = element
  const wrong = looksOf(document, element).find(
    ({ look: { size } }) => size !== undefined && (size < least || size > most),
  )
  if (!wrong) return []
  const range = least === most ? String(least) : `${least} - ${most}`
  const size = String(wrong.look.size).replace('.', ',')
  return [
    {
      severity: 'error',
      span: openingWords(document.text, wrong.span),
      regulation,
      says: {
        vi: `${element.vi} có cỡ chữ ${size}, quy định là ${range}.`,
        en: `${element.en} is set in ${wrong.look.size ?? ''} points; the decree asks for ${range}.`,
      },
      suggestion: range,
    },
  ]
}

/** Each size that is wrong is told of once. */
function bodyFaults(document: OfficialDocument): Fault[] {
  return commonest(bodyParagraphs(document), ({ size }) => size)
    .filter(({ value }) => value < 13 || value > 14)
    .map(({ value, at: { span }, count }) => ({
      severity: 'error',
      span: openingWords(document.text, span),
      regulation: presentation('II.6.e'),
      says: {
        vi: `Nội dung văn bản có cỡ chữ ${String(value).replace('.', ',')} (${count} đoạn, bắt đầu từ đây), quy định là 13 - 14.`,
        en: `The body is set in ${value} points (${count} paragraphs, beginning here); the decree asks for 13 to 14.`,
      },
      suggestion: '13 - 14',
    }))
}

/** Bold and italic of the elements of the form. */
export const fontStyle: Rule = {
  name: 'font-style',
  regulation: presentation('V'),
  check(document): Fault[] {
    if (!document.sheet || !isOfDecree(document)) return []
    return elements.flatMap((element) => styleFault(document, element))
  },
}

function styleFault(document: OfficialDocument, element: Element): Fault[] {
  const { regulation } = element
  const paragraphs = looksOf(document, element)
  const lacks = (style: 'bold' | 'italic') =>
    element[style] && paragraphs.every(({ look }) => look[style] === false)
  const [first] = paragraphs
  if (!first) return []
  const missing = [
    { is: lacks('bold'), vi: 'đậm', en: 'bold' },
    { is: lacks('italic'), vi: 'nghiêng', en: 'italic' },
  ].filter(({ is }) => is)
  if (missing.length === 0) return []
  return [
    {
      severity: 'warning',
      span: openingWords(document.text, first.span),
      regulation,
      says: {
        vi: `${element.vi} phải trình bày bằng kiểu chữ ${missing.map(({ vi }) => vi).join(', ')}.`,
        en: `${element.en} is printed in ${missing.map(({ en }) => en).join(' ')}.`,
      },
    },
  ]
}

function looksOf(document: OfficialDocument, { spanIn }: Element): readonly PrintedParagraph[] {
  const span = spanIn(document)
  return span ? paragraphsAt(document, span) : []
}
