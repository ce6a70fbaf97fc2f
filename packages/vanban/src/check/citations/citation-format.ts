import type { Citation, OfficialDocument } from '../../model/official-document.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { firstCitations, referenceOf } from './cited-reference.ts'

/** "Chỉ thị 42-CT/TW": between type and number stands the word "số". */
export const citationFormat: Rule = {
  name: 'citation-format',
  regulation: presentation('II.6.b'),
  check: (document): Fault[] =>
    firstCitations(document)
      .filter((citation) => lacksWord(document, citation))
      .map((citation) => {
        const number = referenceOf(citation.reference)?.number ?? ''
        const span = [citation.span[0], citation.referenceSpan[0] + number.length] as const
        return {
          severity: 'warning',
          span,
          says: {
            vi: 'Viện dẫn văn bản phải ghi “số” giữa tên loại và số, ký hiệu.',
            en: 'Where a document is cited, the word “số” stands between its type and its number.',
          },
          suggestion: `${document.text.slice(citation.span[0], citation.referenceSpan[0]).trim()} số ${number}`,
        }
      }),
}

/** A form such as "Mẫu 02/BC" or a standard is cited otherwise; only a type word makes it a citation. */
function lacksWord({ text }: OfficialDocument, { kind, span, referenceSpan, reference }: Citation): boolean {
  if (kind === null || referenceOf(reference) === null || span[0] >= referenceSpan[0]) return false
  const between = text.slice(span[0], referenceSpan[0])
  return !/số|:/iu.test(between) && between.trim().length <= kind.length + 2
}
