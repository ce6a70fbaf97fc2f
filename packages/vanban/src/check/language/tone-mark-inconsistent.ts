import { fold } from '../../understand/fold.ts'
import type { Fault, Rule } from '../rule.ts'
import { wordsAround } from './paragraphs.ts'

/** The end of a word; its beginning is looked for where the word is shown. */
const toned = /(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|(?<!q)u[ỳýỷỹỵ]|[ùúủũụ]y)(?!\p{L})/giu
const olderStyle = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/iu

/** Old and new placing of the tone in one text: "Thanh Hoá" and "Thanh Hóa". Either is right; one of them should be kept to. */
export const toneMarkInconsistent: Rule = {
  name: 'tone-mark-inconsistent',
  regulation: null,
  check({ text }): Fault[] {
    const found = [...text.matchAll(toned)]
    const older = found.filter(({ 0: word }) => olderStyle.test(word))
    const newer = found.filter(({ 0: word }) => !olderStyle.test(word))
    if (older.length === 0 || newer.length === 0) return []
    const rarer = older.length <= newer.length ? older : newer
    const shown = new Set<string>()
    return rarer.flatMap((match): Fault[] => {
      const end = match.index + match[0].length
      const start = end - (/\p{L}*$/u.exec(text.slice(Math.max(0, end - longest), end))?.[0].length ?? 0)
      const key = fold(text.slice(start, end))
      if (shown.has(key) || shown.size >= most) return []
      shown.add(key)
      return [
        {
          severity: 'hint',
          span: wordsAround(text, [start, end], 2, 0),
          says: {
            vi: `Văn bản đặt dấu thanh theo hai kiểu (${String(older.length)} chỗ kiểu “oà, uý”, ${String(newer.length)} chỗ kiểu “òa, úy”); nên thống nhất một kiểu.`,
            en: `The text places tones in two ways (${String(older.length)} like “oà, uý”, ${String(newer.length)} like “òa, úy”); one of them should be kept to.`,
          },
        },
      ]
    })
  },
}

const most = 4
/** No word of Vietnamese has more letters. */
const longest = 20
