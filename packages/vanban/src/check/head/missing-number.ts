import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { familyOf, isDraft } from '../document-family.ts'
import { headSpan, lineAround, openingWords } from '../regions.ts'
import { article, presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Kinds that an office writes without a place in its register. */
const unnumbered = new Set([
  'thư công',
  'hợp đồng',
  'biên bản',
  'bản ghi nhớ',
  'bản thỏa thuận',
  'giấy nghỉ phép',
])

/** "(Kèm theo Quyết định số      /QĐ-UBND ngày   /   /2025)" above an appendix. */
const bindingLine =
  /\(?(?:ban hành )?kèm theo [\p{L} ]{2,40}?số\s*:?[\s.…_]*\/(?=\p{Lu})[^\n)]{0,120}|^[\p{L} ]{2,20} số\s*:[\s.…_]*\/(?=\p{Lu})[^\n)]{0,60}ngày[\s.…_/]*(?:\d{4})?/gimu

/** Số của văn bản: missing altogether, or left blank as in a draft. */
export const missingNumber: Rule = {
  name: 'missing-number',
  regulation: presentation('II.3'),
  check: (document) => [...ownNumber(document), ...blankBindings(document)],
}

function ownNumber(document: OfficialDocument): Fault[] {
  const { number, symbol, type, where, text } = document
  if (number !== null || familyOf(document) === 'unknown' || unnumbered.has(type ?? '')) return []
  if (where.symbol) {
    return [
      {
        severity: isDraft(document) ? 'hint' : 'warning',
        span: numberLine(text, where.symbol),
        regulation: article('Điều 15'),
        says: {
          vi: 'Số còn để trống: đúng với dự thảo, vì số được cấp sau khi ký; văn bản đã phát hành phải có số.',
          en: 'The number is blank: right in a draft, because numbers are given after signing, but not in a document that has been issued.',
        },
      },
    ]
  }
  if (symbol !== null) return []
  return [
    {
      severity: 'warning',
      span: whereItBelongs(document),
      says: {
        vi: 'Không thấy dòng “Số: …/…”: văn bản phải có số và ký hiệu.',
        en: 'There is no line “Số: …/…”: a document carries a number and a symbol.',
      },
    },
  ]
}

function numberLine(text: string, symbol: Span): Span {
  const [start] = lineAround(text, symbol[0])
  const from = text.slice(start, symbol[0]).search(/số\s*:?[^\p{L}]*$/iu)
  return [start + Math.max(from, 0), symbol[1]]
}

function whereItBelongs(document: OfficialDocument): Span {
  const { issuer, type } = document.where
  return issuer ?? type ?? openingWords(document.text, headSpan(document))
}

function blankBindings({ text, outline }: OfficialDocument): Fault[] {
  const body = outline[0]?.span[0] ?? text.length
  return [...text.slice(body).matchAll(bindingLine)].map((match) => ({
    severity: 'hint',
    span: [body + match.index, body + match.index + match[0].trimEnd().length],
    regulation: presentation('III.1.c'),
    says: {
      vi: 'Dòng chỉ dẫn kèm theo còn để trống số: văn bản điện tử không phải điền, nhưng văn bản giấy phải ghi đầy đủ.',
      en: 'The line that binds it to its document has no number: an electronic document may leave it, a paper one must fill it in.',
    },
  }))
}
