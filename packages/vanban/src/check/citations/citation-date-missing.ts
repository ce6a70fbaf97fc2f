import type { Citation } from '../../model/official-document.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { firstCitations, referenceOf } from './cited-reference.ts'

/**
 * A document cited for the first time has its type, number, date, issuer and title; later its type and number are enough. Laws
 * and ordinances are cited by their names alone.
 */
export const citationDateMissing: Rule = {
  name: 'citation-date-missing',
  regulation: presentation('II.6.b'),
  check: (document): Fault[] =>
    firstCitations(document).flatMap((citation) => {
      const lacks = lackOf(citation, isProposed(document.text, citation))
      if (lacks.vi.length === 0 || isBinding(document.text, citation)) return []
      return [
        {
          severity: citation.kind !== null && citation.date === null ? 'warning' : 'hint',
          span: citation.span,
          says: {
            vi: `Viện dẫn lần đầu phải ghi đầy đủ; ở đây thiếu ${lacks.vi.join(' và ')}.`,
            en: `A first citation is a full one; this lacks ${lacks.en.join(' and ')}.`,
          },
        },
      ]
    }),
}

/** "(Kèm theo Nghị định số …" stands on lines of its own, centred, and says the rest below. */
function isBinding(text: string, { span }: Citation): boolean {
  return /kèm theo\s*$/iu.test(text.slice(Math.max(0, span[0] - 12), span[0]))
}

/** "Theo đề nghị của Sở Xây dựng tại Tờ trình số …, Báo cáo số …": the issuer stands before its documents. */
function isProposed(text: string, { span }: Citation): boolean {
  const before = text.slice(Math.max(0, span[0] - 300), span[0])
  return /của [^;\n]{3,160} tại /iu.test(before.slice(before.lastIndexOf('\n\n') + 1))
}

function lackOf(
  { kind, reference, date, issuer }: Citation,
  proposed: boolean,
): { vi: string[]; en: string[] } {
  const parts = referenceOf(reference)
  if (!parts || isLaw(kind, reference)) return { vi: [], en: [] }
  const lacks = [
    { vi: 'tên loại văn bản', en: 'the type', is: kind === null },
    { vi: 'ngày, tháng, năm ban hành', en: 'the date of issue', is: date === null },
    { vi: 'cơ quan ban hành', en: 'the issuer', is: issuer === null && !proposed },
  ].filter(({ is }) => is)
  return { vi: lacks.map(({ vi }) => vi), en: lacks.map(({ en }) => en) }
}

function isLaw(kind: string | null, reference: string): boolean {
  return (
    /^(?:bộ luật|luật|pháp lệnh|hiến pháp)$/.test(kind ?? '') || /\/(?:QH|UBTVQH|L-CTN)\d*/.test(reference)
  )
}
