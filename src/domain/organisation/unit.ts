/** What an office is. Police, army and Party have kinds of their own because they stand outside the committees' tree. */
export const unitKinds = [
  'government',
  'ministry',
  'province',
  'district',
  'commune',
  'department',
  'office',
  'board',
  'publicService',
  'party',
  'front',
  'military',
  'police',
  'vertical',
  'press',
  'enterprise',
  'school',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitLevels = ['central', 'province', 'district', 'commune'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** Days from `from` until the day before `until`; null is open. */
export interface Validity {
  readonly from: string | null
  readonly until: string | null
}

export const always: Validity = { from: null, until: null }

/** True when the day falls within the validity. ISO days compare as text. */
export function isValidOn(validity: Validity, day: string): boolean {
  return (validity.from === null || validity.from <= day) && (validity.until === null || day < validity.until)
}

/** PostgreSQL's text of the range. */
export function daterange({ from, until }: Validity): string {
  return `[${from ?? ''},${until ?? ''})`
}

/** Reads PostgreSQL's text of a range of days; "empty" is no days at all. */
export function validityOf(range: string): Validity {
  const [, from, until] = /^[[(]([^,]*),([^\])]*)[\])]$/.exec(range) ?? []
  return { from: from || null, until: until || null }
}

/** The levels that have a committee of their own; districts until 30/6/2025. */
export type PlaceLevel = 'province' | 'district' | 'commune'

/** A place has a committee: the unit and its committee are one and the same unit. */
export function isPlace(kind: UnitKind): boolean {
  return kind === 'province' || kind === 'district' || kind === 'commune'
}

export type SuccessionKind = 'merged' | 'split' | 'renamed' | 'moved'

/** The first day of two-tier local government (Nghị quyết 202/2025/QH15, 203/2025/QH15). */
export const twoTiersFrom = '2025-07-01'
