import { fold } from '../../understand/fold.ts'
import { printedLines } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'

/** Type and subject printed twice at the head, as happens when one document is made from another. */
export const duplicateTitle: Rule = {
  name: 'duplicate-title',
  regulation: null,
  check(document): Fault[] {
    const { type, subject, where, text } = document
    if (type === null || subject === null || !where.type || !where.subject) return []
    const below = where.subject[1]
    const lines = printedLines(text, [below, Math.min(text.length, below + reach)])
    const at = lines.findIndex((line, index) => {
      const [title, about] = [fold(line.text), fold(lines[index + 1]?.text ?? '')]
      return title === type && about !== '' && fold(subject).startsWith(about.replace(/[.;:]$/, ''))
    })
    const [first, second] = [lines[at], lines[at + 1]]
    if (!first || !second) return []
    return [
      {
        severity: 'warning',
        span: [first.span[0], second.span[1]],
        says: {
          vi: 'Tên loại và trích yếu được in hai lần ở đầu văn bản.',
          en: 'The type and subject are printed twice at the head of the document.',
        },
      },
    ]
  },
}

/** An attached plan of the same name stands further down. */
const reach = 400
