import type { Assignment, AssignmentForm, Due, Indicator, LegalBasis, OfficialDocument, Span } from 'vanban'
import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'
import { passageKeyOf, taskKeyOf } from './correction.ts'
import type {
  CorrectedDue,
  Corrections,
  PassageDecision,
  TaskCorrection,
  WrittenParty,
} from './correction.ts'
import { standingOf } from './passage.ts'
import { headerOf, headerValue } from './reviewed-head.ts'
import type { HeaderLine } from './reviewed-head.ts'

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
      readonly unitId: string
      readonly name: string
      readonly candidates: readonly UnitRef[]
      readonly reason: Reason
    }
  /** Known, but not the importing office's to task: it stays a name. */
  | { readonly kind: 'outside'; readonly units: readonly UnitRef[]; readonly reason: Reason }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly UnitRef[]; readonly reason: Reason }
  | { readonly kind: 'unknown'; readonly reason: Reason }
  /** A person's word: it stays a name. */
  | { readonly kind: 'nobody'; readonly reason: Reason }

/** The register as a review needs it: on the document's day, with today's successors. */
export interface Register {
  match(words: string): PartyMatch
  /** Null for no unit of today. */
  unitOfToday(id: string): UnitRef | null
  /** True when the importing office may task the unit, or might have when it existed. */
  reaches(id: string): boolean
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
  /** Times after `due` whose words still stand in the task's text. */
  readonly furtherDue: readonly Due[]
  readonly product: string | null
  /** Measurable targets whose words still stand in the task's text. */
  readonly indicators: readonly Indicator[]
  readonly span: Span
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
    tasks: tasksOf(reading, corrections, (words) => withinReach(matchOf(words), register)),
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

/** A plan obliges only whom its office may task; of a group, those of its members. */
function withinReach(match: PartyMatch, register: Register): PartyMatch {
  const reached = (units: readonly UnitRef[]) => units.filter((unit) => register.reaches(unit.id))
  switch (match.kind) {
    case 'unit':
      return register.reaches(match.unit.id) ? match : outside([match.unit])
    case 'group':
      return match.units.length === 0 || reached(match.units).length === match.units.length
        ? match
        : partOfGroup(match.units, reached(match.units))
    case 'ended':
      if (match.candidates.length === 0) return register.reaches(match.unitId) ? match : outside([])
      return reached(match.candidates).length > 0 ? match : outside(match.candidates)
    case 'outside':
    case 'ambiguous':
    case 'unknown':
    case 'nobody':
      return match
  }
}

function outside(units: readonly UnitRef[]): PartyMatch {
  const unit = units.map(({ name, within }) => (within ? `${name} (${within})` : name)).join('; ')
  return { kind: 'outside', units, reason: { key: 'documents.reason.outside', params: { unit } } }
}

function partOfGroup(units: readonly UnitRef[], reached: readonly UnitRef[]): PartyMatch {
  if (reached.length === 0)
    return {
      kind: 'outside',
      units,
      reason: { key: 'documents.reason.groupOutside', params: { count: units.length } },
    }
  const reason = { key: 'documents.reason.group', params: { count: reached.length } } as const
  return { kind: 'group', units: reached, reason }
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
    indicators: [],
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
  const text = corrected.text ?? read.text
  return {
    key,
    included: corrected.included ?? true,
    isCorrected: corrected.text !== undefined,
    text,
    section: read.section,
    partTitle: standingOf(reading, read.span[0]).partTitle,
    form: read.form,
    parties: [
      ...partiesOf('lead', readParties(read, 'lead'), corrected.lead, matchOf),
      ...partiesOf('coordinating', readParties(read, 'coordinating'), corrected.coordinating, matchOf),
    ],
    due: corrected.due ?? { words: read.due.words, kind: read.due.kind, on: read.due.on },
    dueSpan: read.due.span,
    furtherDue: furtherTimes(read, text, corrected.due),
    product: corrected.product === undefined ? read.product : corrected.product,
    indicators: read.indicators.filter(({ words }) => text.includes(words)),
    span: read.span,
  }
}

/** A time that a person made the task's own is no further one. */
function furtherTimes(read: ReadTask, text: string, due: CorrectedDue | undefined): Due[] {
  return (read.furtherDue ?? []).filter(({ words }) => text.includes(words) && words !== due?.words)
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
