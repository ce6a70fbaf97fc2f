import type { Fault, Rule } from '../rule.ts'

const between = /[\p{L}\p{M}]+[ \t]+[\p{L}\p{M}]+[ \t]+([-–—])[ \t]+[\p{L}\p{M}]+[ \t]+[\p{L}\p{M}]+/gu

/** Hyphens and long dashes mixed between words ("văn hóa – xã hội, an ninh - quốc phòng"): the rarer kind is shown. */
export const dashInconsistent: Rule = {
  name: 'dash-inconsistent',
  regulation: null,
  check({ text }): Fault[] {
    const found = [...text.matchAll(between)].filter(
      ({ 0: words }) => /\p{Ll}/u.test(words) && !words.startsWith('Độc lập'),
    )
    const long = found.filter(({ 1: dash }) => dash !== '-')
    const short = found.filter(({ 1: dash }) => dash === '-')
    if (long.length === 0 || short.length === 0) return []
    const [rarer, usual] = long.length <= short.length ? [long, '-'] : [short, long[0]?.[1] ?? '–']
    return rarer.slice(0, most).map((match) => ({
      severity: 'hint',
      span: [match.index, match.index + match[0].length],
      says: {
        vi: `Văn bản dùng lẫn “-” và “–” giữa các từ; chỗ khác dùng “${usual}”.`,
        en: `The text mixes “-” and “–” between words; elsewhere it has “${usual}”.`,
      },
      suggestion: match[0].replace(/[-–—]/, usual),
    }))
  },
}

/** Three places are enough to find the rest by. */
const most = 3
