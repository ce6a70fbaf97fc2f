import type { Issue } from '#platform/refused.ts'
import { typedDay } from '#platform/typed-day.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { isId } from '#platform/new-id.ts'
import { longestDecision, longestTitle, tooLong } from './post.ts'
import type { Validity } from './unit.ts'

/**
 * Who speaks for an office: its head, whoever is assigned to speak for it regularly, whoever is authorised in writing for one case
 * (Nghị định 244/2026/NĐ-CP, Điều 3, read in a scan).
 */
export const speakerKinds = ['head', 'standing', 'authorised'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

export interface Speaker {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: SpeakerKind
  readonly userId: string | null
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly email: string
  readonly decision: string
  readonly decidedAt: Date
  /** The case, of one who is authorised. */
  readonly matter: string | null
  readonly authorisedByName: string | null
  readonly valid: Validity
  readonly calledOff: boolean
  readonly publishedAt: Date | null
  readonly publishedWhere: string | null
}

/** Hours from the decision until the standing speaker's name and contact are to be published (the same decree, read in a scan). */
const hoursToPublish = 24

/** What is to be done about publishing: real hours, weekends too. */
export type Publication =
  | { readonly state: 'notDue' }
  | { readonly state: 'due'; readonly hours: number; readonly dueAt: Date }
  | { readonly state: 'overdue'; readonly hours: number; readonly dueAt: Date }
  | { readonly state: 'published'; readonly at: Date; readonly late: boolean }

export function publicationOf(
  { kind, decidedAt, publishedAt }: Pick<Speaker, 'kind' | 'decidedAt' | 'publishedAt'>,
  now: Date,
): Publication {
  const dueAt = new Date(decidedAt.getTime() + hoursToPublish * 3_600_000)
  if (publishedAt !== null)
    return { state: 'published', at: publishedAt, late: kind === 'standing' && publishedAt > dueAt }
  if (kind !== 'standing') return { state: 'notDue' }
  const hours = (dueAt.getTime() - now.getTime()) / 3_600_000
  if (hours >= 0) return { state: 'due', hours: Math.floor(hours), dueAt }
  return { state: 'overdue', hours: Math.max(1, Math.floor(-hours)), dueAt }
}

export interface TypedSpeaker {
  readonly kind: string
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly email: string
  readonly decision: string
  /** Day and time of the decision: "21/11/2026", "08:30". */
  readonly decidedOn: string
  readonly decidedTime: string
  readonly from: string
  readonly lastDay: string
  readonly matter: string
  readonly authorisedBy: string
}

export interface SpeakerTerms {
  readonly kind: SpeakerKind
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly email: string
  readonly decision: string
  readonly decidedAt: Date
  readonly matter: string | null
  readonly authorisedBy: string | null
  readonly valid: Validity
}

/** Reads what was typed of a speaker: all that is wrong with it at once. */
export function readSpeaker(typed: TypedSpeaker, now: Date): { terms: SpeakerTerms; issues: Issue[] } {
  const kind = speakerKinds.find((one) => one === typed.kind)
  const isAuthorised = kind === 'authorised'
  const [from, last] = [typedDay(typed.from), typedDay(typed.lastDay)]
  const decidedAt = typedInstant(typed.decidedOn, typed.decidedTime)
  const issues = [
    ...(kind ? [] : [{ field: 'kind', key: 'form.notChoice' } as const]),
    ...required('name', typed.name),
    ...tooLong('name', typed.name, 100),
    ...contactIssues(typed),
    ...required('decision', typed.decision),
    ...tooLong('decision', typed.decision, longestDecision),
    ...dayIssues('decidedOn', typed.decidedOn, decidedAt === null),
    ...dayIssues('from', typed.from, from === null),
    ...(typed.lastDay === '' && !isAuthorised ? [] : dayIssues('lastDay', typed.lastDay, last === null)),
    ...(isAuthorised ? [...required('matter', typed.matter), ...tooLong('matter', typed.matter, 500)] : []),
    ...(isAuthorised && !isId(typed.authorisedBy)
      ? [{ field: 'authorisedBy', key: 'speaker.headFirst' } as const]
      : []),
  ] satisfies Issue[]
  if (decidedAt !== null && decidedAt > now) issues.push({ field: 'decidedOn', key: 'speaker.decidedLater' })
  if (from !== null && last !== null && last < from)
    issues.push({ field: 'lastDay', key: 'substitution.endsBeforeStart' })
  if (from !== null && decidedAt !== null && from < dayOf(decidedAt))
    issues.push({ field: 'from', key: 'speaker.beforeDecision' })
  const { name, title, phone, email, decision } = typed
  const words = {
    kind: kind ?? 'head',
    name,
    title,
    phone,
    email,
    decision,
    decidedAt: decidedAt ?? now,
  } as const
  const forCase = {
    matter: isAuthorised ? typed.matter : null,
    authorisedBy: isAuthorised ? typed.authorisedBy : null,
  }
  const valid = { from, until: last === null ? null : addDays(last, 1) }
  return { terms: { ...words, ...forCase, valid }, issues }
}

type Contact = Pick<TypedSpeaker, 'title' | 'phone' | 'email'>

/** What is published of a speaker: post, telephone, official address. */
export function contactIssues({ title, phone, email }: Contact): Issue[] {
  const issues = [
    ...required('title', title),
    ...tooLong('title', title, longestTitle),
    ...required('phone', phone),
    ...required('email', email),
  ]
  if (phone !== '' && !/^\+?[\d().\s/-]{6,40}$/.test(phone))
    issues.push({ field: 'phone', key: 'speaker.notPhone' })
  if (email !== '' && !/^[^\s@<>]{1,100}@[^\s@<>]+\.[^\s@<>]{2,100}$/.test(email))
    issues.push({ field: 'email', key: 'person.notEmail' })
  return issues
}

function required(field: string, text: string): Issue[] {
  return text === '' ? [{ field, key: 'form.required' }] : []
}

function dayIssues(field: string, typed: string, isWrong: boolean): Issue[] {
  if (typed === '') return [{ field, key: 'form.required' }]
  return isWrong ? [{ field, key: 'form.notDate' }] : []
}

/** An instant by the office's clock, which keeps one time all year; without a time the day's beginning. */
export function typedInstant(day: string, time: string): Date | null {
  const iso = typedDay(day)
  const said = /^(\d{1,2})(?:[:hg](\d{2})?)?$/.exec(time.trim() || '0')
  const [hour, minute] = [Number(said?.[1]), Number(said?.[2] ?? 0)]
  if (iso === null || !said || hour > 23 || minute > 59) return null
  return new Date(`${iso}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`)
}
