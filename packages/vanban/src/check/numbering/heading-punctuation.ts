import type { OfficialDocument, Passage } from '../../model/official-document.ts'
import { isCapitals } from '../../understand/fold.ts'
import { openingWords } from '../regions.ts'
import { presentation } from '../regulations.ts'
import type { Fault, Rule } from '../rule.ts'
import { labelledPassages, type Labelled } from './labels.ts'

/** A heading is a phrase, not a sentence: one that ends with a stop where those beside it do not is a slip. */
export const headingPunctuation: Rule = {
  name: 'heading-punctuation',
  regulation: presentation('II.6.d'),
  check(document): Fault[] {
    const faults: Fault[] = []
    for (const headings of besideEachOther(document)) {
      const marked = headings.filter(({ passage }) => endMark(passage) !== '')
      if (marked.length === 0 || marked.length * 2 > headings.length || headings.length < 2) continue
      faults.push(...marked.map(({ passage }) => faultAt(document, passage)))
    }
    return faults.sort((a, b) => a.span[0] - b.span[0])
  },
}

/** Headings of one list: under the same parent, numbered in the same way. */
function besideEachOther(document: OfficialDocument): Labelled[][] {
  const headings = labelledPassages(document).filter(({ passage }) => isHeading(passage))
  return [...Map.groupBy(headings, ({ parent }) => parent).values()].flatMap((siblings) => [
    ...Map.groupBy(siblings, ({ style }) => style).values(),
  ])
}

/** Short, with something below it that is not merely its own enumeration. */
function isHeading({ kind, text, children }: Passage): boolean {
  if (kind === 'chapter' || kind === 'section' || kind === 'part') return true
  return (
    kind === 'heading' &&
    children.length > 0 &&
    (isCapitals(text) || (text.length < longest && !/[.;]\s/.test(text)))
  )
}

const longest = 120

function endMark({ text }: Passage): string {
  return /[.;]$/.exec(text)?.[0] ?? ''
}

function faultAt({ text }: OfficialDocument, { span }: Passage): Fault {
  const words = openingWords(text, span, 200)
  return {
    severity: 'warning',
    span: words,
    says: {
      vi: 'Cuối tiêu đề có dấu câu, khác các tiêu đề cùng cấp: tiêu đề là cụm từ, không có dấu chấm.',
      en: 'The heading ends with a mark that those beside it do not have: a heading is a phrase and takes no full stop.',
    },
    suggestion: text.slice(...words).replace(/[.;\s]+$/, ''),
  }
}
