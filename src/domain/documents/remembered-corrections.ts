import type { Assignment, OfficialDocument, Span } from 'vanban'
import { passageKeyOf, taskKeyOf } from './correction.ts'
import type { Corrections, PassageDecision, TaskCorrection } from './correction.ts'

/**
 * Corrections of an earlier reading of the same bytes, laid over a new one. A reader of a later version may find other
 * tasks: a correction holds only where the new reading has the same words at the same place.
 */
export function carriedOver(
  corrections: Corrections,
  before: OfficialDocument,
  now: OfficialDocument,
): Corrections {
  const passages = carriedPassages(corrections.passages ?? {}, before, now)
  const tasks = carriedTasks(corrections.tasks ?? {}, before, now, passages)
  return {
    ...(corrections.header ? { header: corrections.header } : {}),
    ...(corrections.units ? { units: corrections.units } : {}),
    ...(Object.keys(passages).length > 0 ? { passages } : {}),
    ...(Object.keys(tasks).length > 0 ? { tasks } : {}),
  }
}

function carriedPassages(
  decided: Readonly<Record<string, PassageDecision>>,
  before: OfficialDocument,
  now: OfficialDocument,
): Record<string, PassageDecision> {
  const kept = now.unread
    .filter((span) => sameWords(span, before, now))
    .map((span) => [passageKeyOf(span), decided[passageKeyOf(span)]] as const)
  return Object.fromEntries(
    kept.filter((entry): entry is [string, PassageDecision] => entry[1] !== undefined),
  )
}

function carriedTasks(
  corrected: Readonly<Record<string, TaskCorrection>>,
  before: OfficialDocument,
  now: OfficialDocument,
  passages: Readonly<Record<string, PassageDecision>>,
): Record<string, TaskCorrection> {
  const carried: Record<string, TaskCorrection> = {}
  before.assignments.forEach((task, index) => {
    const correction = corrected[taskKeyOf({ assignment: index })]
    const same = correction ? now.assignments.findIndex((one) => sameTask(one, task)) : -1
    if (correction && same >= 0) carried[taskKeyOf({ assignment: same })] = correction
  })
  for (const passage of Object.keys(passages)) {
    const key = taskKeyOf({ passage })
    const correction = corrected[key]
    if (correction) carried[key] = correction
  }
  return carried
}

function sameTask(a: Assignment, b: Assignment): boolean {
  return a.span[0] === b.span[0] && a.span[1] === b.span[1] && a.text === b.text
}

function sameWords(span: Span, before: OfficialDocument, now: OfficialDocument): boolean {
  return before.text.slice(...span) === now.text.slice(...span)
}
