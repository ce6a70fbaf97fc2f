import { familyOf } from '../document-family.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** Trích yếu stands below the type, or after "V/v" in a letter. */
export const missingSubject: Rule = {
  name: 'missing-subject',
  regulation: presentation('II.5'),
  check(document): Fault[] {
    const { type, subject, where } = document
    const span = where.type ?? where.symbol
    if (subject !== null || type === null || !span || familyOf(document) !== 'administrative') return []
    if (withoutSubject.has(type)) return []
    return [
      {
        severity: 'warning',
        span,
        says: {
          vi: 'Không thấy trích yếu nội dung: một câu ngắn hoặc cụm từ nói văn bản về việc gì.',
          en: 'There is no subject: a short sentence or phrase that says what the document is about.',
        },
      },
    ]
  },
}

/** The sample forms of Phụ lục III print none, or print a name in its place. */
const withoutSubject = new Set([
  'giấy mời',
  'giấy giới thiệu',
  'giấy nghỉ phép',
  'giấy ủy quyền',
  'phiếu gửi',
  'phiếu chuyển',
  'phiếu báo',
  'thư công',
  'biên bản',
  'hợp đồng',
])
