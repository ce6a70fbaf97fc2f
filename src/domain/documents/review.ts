import type { Assignment, AssignmentForm, LegalBasis, OfficialDocument, Span } from 'vanban'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import { headerFields, passageKeyOf, taskKeyOf } from './correction.ts'
import type {
  CorrectableField,
  CorrectedDue,
  Corrections,
  PassageDecision,
  TaskCorrection,
  WrittenParty,
} from './correction.ts'
import { standingOf } from './passage.ts'

/** A unit of the register, with its name of today. */
export interface UnitRef {
  readonly id: string
  readonly name: string
  /** The place or unit that it belongs to, to tell it from others of its name. */
  readonly within?: string | null
}

/** Why a name was taken for a unit, as a sentence's key. */
export interface Reason {
  readonly key: MessageKey
  readonly params: MessageParams
}

/** Whom written words mean. */
export type PartyMatch =
  /** `formerly` is the unit of the document's day, when another has its work today. */
  | {
      readonly kind: 'unit'
      readonly unit: UnitRef
      readonly formerly: string | null
      readonly reason: Reason
    }
  | { readonly kind: 'group'; readonly units: readonly UnitRef[]; readonly reason: Reason }
  /** It no longer exists, and who has its work is for a person to say. */
  | {
      readonly kind: 'ended'
      readonly name: string
      readonly candidates: readonly UnitRef[]
      readonly reason: Reason
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly UnitRef[]; readonly reason: Reason }
  | { readonly kind: 'unknown'; readonly reason: Reason }
  /** A person's word: it stays a name. */
  | { readonly kind: 'nobody'; readonly reason: Reason }

/** The register as a review needs it: on the document's day, with today's successors. */
export interface Register {
  match(words: string): PartyMatch
  /** Null for no unit of today. */
  unitOfToday(id: string): UnitRef | null
}

export interface ReviewedParty extends WrittenParty {
  readonly role: 'lead' | 'coordinating'
  readonly span: Span | null
  readonly match: PartyMatch
}

export interface ReviewedTask {
  readonly key: string
  readonly included: boolean
  readonly isCorrected: boolean
  readonly text: string
  readonly section: string
  readonly partTitle: string
  /** Null for a passage that a person made a task of. */
  readonly form: AssignmentForm | null
  readonly parties: readonly ReviewedParty[]
  readonly due: CorrectedDue
  readonly dueSpan: Span | null
  readonly product: string | null
  readonly span: Span
}

interface HeaderLine {
  readonly field: CorrectableField | 'signature'
  readonly value: string | null
  readonly isCorrected: boolean
  readonly span: Span | null
}

export interface ReviewedPassage {
  readonly key: string
  readonly words: string
  readonly decision: PassageDecision
  readonly span: Span
}

export interface Review {
  readonly header: readonly HeaderLine[]
  readonly issuer: PartyMatch | null
  readonly bases: readonly LegalBasis[]
  readonly tasks: readonly ReviewedTask[]
  readonly passages: readonly ReviewedPassage[]
}

/** The reading with the corrections laid over it, and every name looked up in the register. */
export function reviewOf(reading: OfficialDocument, corrections: Corrections, register: Register): Review {
  const matchOf = matcher(corrections, register)
  const issuer = headerValue(reading, corrections, 'issuer')
  return {
    header: headerOf(reading, corrections),
    issuer: issuer === null ? null : matchOf(issuer),
    bases: reading.bases,
    tasks: tasksOf(reading, corrections, matchOf),
    passages: reading.unread.map((span) => ({
      key: passageKeyOf(span),
      words: reading.text.slice(...span).trim(),
      decision: corrections.passages?.[passageKeyOf(span)] ?? 'open',
      span,
    })),
  }
}

type MatchOf = (words: string) => PartyMatch

/** A person's choice goes before the register; each name is looked up once, however often the document says it. */
function matcher(corrections: Corrections, register: Register): MatchOf {
  const known = new Map<string, PartyMatch>()
  return (words) => {
    const found = known.get(words) ?? chosen(corrections.units?.[words], register) ?? register.match(words)
    known.set(words, found)
    return found
  }
}

function chosen(unitId: string | null | undefined, register: Register): PartyMatch | null {
  if (unitId === undefined) return null
  const reason = { key: 'documents.reason.byHand', params: {} } as const
  if (unitId === null) return { kind: 'nobody', reason }
  const unit = register.unitOfToday(unitId)
  return unit && { kind: 'unit', unit, formerly: null, reason }
}

function headerOf(reading: OfficialDocument, corrections: Corrections): HeaderLine[] {
  const lines = headerFields.map((field): HeaderLine => ({
    field,
    value: headerValue(reading, corrections, field),
    isCorrected: corrections.header?.[field] !== undefined,
    span: reading.where[field] ?? null,
  }))
  const { signature } = reading
  const signed = signature && [...signature.chain, signature.name].join(' · ')
  return [
    ...lines,
    { field: 'signature', value: signed, isCorrected: false, span: reading.where.signature ?? null },
  ]
}

export function headerValue(
  reading: OfficialDocument,
  corrections: Corrections,
  field: CorrectableField,
): string | null {
  const corrected = corrections.header?.[field]
  return corrected === undefined ? reading[field] : corrected
}

function tasksOf(reading: OfficialDocument, corrections: Corrections, matchOf: MatchOf): ReviewedTask[] {
  const read = reading.assignments.map((assignment, index) => {
    const key = taskKeyOf({ assignment: index })
    return reviewedTask(reading, key, assignment, corrections.tasks?.[key] ?? {}, matchOf)
  })
  const added = reading.unread
    .filter((span) => corrections.passages?.[passageKeyOf(span)] === 'task')
    .map((span) => {
      const key = taskKeyOf({ passage: passageKeyOf(span) })
      return reviewedTask(
        reading,
        key,
        plainAssignment(reading, span),
        corrections.tasks?.[key] ?? {},
        matchOf,
      )
    })
  return [...read, ...added].sort((a, b) => a.span[0] - b.span[0])
}

type ReadTask = Omit<Assignment, 'form'> & { readonly form: AssignmentForm | null }

function plainAssignment(reading: OfficialDocument, span: Span): ReadTask {
  return {
    text: reading.text
      .slice(...span)
      .replace(/\s+/g, ' ')
      .trim(),
    section: standingOf(reading, span[0]).section,
    form: null,
    lead: [],
    leadScopes: {},
    coordinating: [],
    due: { words: '', kind: 'none', on: null, span: null },
    product: null,
    span,
    leadSpans: [],
    coordinatingSpans: [],
  }
}

function reviewedTask(
  reading: OfficialDocument,
  key: string,
  read: ReadTask,
  corrected: TaskCorrection,
  matchOf: MatchOf,
): ReviewedTask {
  return {
    key,
    included: corrected.included ?? true,
    isCorrected: corrected.text !== undefined,
    text: corrected.text ?? read.text,
    section: read.section,
    partTitle: standingOf(reading, read.span[0]).partTitle,
    form: read.form,
    parties: [
      ...partiesOf('lead', readParties(read, 'lead'), corrected.lead, matchOf),
      ...partiesOf('coordinating', readParties(read, 'coordinating'), corrected.coordinating, matchOf),
    ],
    due: corrected.due ?? { words: read.due.words, kind: read.due.kind, on: read.due.on },
    dueSpan: read.due.span,
    product: corrected.product === undefined ? read.product : corrected.product,
    span: read.span,
  }
}

type SpannedParty = WrittenParty & { readonly span: Span | null }

function readParties(read: ReadTask, role: 'lead' | 'coordinating'): SpannedParty[] {
  const spans = role === 'lead' ? read.leadSpans : read.coordinatingSpans
  return read[role].map((words, index) => ({
    words,
    scope: (role === 'lead' && read.leadScopes[words]) || null,
    span: spans[index] ?? null,
  }))
}

/** A corrected party keeps the place of the reading where its words are unchanged. */
function partiesOf(
  role: 'lead' | 'coordinating',
  read: readonly SpannedParty[],
  corrected: readonly WrittenParty[] | undefined,
  matchOf: MatchOf,
): ReviewedParty[] {
  const parties = corrected?.map((party): SpannedParty => ({
    ...party,
    span: read.find(({ words }) => words === party.words)?.span ?? null,
  }))
  return (parties ?? read).map((party) => ({ ...party, role, match: matchOf(party.words) }))
}

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
  const isSettled = (task: ReviewedTask) => !task.parties.some((party) => needsLook(party.match))
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
    product: task.product,
    span: task.span,
    leadSpans: spans('lead'),
    coordinatingSpans: spans('coordinating'),
  }
}
