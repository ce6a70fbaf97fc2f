import type { Span } from '../../model/span.ts'
import type { Fault, Rule } from '../rule.ts'

const between = /[ \t]([-–—])[ \t]/g
const compoundBefore = /[\p{L}\p{M}]+[ \t]+[\p{L}\p{M}]+$/u
const compoundAfter = /^[\p{L}\p{M}]+[ \t]+[\p{L}\p{M}]+/u

interface Dash {
  readonly dash: string
  readonly span: Span
  readonly words: string
}

/** The dashes that stand between two words on either side. */
function dashesIn(text: string): Dash[] {
  return [...text.matchAll(between)].flatMap((match): Dash[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const before = compoundBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0]
    const after = compoundAfter.exec(text.slice(end, end + 40))?.[0]
    if (before === undefined || after === undefined) return []
    const span: Span = [start - before.length, end + after.length]
    const words = text.slice(...span)
    const isCompound = /\p{Ll}/u.test(words) && !words.startsWith('Độc lập')
    return isCompound ? [{ dash: match[1] ?? '-', span, words }] : []
  })
}

/** Hyphens and long dashes mixed between words ("văn hóa – xã hội, an ninh - quốc phòng"): the rarer kind is shown. */
export const dashInconsistent: Rule = {
  name: 'dash-inconsistent',
  regulation: null,
  check({ text }): Fault[] {
    const found = dashesIn(text)
    const long = found.filter(({ dash }) => dash !== '-')
    const short = found.filter(({ dash }) => dash === '-')
    if (long.length === 0 || short.length === 0) return []
    const [rarer, usual] = long.length <= short.length ? [long, '-'] : [short, long[0]?.dash ?? '–']
    return rarer.slice(0, most).map(({ span, words }) => ({
      severity: 'hint',
      span,
      says: {
        vi: `Văn bản dùng lẫn “-” và “–” giữa các từ; chỗ khác dùng “${usual}”.`,
        en: `The text mixes “-” and “–” between words; elsewhere it has “${usual}”.`,
      },
      suggestion: words.replace(/[-–—]/, usual),
    }))
  },
}

/** Three places are enough to find the rest by. */
const most = 3
