import type { Due, OfficialDocument } from 'vanban'
import { Issues, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { dayAsFarAsSaid, typedDay } from '#platform/typed-day.ts'

/** What a person may put right in the head of a document, in printed order. */
export const headerFields = [
  'type',
  'number',
  'symbol',
  'superior',
  'issuer',
  'place',
  'date',
  'subject',
] as const
export type CorrectableField = (typeof headerFields)[number]

export const dueKinds = [
  'date',
  'month',
  'quarter',
  'year',
  'recurring',
  'continuous',
  'relative',
  'none',
] as const satisfies readonly Due['kind'][]

/** A unit as somebody wrote it, with what it answers for where several lead. */
export interface WrittenParty {
  readonly words: string
  readonly scope: string | null
}

export interface CorrectedDue {
  readonly words: string
  readonly kind: Due['kind']
  readonly on: string | null
}

export interface TaskCorrection {
  readonly included?: boolean
  readonly text?: string
  readonly lead?: readonly WrittenParty[]
  readonly coordinating?: readonly WrittenParty[]
  readonly due?: CorrectedDue
  readonly product?: string | null
}

/** What a person decided about a passage that was not understood. */
export type PassageDecision = 'task' | 'dismissed' | 'open'

/**
 * All that a person changed, and nothing else: the reading stays what the reader said. Tasks go by key, see
 * {@link taskKeyOf}; units by the words as written, so that one choice holds wherever the document says the same.
 */
export interface Corrections {
  readonly header?: Readonly<Partial<Record<CorrectableField, string | null>>>
  readonly tasks?: Readonly<Record<string, TaskCorrection>>
  /** Null: this name stays a name, nobody is obliged by it. */
  readonly units?: Readonly<Record<string, string | null>>
  readonly passages?: Readonly<Record<string, PassageDecision>>
}

export type Correction =
  | { readonly kind: 'header'; readonly fields: Readonly<Record<CorrectableField, string>> }
  | { readonly kind: 'task'; readonly key: string; readonly task: TypedTask }
  | { readonly kind: 'inclusion'; readonly key: string; readonly included: boolean }
  /** `unitId` undefined takes the choice back. */
  | { readonly kind: 'unit'; readonly words: string; readonly unitId: string | null | undefined }
  | { readonly kind: 'passage'; readonly key: string; readonly decision: PassageDecision }

/** One task as typed in its form. */
export interface TypedTask {
  readonly text: string
  readonly lead: readonly { readonly words: string; readonly scope: string }[]
  readonly coordinating: readonly { readonly words: string; readonly scope: string }[]
  readonly due: { readonly words: string; readonly kind: string; readonly on: string }
  readonly product: string
}

const textLimit = 5000
const lineLimit = 1000

/** The n-th assignment of the reading, or a passage that a person made a task of. */
export function taskKeyOf(from: { readonly assignment: number } | { readonly passage: string }): string {
  return 'assignment' in from ? `a${from.assignment}` : `p${from.passage}`
}

export function passageKeyOf([start, end]: readonly [number, number]): string {
  return `${start}-${end}`
}

/**
 * The corrections with one more laid over them.
 *
 * @throws {Issues} all that is not right in what was typed.
 * @throws {Refused} 404 for a task or passage that the document does not have.
 */
export function correct(before: Corrections, reading: OfficialDocument, correction: Correction): Corrections {
  switch (correction.kind) {
    case 'header':
      return { ...before, header: correctedHeader(reading, correction.fields) }
    case 'task': {
      demandTask(before, reading, correction.key)
      return withTask(before, correction.key, typedTask(correction.task))
    }
    case 'inclusion': {
      demandTask(before, reading, correction.key)
      return withTask(before, correction.key, { included: correction.included })
    }
    case 'unit':
      return { ...before, units: withChoice(before.units ?? {}, correction.words, correction.unitId) }
    case 'passage': {
      if (!reading.unread.some((span) => passageKeyOf(span) === correction.key)) throw notFound()
      return { ...before, passages: { ...before.passages, [correction.key]: correction.decision } }
    }
  }
}

function demandTask(before: Corrections, reading: OfficialDocument, key: string): void {
  const isRead = reading.assignments.some((_, index) => taskKeyOf({ assignment: index }) === key)
  const isAdded = before.passages?.[key.slice(1)] === 'task' && key.startsWith('p')
  if (!isRead && !isAdded) throw notFound()
}

function withTask(before: Corrections, key: string, change: TaskCorrection): Corrections {
  return { ...before, tasks: { ...before.tasks, [key]: { ...before.tasks?.[key], ...change } } }
}

function withChoice(
  units: Readonly<Record<string, string | null>>,
  words: string,
  unitId: string | null | undefined,
): Readonly<Record<string, string | null>> {
  if (unitId !== undefined) return { ...units, [words]: unitId }
  return Object.fromEntries(Object.entries(units).filter(([written]) => written !== words))
}

/** Only what differs from the reading is a correction. */
function correctedHeader(reading: OfficialDocument, fields: Readonly<Record<CorrectableField, string>>) {
  const issues: Issue[] = []
  const changed: Partial<Record<CorrectableField, string | null>> = {}
  for (const field of headerFields) {
    const typed = fields[field].normalize('NFC').replace(/\s+/g, ' ').trim()
    const value = field === 'date' && typed !== '' ? dayAsFarAsSaid(typed) : typed
    if (value === null) issues.push({ field, key: 'form.notDate' })
    else if (value.length > lineLimit)
      issues.push({ field, key: 'form.tooLong', params: { limit: lineLimit } })
    else if ((value || null) !== reading[field]) changed[field] = value || null
  }
  if (issues.length > 0) throw new Issues(issues)
  return changed
}

function typedTask(typed: TypedTask): TaskCorrection {
  const text = typed.text.normalize('NFC').trim()
  const kind = dueKinds.find((known) => known === typed.due.kind)
  const saysDay = typed.due.on.trim() !== ''
  const on = typedDay(typed.due.on)
  const issues = [
    ...issuesOfText(text),
    ...issuesOfLine('product', typed.product),
    ...issuesOfLine('due-words', typed.due.words),
    ...(kind === undefined ? [{ field: 'due-kind', key: 'form.notChoice' } as const] : []),
    ...(saysDay && on === null ? [{ field: 'due-on', key: 'form.notDate' } as const] : []),
    ...(['lead', 'coordinating'] as const).flatMap((role) =>
      typed[role].flatMap(({ words }, index) => issuesOfLine(`${role}-${index}`, words)),
    ),
  ]
  if (issues.length > 0) throw new Issues(issues)
  return {
    text,
    lead: writtenParties(typed.lead),
    coordinating: writtenParties(typed.coordinating),
    due: { words: typed.due.words.trim(), kind: kind!, on },
    product: typed.product.trim() || null,
  }
}

function issuesOfText(text: string): Issue[] {
  if (text === '') return [{ field: 'text', key: 'form.required' }]
  return text.length > textLimit ? [{ field: 'text', key: 'form.tooLong', params: { limit: textLimit } }] : []
}

function issuesOfLine(field: string, line: string): Issue[] {
  return line.length > lineLimit ? [{ field, key: 'form.tooLong', params: { limit: lineLimit } }] : []
}

/** An emptied line takes the unit away. */
function writtenParties(typed: TypedTask['lead']): WrittenParty[] {
  return typed
    .map(({ words, scope }) => ({ words: words.normalize('NFC').trim(), scope: scope.trim() || null }))
    .filter(({ words }) => words !== '')
}
