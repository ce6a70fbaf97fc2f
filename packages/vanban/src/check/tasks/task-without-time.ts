import { openingWords } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'

/**
 * A task without a time among tasks that have theirs. Where most have none the document leaves time open altogether, and that is
 * said once.
 */
export const taskWithoutTime: Rule = {
  name: 'task-without-time',
  regulation: null,
  check({ assignments, text }): Fault[] {
    const open = assignments.filter(({ due }) => due.kind === 'none')
    const [first] = open
    if (!first) return []
    if (open.length * 2 > assignments.length) {
      return [
        {
          severity: 'hint',
          span: openingWords(text, first.span, 60),
          says: {
            vi: `${open.length} trong ${assignments.length} nhiệm vụ không nêu thời hạn, bắt đầu từ nhiệm vụ này.`,
            en: `${open.length} of ${assignments.length} tasks have no time, beginning with this one.`,
          },
        },
      ]
    }
    return open.map(({ span }) => ({
      severity: 'hint',
      span: openingWords(text, span, 60),
      says: { vi: 'Nhiệm vụ không nêu thời hạn.', en: 'The task has no time.' },
    }))
  },
}
