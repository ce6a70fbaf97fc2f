import type { Citation } from '../../model/official-document.ts'
import { abbreviationTable } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { referenceOf, typeOfGroup } from './cited-reference.ts'

/** "Kết luận số 127-KH/TU": the word says one type, the symbol another. */
export const citationTypeMismatch: Rule = {
  name: 'citation-type-mismatch',
  regulation: abbreviationTable,
  check: ({ citations, text }): Fault[] =>
    citations.flatMap((citation) => {
      const type = typeBySymbol(citation)
      if (type === null) return []
      return [
        {
          severity: 'error',
          span: [citation.span[0], citation.referenceSpan[1]],
          says: {
            vi: `Ký hiệu “${citation.reference}” là của ${type}, không phải ${citation.kind ?? ''}.`,
            en: `The symbol “${citation.reference}” is that of a “${type}”, not of a “${citation.kind ?? ''}”.`,
          },
          suggestion: withType(text.slice(citation.span[0], citation.referenceSpan[1]), citation, type),
        },
      ]
    }),
}

/** Words that may stand before any number. */
const anyType = new Set(['văn bản', 'công hàm', 'văn bản hợp nhất', 'đề cương'])
/** The Party abbreviates regulation and decision alike ("Quy định số 37-QĐ/TW"); offices long wrote CT for a programme. */
const alsoRight: Readonly<Record<string, readonly string[]>> = {
  QĐ: ['quy định', 'quy chế'],
  CT: ['chương trình'],
  TB: ['kết luận'],
  KL: ['thông báo'],
  HĐ: ['hướng dẫn'],
  TT: ['thông tư liên tịch'],
  NQ: ['nghị quyết liên tịch'],
  TTr: ['thanh tra'],
}
/** In the symbol of a letter these may be offices: "Công văn số 12/TTr-VP", "1234/CT-TTHT", "55/TC-HCSN". */
const mayBeOffice = new Set(['TTr', 'CT', 'TC', 'HĐ', 'HD', 'DA', 'PC', 'TT', 'BC', 'QC', 'TB'])

/** The type that the symbol names, where the word before it is another; null where they agree or say nothing. */
function typeBySymbol({ kind, reference, span, referenceSpan }: Citation): string | null {
  const parts = referenceOf(reference)
  if (!parts || kind === null || anyType.has(kind) || span[0] >= referenceSpan[0]) return null
  const type = typeOfGroup(parts.group)
  if (type === null || kind.startsWith(type) || type.startsWith(kind)) return null
  if (kind === 'công văn' && mayBeOffice.has(parts.group)) return null
  if (alsoRight[parts.group]?.some((name) => kind.startsWith(name))) return null
  return type
}

function withType(words: string, { kind }: Citation, type: string): string {
  const length = kind?.length ?? 0
  const capital = /^\p{Lu}/u.test(words)
  return `${capital ? type[0]?.toUpperCase() : type[0]}${type.slice(1)}${words.slice(length)}`
}
