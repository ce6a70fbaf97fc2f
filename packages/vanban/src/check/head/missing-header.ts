import type { OfficialDocument } from '../../model/official-document.ts'
import { fold } from '../../understand/fold.ts'
import { familyOf } from '../document-family.ts'
import { headSpan, openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

interface Part {
  readonly vi: string
  readonly en: string
  readonly stands: (head: string, document: OfficialDocument) => boolean
}

const parts: readonly Part[] = [
  { vi: 'Quốc hiệu', en: 'the national name', stands: (head) => /cộng hòa xã\s+hội/.test(head) },
  { vi: 'Tiêu ngữ', en: 'the motto', stands: (head) => /độc lập[^\p{L}]{0,9}tự do/u.test(head) },
  { vi: 'tên cơ quan ban hành', en: 'the issuing body', stands: (_head, { issuer }) => issuer !== null },
]

/** Quốc hiệu, Tiêu ngữ and the issuing body stand at the head of every administrative document. */
export const missingHeader: Rule = {
  name: 'missing-header',
  regulation: presentation('II.1 và II.2'),
  check(document): Fault[] {
    if (familyOf(document) !== 'administrative') return []
    const head = fold(document.text.slice(...headSpan(document))).replace(/\s+/g, ' ')
    const missing = parts.filter((part) => !part.stands(head, document))
    if (missing.length === 0) return []
    // A text may have lost its head on the way here; a file of a word processor has not.
    const severity = document.format === 'docx' ? 'error' : 'warning'
    const { type, subject } = document.where
    const titleEnd = Math.max(type?.[1] ?? 0, subject?.[1] ?? 0)
    const span = type ? ([type[0], Math.max(titleEnd, type[1])] as const) : headSpan(document)
    const [vi, en] = [missing.map((part) => part.vi).join(', '), missing.map((part) => part.en).join(', ')]
    return [
      {
        severity,
        span: openingWords(document.text, span, 200),
        says: {
          vi: `Đầu văn bản không có ${vi}; đây là thành phần bắt buộc của mọi văn bản hành chính.`,
          en: `The head of the document lacks ${en}, which every administrative document must carry.`,
        },
      },
    ]
  },
}
