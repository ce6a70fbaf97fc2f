import { openingWords } from '../regions.ts'
import type { Fault, Rule } from '../rule.ts'

/** Work that names nobody is done by nobody. */
export const taskWithoutLead: Rule = {
  name: 'task-without-lead',
  regulation: null,
  check: ({ assignments, text }): Fault[] =>
    assignments
      .filter(({ lead }) => lead.length === 0)
      .map(({ span }) => ({
        severity: 'hint',
        span: openingWords(text, span, 60),
        says: {
          vi: 'Nhiệm vụ chưa nêu đơn vị chủ trì.',
          en: 'The task names no unit to lead it.',
        },
      })),
}
