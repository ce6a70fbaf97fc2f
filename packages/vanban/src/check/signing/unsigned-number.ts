import { familyOf } from '../document-family.ts'
import { article } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Number and date are given after signing: a document that has both and no signer had them too early. */
export const unsignedNumber: Rule = {
  name: 'unsigned-number',
  regulation: article('Điều 15, khoản 2'),
  check(document): Fault[] {
    const { number, date, signature, where } = document
    if (familyOf(document) !== 'administrative' || number === null || date?.length !== 10) return []
    if (signature !== null || !where.number || !where.recipients) return []
    return [
      {
        severity: 'warning',
        span: [where.number[0], (where.symbol ?? where.number)[1]],
        says: {
          vi: 'Văn bản đã có số và ngày nhưng không thấy người ký: số và thời gian ban hành được cấp sau khi có chữ ký.',
          en: 'The document has a number and a date but no signer: both are given after signing.',
        },
      },
    ]
  },
}
