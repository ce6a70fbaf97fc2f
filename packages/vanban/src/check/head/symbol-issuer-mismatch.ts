import { familyOf } from '../document-family.ts'
import { issuerByName, issuerBySymbol } from '../issuer-symbols.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'

/** The symbol ends with who issues: what the head names and what the symbol says must be one body. */
export const symbolIssuerMismatch: Rule = {
  name: 'symbol-issuer-mismatch',
  regulation: presentation('II.3.b'),
  check(document): Fault[] {
    const { issuer, symbol, number, where } = document
    if (issuer === null || symbol === null || !where.symbol || familyOf(document) === 'unknown') return []
    const reference = `${number ?? ''}/${symbol}`
    const [byName, bySymbol] = [issuerByName(issuer), issuerBySymbol(reference)]
    const known = byName ?? bySymbol
    if (!known || byName === bySymbol || byName?.symbol.test(reference)) return []
    // An office may carry the name of the body above it in its own symbol ("VP-UBND", "TTPVHCC-UBND").
    if (byName === null && document.superior !== null) return []
    return [
      {
        severity: 'warning',
        span: where.symbol,
        says: {
          vi: `Ký hiệu “${symbol}” ${bySymbol ? `là của ${bySymbol.words}` : `không ghi ${known.words}`}, nhưng cơ quan ban hành ghi ở đầu văn bản là “${issuer}”.`,
          en: `The symbol “${symbol}” ${bySymbol ? `belongs to ${bySymbol.words}` : `does not name ${known.words}`}, but the head names “${issuer}” as the issuer.`,
        },
      },
    ]
  },
}
