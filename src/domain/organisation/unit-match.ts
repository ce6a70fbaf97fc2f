import type { MessageKey, MessageParams } from '#platform/i18n/messages.ts'

/** Why a name was taken for what it was taken for, in words that a page can say. */
export interface MatchReason {
  readonly key: MessageKey
  readonly params: MessageParams
}

export type GroupKey =
  | 'departments'
  | 'departmentsAndMassOrganisations'
  | 'massOrganisations'
  | 'provinces'
  | 'districts'
  | 'communes'
  | 'localities'
  | 'press'
  | 'telecoms'
  | 'ministries'
  | 'villages'
  | 'sameOffice'
  | 'posts'
  | 'related'
  | 'unnamed'

/** What a written name stands for on a day. */
export type UnitMatch =
  | {
      readonly kind: 'unit'
      readonly unitId: string
      readonly reason: MatchReason
      /** Who does its work, when it no longer exists today; the most fitting first. */
      readonly successorIds?: readonly string[]
    }
  | {
      readonly kind: 'group'
      /** The members on the day; none where only a person can say who is meant. */
      readonly group: { readonly key: GroupKey; readonly unitIds: readonly string[] }
      readonly reason: MatchReason
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly reason: MatchReason }
  | { readonly kind: 'unknown'; readonly reason: MatchReason }

export interface MatchOptions {
  /** The document's date, ISO: names, parents and groups are those of that day. */
  readonly on: string
  readonly today: string
  /** Who issued the document: "Sở Nội vụ" is the one of its province. */
  readonly issuerUnitId?: string | null
  /** The place, where the issuer is not known. */
  readonly territoryId?: string | null
  /** What the work is about, when an office's work went to several. */
  readonly topic?: string
}

export function reason(key: MessageKey, params: MessageParams = {}): MatchReason {
  return { key, params }
}

/** "28/02/2025", as Vietnamese offices write a day: two digits for the day and for the months 1 and 2. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}
