import { familyOf } from '../document-family.ts'
import { printedLines } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** "Kính gửi:" with its colon; a letter says to whom it goes, and several addressees stand one a line. */
export const addresseeFormat: Rule = {
  name: 'addressee-format',
  regulation: presentation('II.9.d'),
  check(document): Fault[] {
    const { addressees, where, text, type } = document
    if (familyOf(document) !== 'administrative') return []
    if (!where.addressees) {
      if (type !== 'công văn' || !where.symbol) return []
      return [
        {
          severity: 'warning',
          span: where.subject ?? where.symbol,
          regulation: presentation('II.9.b'),
          says: {
            vi: 'Công văn phải ghi “Kính gửi” và tên cơ quan, tổ chức, cá nhân nhận.',
            en: 'A letter says to whom it is addressed: “Kính gửi: …”.',
          },
        },
      ]
    }
    const [first] = printedLines(text, where.addressees)
    if (!first || !/^kính gửi/iu.test(first.text) || addressees.length === 0) return []
    if (/^kính gửi\s*:/iu.test(first.text)) return []
    return [
      {
        severity: 'warning',
        span: first.span,
        says: {
          vi: 'Sau từ “Kính gửi” phải có dấu hai chấm (:).',
          en: 'The words “Kính gửi” are followed by a colon.',
        },
        suggestion: first.text.replace(/^(kính gửi)\s*/iu, '$1: '),
      },
    ]
  },
}
