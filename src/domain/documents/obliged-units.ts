import type { PartyMatch, Review, ReviewedParty, ReviewedTask } from './review.ts'

/** One unit's part in a task, and which of the named parties it comes from. */
export interface Obliged {
  readonly unitId: string
  readonly role: 'lead' | 'coordinating'
  readonly party: ReviewedParty
}

/**
 * Whom a task obliges: each unit once. Whoever leads does not also coordinate, and a unit named by itself is not counted
 * again in a group.
 */
export function obligedUnits(task: Pick<ReviewedTask, 'parties'>): Obliged[] {
  const rank = (party: ReviewedParty) =>
    (party.role === 'lead' ? 0 : 2) + (party.match.kind === 'group' ? 1 : 0)
  const byRank = [...task.parties].sort((a, b) => rank(a) - rank(b))
  const obliged = new Map<string, Obliged>()
  for (const party of byRank) {
    for (const unitId of unitIdsOf(party.match)) {
      if (!obliged.has(unitId)) obliged.set(unitId, { unitId, role: party.role, party })
    }
  }
  return [...obliged.values()]
}

function unitIdsOf(match: PartyMatch): readonly string[] {
  switch (match.kind) {
    case 'unit':
      return [match.unit.id]
    case 'group':
      return match.units.map((unit) => unit.id)
    case 'ended':
    case 'outside':
    case 'ambiguous':
    case 'unknown':
    case 'nobody':
      return []
  }
}

/** True where a person should look: nobody is found for a name that was not put aside by hand. */
export function needsLook(match: PartyMatch): boolean {
  return match.kind === 'ended' || match.kind === 'ambiguous' || match.kind === 'unknown'
}

/** A group of which nobody can say who is in it ("các đơn vị liên quan"): named, and obliging nobody. */
export function isEmptyGroup(match: PartyMatch): boolean {
  return match.kind === 'group' && match.units.length === 0
}

export interface ReviewCounts {
  readonly included: number
  /** Tasks with a lead and with no name left to look at. */
  readonly matched: number
  readonly withoutLead: number
  readonly toLook: number
  readonly openPassages: number
}

export function countsOf(review: Review): ReviewCounts {
  const included = review.tasks.filter((task) => task.included)
  const hasLead = (task: ReviewedTask) => task.parties.some((party) => party.role === 'lead')
  // A lead that cannot be obliged leaves the task to nobody.
  const isOpen = ({ role, match }: ReviewedParty) =>
    needsLook(match) || (role === 'lead' && match.kind === 'outside')
  const isSettled = (task: ReviewedTask) => !task.parties.some(isOpen)
  return {
    included: included.length,
    matched: included.filter((task) => hasLead(task) && isSettled(task)).length,
    withoutLead: included.filter((task) => !hasLead(task)).length,
    toLook: included.filter((task) => !isSettled(task)).length,
    openPassages: review.passages.filter((passage) => passage.decision === 'open').length,
  }
}

/** Names of units that no longer exist and for which nobody has said who has their work; they hold up the plan. */
export function endedWithoutSuccessor(review: Review): string[] {
  const parties = review.tasks.filter((task) => task.included).flatMap((task) => task.parties)
  return [...new Set(parties.filter(({ match }) => match.kind === 'ended').map(({ words }) => words))]
}
