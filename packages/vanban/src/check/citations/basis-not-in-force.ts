import type { Citation, OfficialDocument } from '../../model/official-document.ts'
import { spansOverlap } from '../../model/span.ts'
import { dayOfIssue } from '../day-of-issue.ts'
import type { Fault, Rule, Validity } from '../rule.ts'
import { dayInFigures } from '../wording/day-words.ts'

/** What a document rests on is in force on the day it is issued; of a draft, on the day of asking. */
export const basisNotInForce: Rule = {
  name: 'basis-not-in-force',
  regulation: null,
  check(document, known): Fault[] {
    const { validity } = known
    const day = dayOfIssue(document, known)
    if (!validity || day === undefined) return []
    const told = new Set<string>()
    return document.citations.flatMap((citation) => {
      const found = validity(citation.reference, day, citation)
      const says = found && sentences(found)
      if (!found || !says || told.has(citation.reference)) return []
      told.add(citation.reference)
      const severity = severityOf(found, isBasis(document, citation))
      return [
        {
          severity,
          span: citation.span,
          says,
          ...(found.by && found.state !== 'amended' ? { suggestion: found.by } : {}),
        },
      ]
    })
  },
}

function isBasis({ bases }: OfficialDocument, { span }: Citation): boolean {
  return bases.some((basis) => spansOverlap(basis.span, span))
}

/** A document may speak of a law that is gone; it may not rest on it. */
function severityOf({ state, certain }: Validity, basis: boolean): Fault['severity'] {
  if (!certain || state === 'amended') return 'hint'
  return basis ? 'error' : 'warning'
}

function sentences({ state, since, by, certain }: Validity): Fault['says'] | null {
  const [sinceVi, sinceEn] =
    since === null ? ['', ''] : [` từ ngày ${dayInFigures(since)}`, ` since ${dayInFigures(since)}`]
  const [byVi, byEn] = by === null ? ['', ''] : [` bởi ${by}`, ` by ${by}`]
  const [unsureVi, unsureEn] = certain ? ['', ''] : [' (chưa kiểm chứng)', ' (not verified)']
  switch (state) {
    case 'inForce':
      return null
    case 'notYetEffective':
      return {
        vi: `Văn bản này chưa có hiệu lực vào ngày ban hành${unsureVi}.`,
        en: `This document was not yet in force on the day of issue${unsureEn}.`,
      }
    case 'amended':
      return {
        vi: `Văn bản này đã được sửa đổi, bổ sung${byVi}${sinceVi}${unsureVi}.`,
        en: `This document was amended${byEn}${sinceEn}${unsureEn}.`,
      }
    case 'replaced':
      return {
        vi: `Văn bản này hết hiệu lực${sinceVi}, được thay thế${byVi}${unsureVi}.`,
        en: `This document is no longer in force${sinceEn}; it was replaced${byEn}${unsureEn}.`,
      }
    case 'abolished':
      return {
        vi: `Văn bản này đã bị bãi bỏ${byVi}${sinceVi}${unsureVi}.`,
        en: `This document was abolished${byEn}${sinceEn}${unsureEn}.`,
      }
  }
}
