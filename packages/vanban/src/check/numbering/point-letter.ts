import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { labelledPassages } from './labels.ts'

/** Điểm take the letters of the Vietnamese alphabet, which has no f, j, w and z. */
export const pointLetter: Rule = {
  name: 'point-letter',
  regulation: presentation('II.6.đ'),
  check: (document): Fault[] =>
    labelledPassages(document)
      .filter(({ style, label }) => style === 'letter' && /[fjwz]/.test(label))
      .map(({ passage, label }) => ({
        severity: 'error',
        span: openingWords(document.text, passage.span),
        says: {
          vi: `Điểm được đánh theo bảng chữ cái tiếng Việt, không có chữ “${label}”.`,
          en: `Points are lettered by the Vietnamese alphabet, which has no “${label}”.`,
        },
      })),
}
