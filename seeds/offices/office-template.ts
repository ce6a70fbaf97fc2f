import type { SuccessionKind, UnitKind } from '#domain/organisation/unit.ts'
import type { DraftName } from '../register-draft.ts'

/**
 * An office that every place of a kind has. Words in braces are filled from the place: {place} "tỉnh Lạng Sơn", {name}
 * "Lạng Sơn", {type} "tỉnh", {Party} "Tỉnh ủy" or "Thành ủy".
 */
export interface OfficeTemplate {
  readonly key: string
  readonly kind: UnitKind
  readonly names: readonly DraftName[]
  /** The key of the office above it, or "committee" for the place itself; null for what only shares the place. */
  readonly under: string | null
  /** From which day it stands under that office, when it stood alone before. */
  readonly underFrom?: string
  readonly from?: string
  readonly until?: string
  /** Where the fact comes from; absent for what offices commonly are, which no decision at hand proves. */
  readonly source?: string
}

/** What became of an office: to which other office of the same place its work went. */
export interface OfficeSuccession {
  readonly from: string
  readonly to: string
  readonly on: string
  readonly kind: SuccessionKind
  readonly topic?: string
  readonly source: string
}

export const commonPractice = 'theo cách tổ chức phổ biến, chưa kiểm chứng'

export interface OfficeTemplates {
  readonly offices: readonly OfficeTemplate[]
  readonly successions: readonly OfficeSuccession[]
}
