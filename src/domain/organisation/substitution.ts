import { addDays } from '#platform/clock.ts'
import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { overlap } from './post.ts'
import type { Validity } from './unit.ts'
import { writtenDay } from './unit-match.ts'

/** Somebody acts in another's post between two days. */
export interface Substitution {
  readonly id: string
  readonly postId: string
  readonly holderId: string
  readonly holderName: string
  readonly substituteId: string
  readonly substituteName: string
  readonly unitName: string
  readonly title: string
  /** No day at all where it was called off before it began. */
  readonly valid: Validity
  readonly calledOff: boolean
  readonly decision: string
}

interface TypedDays {
  readonly from: string
  readonly lastDay: string
}

/** The days of a substitution, first and last as typed. */
export function readDays({ from, lastDay }: TypedDays): { valid: Validity; issues: Issue[] } {
  const [first, last] = [typedDay(from), typedDay(lastDay)]
  const issues: Issue[] = []
  if (first === null)
    issues.push({ field: 'from', key: from.trim() === '' ? 'form.required' : 'form.notDate' })
  if (last === null)
    issues.push({ field: 'lastDay', key: lastDay.trim() === '' ? 'form.required' : 'form.notDate' })
  if (first !== null && last !== null && last < first)
    issues.push({ field: 'lastDay', key: 'substitution.endsBeforeStart' })
  return { valid: { from: first, until: last === null ? null : addDays(last, 1) }, issues }
}

/** What stands against it: the past, the post's own days, somebody who stands in then already. */
export function faultsOfSubstitution(
  valid: Validity,
  post: Validity,
  others: readonly Pick<Substitution, 'valid' | 'calledOff' | 'substituteName'>[],
  today: string,
): Issue[] {
  const issues: Issue[] = []
  if (valid.from === null || valid.until === null) return issues
  if (valid.from < today) issues.push({ field: 'from', key: 'substitution.startsInPast' })
  if (post.from !== null && valid.from < post.from)
    issues.push({ field: 'from', key: 'substitution.beforePost', params: { day: writtenDay(post.from) } })
  if (post.until !== null && valid.until > post.until)
    issues.push({
      field: 'lastDay',
      key: 'substitution.afterPost',
      params: { day: writtenDay(addDays(post.until, -1)) },
    })
  const other = others.find((one) => !one.calledOff && overlap(one.valid, valid))
  if (other)
    issues.push({ field: 'from', key: 'substitution.another', params: { person: other.substituteName } })
  return issues
}
