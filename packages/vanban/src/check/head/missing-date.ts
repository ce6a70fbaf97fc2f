import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { familyOf, isDraft } from '../document-family.ts'
import { bodySpan, headSpan, openingWords } from '../regions.ts'
import { article, presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** "ngày      tháng 11 năm 2026", "ngày … tháng …/2026": a day that was never filled in, beside a month or year that was. */
const blankDay = /ngày[\s.…_]{1,16}tháng[\s.…_]*(?:\d{1,2}[\s.…_]*(?:năm|\/)?|năm)[\s.…_]*\d{2,4}/giu

/** Địa danh và thời gian ban hành: missing altogether, or left blank as in a draft. */
export const missingDate: Rule = {
  name: 'missing-date',
  regulation: presentation('II.4'),
  check: (document) => [...ownDate(document), ...blankDays(document)],
}

function ownDate(document: OfficialDocument): Fault[] {
  const { date, where } = document
  const family = familyOf(document)
  if (family === 'unknown' || date?.length === 10) return []
  if (where.date) {
    return [
      {
        severity: isDraft(document) ? 'hint' : 'warning',
        span: [where.place?.[0] ?? where.date[0], where.date[1]],
        regulation: article('Điều 15'),
        says: {
          vi: 'Thời gian ban hành chưa đủ ngày, tháng, năm: đúng với dự thảo, vì ngày được ghi sau khi ký; văn bản đã phát hành phải ghi đủ.',
          en: 'The date of issue is not complete: right in a draft, because the day is given after signing, but not in a document that has been issued.',
        },
      },
    ]
  }
  if (datedWithin.has(document.type ?? '')) return []
  return [
    {
      severity: 'warning',
      span: whereItBelongs(document),
      says: {
        vi: 'Không thấy dòng địa danh và ngày, tháng, năm ban hành.',
        en: 'There is no line with the place and date of issue.',
      },
    },
  ]
}

/** These say in their first sentence when and where they were made. */
const datedWithin = new Set(['biên bản', 'hợp đồng', 'bản ghi nhớ', 'bản thỏa thuận', 'giấy ủy quyền'])

function whereItBelongs(document: OfficialDocument): Span {
  const { symbol, issuer, type } = document.where
  return type ?? symbol ?? issuer ?? openingWords(document.text, headSpan(document))
}

function blankDays(document: OfficialDocument): Fault[] {
  const [start, end] = bodySpan(document)
  return [...document.text.slice(start, end).matchAll(blankDay)].map((match) => ({
    severity: 'warning',
    span: [start + match.index, start + match.index + match[0].length],
    regulation: null,
    says: {
      vi: 'Ngày còn để trống: người thực hiện không biết hạn là ngày nào.',
      en: 'The day is left blank, so nobody can tell which day is meant.',
    },
  }))
}
