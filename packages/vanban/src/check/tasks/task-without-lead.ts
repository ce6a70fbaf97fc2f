import { openingWords } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'

/** Work that names nobody is done by nobody. Where most of it names nobody, that is said once. */
export const taskWithoutLead: Rule = {
  name: 'task-without-lead',
  regulation: null,
  check({ assignments, text }): Fault[] {
    const open = assignments.filter(({ lead }) => lead.length === 0)
    const [first] = open
    if (!first) return []
    if (open.length < 4 || open.length * 4 < assignments.length)
      return open.map(({ span }) => ({
        severity: 'hint',
        span: openingWords(text, span, 60),
        says: { vi: 'Nhiệm vụ chưa nêu đơn vị chủ trì.', en: 'The task names no unit to lead it.' },
      }))
    return [
      {
        severity: 'hint',
        span: openingWords(text, first.span, 60),
        says: {
          vi: `${open.length} trong ${assignments.length} nhiệm vụ chưa nêu đơn vị chủ trì, bắt đầu từ nhiệm vụ này.`,
          en: `${open.length} of ${assignments.length} tasks name no unit to lead them, beginning with this one.`,
        },
      },
    ]
  },
}
