import type { Issue } from '#platform/refused.ts'

/** Who does the thing and who helps: only the lead's work closes the task. */
export const obligationRoles = ['lead', 'coordinating'] as const
export type ObligationRole = (typeof obligationRoles)[number]

export type ObligationState = 'assigned' | 'started' | 'done'

/** One unit's part in one task, as far as it has come. */
export interface Standing {
  readonly role: ObligationRole
  readonly state: ObligationState
  readonly percent: number
  readonly doneOn: string | null
}

/** What a unit says about its part. */
export interface Said {
  readonly percent: number
  readonly done: boolean
  /** The unit says that what was called done is not. */
  readonly reopen: boolean
}

/** What is not right in what the unit says, given how the part stands. */
export function issuesOf(said: Said, standing: Standing): Issue[] {
  if (said.done && said.reopen) return [{ field: 'reopen', key: 'progress.doneAndReopened' }]
  if (said.done) return []
  const issues: Issue[] = []
  if (!Number.isInteger(said.percent) || said.percent < 0 || said.percent > 100) {
    issues.push({ field: 'percent', key: 'progress.notPercent' })
  } else if (said.percent === 100) {
    issues.push({ field: 'percent', key: 'progress.hundredButNotDone' })
  }
  if (standing.state === 'done' && !said.reopen) issues.push({ field: 'reopen', key: 'progress.sayReopened' })
  return issues
}

/** How the part stands after what was said on that day. Saying "done" again keeps the first day. */
export function afterSaying(standing: Standing, said: Said, today: string): Standing {
  if (!said.done) return { ...standing, state: 'started', percent: said.percent, doneOn: null }
  return { ...standing, state: 'done', percent: 100, doneOn: standing.doneOn ?? today }
}

/** What a task's leads make of it: done when all of them are, on the last one's day; as far as the slowest of them. */
export function takenTogether(leads: readonly Standing[]): {
  done: boolean
  doneOn: string | null
  percent: number
} {
  const done = leads.length > 0 && leads.every((lead) => lead.state === 'done')
  const days = leads.map((lead) => lead.doneOn ?? '').sort()
  const percent = leads.length === 0 ? 0 : Math.min(...leads.map((lead) => lead.percent))
  return { done, doneOn: done ? (days.at(-1) ?? null) : null, percent }
}
