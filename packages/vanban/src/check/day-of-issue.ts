import type { OfficialDocument } from '../model/official-document.ts'
import type { Known } from './rule.ts'

/**
 * The day (ISO) that a document is to be judged by: that of its issue; of a draft with a blank day the last one it can have; of one
 * without any date the day of asking.
 */
export function dayOfIssue({ date }: OfficialDocument, { today }: Known): string | undefined {
  if (date === null) return today
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? lastOfMonth(date) : date
  return today !== undefined && date.length < 10 && last > today ? today : last
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
