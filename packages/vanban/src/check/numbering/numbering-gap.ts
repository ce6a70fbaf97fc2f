import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { findMiscounts } from './counting.ts'
import { labelAt } from './labels.ts'

/** I, II, IV: a part, article or point is missing, or the numbers are wrong. */
export const numberingGap: Rule = {
  name: 'numbering-gap',
  regulation: presentation('II.6.đ'),
  check: (document): Fault[] =>
    findMiscounts(document)
      .filter(({ kind }) => kind === 'gap')
      .map(({ at, before, expected }) => ({
        severity: before ? 'error' : 'warning',
        span: openingWords(document.text, at.passage.span),
        says: before
          ? {
              vi: `Sau “${before.label}” phải là “${labelAt(at, expected)}”, văn bản lại ghi “${at.label}”: thiếu một mục hoặc đánh số sai.`,
              en: `After “${before.label}” comes “${labelAt(at, expected)}”, but the text has “${at.label}”: an item is missing or the number is wrong.`,
            }
          : {
              vi: `Danh mục bắt đầu từ “${at.label}”, không có “${labelAt(at, expected)}”.`,
              en: `The list begins with “${at.label}”; there is no “${labelAt(at, expected)}”.`,
            },
        suggestion: labelAt(at, expected),
      })),
}
