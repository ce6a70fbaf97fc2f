import { fold } from '../../understand/fold.ts'
import type { Fault, Rule } from '../rule.ts'

/** "Sở A chủ trì, phối hợp với Sở A": a unit does not coordinate with itself. */
export const leadAmongCoordinators: Rule = {
  name: 'lead-among-coordinators',
  regulation: null,
  check: ({ assignments }): Fault[] =>
    assignments.flatMap(({ lead, coordinating, coordinatingSpans, span }) => {
      const leads = new Set(lead.map(nameOf))
      return coordinating.flatMap((name, at) =>
        leads.has(nameOf(name))
          ? [
              {
                severity: 'warning',
                span: coordinatingSpans[at] ?? span,
                says: {
                  vi: `“${name}” vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ.`,
                  en: `“${name}” both leads and coordinates the same task.`,
                },
              } as const,
            ]
          : [],
      )
    }),
}

function nameOf(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}
