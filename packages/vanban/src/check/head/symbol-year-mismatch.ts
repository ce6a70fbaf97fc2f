import type { Fault, Rule } from '../rule.ts'

/** "15/2026/QĐ-UBND" is of 2026: the year in a symbol is that of issue. */
export const symbolYearMismatch: Rule = {
  name: 'symbol-year-mismatch',
  regulation: null,
  check({ symbol, date, where }): Fault[] {
    const year = /^(\d{4})\//.exec(symbol ?? '')?.[1]
    const dated = date?.slice(0, 4)
    if (!year || !dated || !where.symbol || year === dated) return []
    return [
      {
        severity: 'error',
        span: where.symbol,
        says: {
          vi: `Năm trong ký hiệu (${year}) khác năm ban hành (${dated}).`,
          en: `The year in the symbol (${year}) is not the year of issue (${dated}).`,
        },
        suggestion: (symbol ?? '').replace(year, dated),
      },
    ]
  },
}
