import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { familyOf } from '../document-family.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** "216/KH – UBND", "57- KL/TW": between the groups of a symbol stand a slash and hyphens, without spaces. */
export const spacingInSymbol: Rule = {
  name: 'spacing-in-symbol',
  regulation: presentation('II.3.c'),
  check(document): Fault[] {
    const { citations, text } = document
    const cited = citations.map(({ reference, referenceSpan }) => ({ span: referenceSpan, reference }))
    return [...ownReference(document), ...cited].flatMap(({ span, reference }) => {
      const words = text.slice(...span).trim()
      return isSpaced(words) ? [faultAt(span, reference)] : []
    })
  },
}

/** A line that ends after a hyphen or slash is wrapped, not spaced. */
function isSpaced(words: string): boolean {
  if (!/^\d[^\n]*[/–-]/u.test(words)) return false
  return /[ \t]|–|[^/-]\n/u.test(words.replace(/([/-])\n/gu, '$1'))
}

function ownReference(document: OfficialDocument): { span: Span; reference: string }[] {
  const { number, symbol, where, text } = document
  if (!where.number || !where.symbol || familyOf(document) === 'party') return []
  const span: Span = [where.number[0], where.symbol[1]]
  if (span[1] <= span[0] || text.slice(...span).includes('\n')) return []
  return [{ span, reference: `${number ?? ''}/${symbol ?? ''}` }]
}

function faultAt(span: Span, reference: string): Fault {
  return {
    severity: 'error',
    span,
    says: {
      vi: 'Số và ký hiệu viết liền: giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm chữ viết tắt có dấu gạch nối (-), không cách chữ.',
      en: 'Number and symbol are written without spaces: a slash (/) after the number, hyphens (-) between the abbreviations.',
    },
    suggestion: reference,
  }
}
