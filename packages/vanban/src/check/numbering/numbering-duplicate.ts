import { familyOf } from '../document-family.ts'
import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { findMiscounts, type Miscount } from './counting.ts'
import { labelAt } from './labels.ts'

/** "3." twice, or a number that goes back. */
export const numberingDuplicate: Rule = {
  name: 'numbering-duplicate',
  regulation: presentation('II.6.đ'),
  check(document): Fault[] {
    // Of samples and fragments nobody knows what belongs together.
    const isTitled = familyOf(document) !== 'unknown'
    return findMiscounts(document)
      .filter(({ kind }) => kind !== 'gap')
      .map((miscount) => ({
        // A second “1” may begin a list of its own.
        severity: miscount.kind === 'duplicate' && miscount.at.value > 1 && isTitled ? 'error' : 'warning',
        span: openingWords(document.text, miscount.at.passage.span),
        says: sentences(miscount),
        suggestion: labelAt(miscount.at, miscount.expected),
      }))
  },
}

function sentences({ kind, at, before, expected }: Miscount): Fault['says'] {
  const next = labelAt(at, expected)
  return kind === 'duplicate'
    ? {
        vi: `Số “${at.label}” đã dùng trong cùng một danh mục; số tiếp theo là “${next}”.`,
        en: `The number “${at.label}” was used before in the same list; the next one is “${next}”.`,
      }
    : {
        vi: `Sau “${before?.label ?? ''}” lại đến “${at.label}”; số tiếp theo là “${next}”.`,
        en: `After “${before?.label ?? ''}” the numbers go back to “${at.label}”; the next one is “${next}”.`,
      }
}
