import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { labelledPassages, type Labelled } from './labels.ts'

/** "2.1." below "3.": the number says another place than the one it stands in. */
export const numberingLevel: Rule = {
  name: 'numbering-level',
  regulation: presentation('II.6.c'),
  check: (document): Fault[] =>
    labelledPassages(document).flatMap((one) => {
      const above = decimalAbove(one)
      if (!above || one.prefix === above.label) return []
      const suggestion = `${above.label}.${one.value}`
      return [
        {
          severity: 'warning',
          span: openingWords(document.text, one.passage.span),
          says: {
            vi: `“${one.label}” nằm trong mục “${above.label}” nên phải bắt đầu bằng “${above.label}.”.`,
            en: `“${one.label}” stands under “${above.label}”, so its number begins with “${above.label}.”.`,
          },
          suggestion,
        },
      ]
    }),
}

/** The number that a decimal number stands under. Letters and Roman numerals above say nothing of its first figures. */
function decimalAbove(one: Labelled): Labelled | null {
  if (one.style !== 'decimal') return null
  const { parent } = one
  return parent && (parent.style === 'arabic' || parent.style === 'decimal') ? parent : null
}
