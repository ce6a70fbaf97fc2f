import type { Fault, Rule } from '../rule.ts'
import { presentation } from '../regulations.ts'
import { wordsAround } from './paragraphs.ts'

/** Two legal bases in one paragraph; each stands on a line of its own. */
export const paragraphMerged: Rule = {
  name: 'paragraph-merged',
  regulation: presentation('II.6'),
  check({ text }): Fault[] {
    return [...text.matchAll(/;[ \t]+(?=(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình)\s)/gu)].map(
      (match) => ({
        severity: 'warning',
        span: wordsAround(text, [match.index + 1, match.index + 1], 3, 6),
        says: {
          vi: 'Hai căn cứ nằm trong cùng một đoạn; mỗi căn cứ cần xuống dòng riêng.',
          en: 'Two bases stand in one paragraph; each belongs on a line of its own.',
        },
      }),
    )
  },
}
