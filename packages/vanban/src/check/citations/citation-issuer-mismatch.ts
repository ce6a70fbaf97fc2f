import { issuerByName, issuerBySymbol } from '../issuer-symbols.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { referenceOf } from './cited-reference.ts'

/** "Kế hoạch số 216/KH-UBND của Huyện ủy": a Party committee issues no document of the People's Committee. */
export const citationIssuerMismatch: Rule = {
  name: 'citation-issuer-mismatch',
  regulation: presentation('II.3.b'),
  check: ({ citations }): Fault[] =>
    citations.flatMap(({ issuer, reference, span }) => {
      if (issuer === null || !referenceOf(reference)) return []
      const [byName, bySymbol] = [issuerByName(issuer), issuerBySymbol(reference)]
      if (!byName || !bySymbol || byName === bySymbol || byName.symbol.test(reference)) return []
      return [
        {
          severity: 'error',
          span,
          says: {
            vi: `Ký hiệu “${reference}” là của ${bySymbol.words}, nhưng câu này ghi cơ quan ban hành là ${issuer}.`,
            en: `The symbol “${reference}” belongs to ${bySymbol.words}, but the sentence names ${issuer} as the issuer.`,
          },
        },
      ]
    }),
}
