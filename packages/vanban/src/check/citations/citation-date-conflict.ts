import type { Citation } from '../../model/official-document.ts'
import { fold } from '../../understand/fold.ts'
import type { Fault, Rule } from '../rule.ts'
import { dayInFigures } from '../wording/day-words.ts'
import { referenceOf } from './cited-reference.ts'

/** One number and symbol with two dates in the same text: at least one of them is wrong. It is shown, never repaired. */
export const citationDateConflict: Rule = {
  name: 'citation-date-conflict',
  regulation: null,
  check({ citations }): Fault[] {
    const first = new Map<string, Citation>()
    const faults: Fault[] = []
    for (const citation of citations) {
      if (citation.date?.length !== 10 || !referenceOf(citation.reference)) continue
      const key = `${citation.reference.toLowerCase()} ${citation.kind ?? ''}`
      const before = first.get(key)
      if (!before) first.set(key, citation)
      else if (before.date !== citation.date && !areTwo(before, citation))
        faults.push(conflict(before, citation))
    }
    return faults
  },
}

/** Offices count anew each year, and each for itself: "219/KH-UBND" may be two documents. */
function areTwo(a: Citation, b: Citation): boolean {
  if (referenceOf(a.reference)?.year) return false
  const otherIssuer = a.issuer !== null && b.issuer !== null && fold(a.issuer) !== fold(b.issuer)
  return otherIssuer || (!hasOneIssuer(a.reference) && a.date?.slice(0, 4) !== b.date?.slice(0, 4))
}

/** Documents of the Prime Minister or the Party's centre: the symbol tells who issued, only the year is open. */
const hasOneIssuer = (reference: string): boolean => /TTg$|-CP$|\/TW$/.test(reference)

function conflict(before: Citation, citation: Citation): Fault {
  const [one, other] = [dayInFigures(before.date ?? ''), dayInFigures(citation.date ?? '')]
  return {
    severity: before.date?.slice(0, 4) === citation.date?.slice(0, 4) ? 'error' : 'warning',
    span: citation.span,
    says: {
      vi: `Cùng một văn bản nhưng ở đây ghi ngày ${other}, phía trên ghi ngày ${one}.`,
      en: `The same document is dated ${other} here and ${one} above.`,
    },
  }
}
