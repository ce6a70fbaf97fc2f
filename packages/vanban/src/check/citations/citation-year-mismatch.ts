import type { Fault, Rule } from '../rule.ts'
import { referenceOf } from './cited-reference.ts'

/** "Thông tư số 22/2016/TT-BTTTT ngày 19/10/2012": the year in a symbol is that of issue. */
export const citationYearMismatch: Rule = {
  name: 'citation-year-mismatch',
  regulation: null,
  check: ({ citations }): Fault[] =>
    citations.flatMap(({ reference, date, span }) => {
      const year = referenceOf(reference)?.year
      const dated = date?.slice(0, 4)
      if (!year || !dated || year === dated) return []
      return [
        {
          severity: 'error',
          span,
          says: {
            vi: `Năm trong ký hiệu (${year}) khác năm ban hành ghi ở đây (${dated}).`,
            en: `The year in the symbol (${year}) is not the year of issue given here (${dated}).`,
          },
        },
      ]
    }),
}
