import type { Assignment, OfficialDocument } from 'vanban'
import type { Corrections } from './correction.ts'
import type { Review, ReviewedTask } from './review.ts'

/** The document as the person confirmed it: what they put right stands in the model, what they left out does not. */
export function confirmedModel(
  reading: OfficialDocument,
  corrections: Corrections,
  review: Review,
): OfficialDocument {
  return {
    ...reading,
    ...corrections.header,
    assignments: review.tasks.filter((task) => task.included).map(confirmedAssignment),
    unread: review.passages.filter(({ decision }) => decision === 'open').map(({ span }) => span),
  }
}

function confirmedAssignment(task: ReviewedTask): Assignment {
  const of = (role: 'lead' | 'coordinating') => task.parties.filter((party) => party.role === role)
  const spans = (role: 'lead' | 'coordinating') => of(role).map(({ span }) => span ?? task.span)
  const scopes = of('lead').flatMap(({ words, scope }) => (scope === null ? [] : [[words, scope] as const]))
  return {
    text: task.text,
    section: task.section,
    form: task.form ?? 'unassigned',
    lead: of('lead').map(({ words }) => words),
    leadScopes: Object.fromEntries(scopes),
    coordinating: of('coordinating').map(({ words }) => words),
    due: { ...task.due, span: task.dueSpan },
    ...(task.furtherDue.length > 0 ? { furtherDue: task.furtherDue } : {}),
    product: task.product,
    indicators: task.indicators,
    span: task.span,
    leadSpans: spans('lead'),
    coordinatingSpans: spans('coordinating'),
  }
}
