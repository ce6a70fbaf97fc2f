import type { Citation, Finding, OfficialDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'

/**
 * One thing that an official document ought to be, in a file of its own. A rule looks and says; it never changes anything.
 *
 * What is certainly wrong by the regulation is an `error`, what is most likely wrong a `warning`, what may be wrong a `hint`.
 */
export interface Rule {
  /** Kebab-case; findings carry it. */
  readonly name: string
  /** What says so: "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3"; null for a rule of the language. */
  readonly regulation: string | null
  readonly check: (document: OfficialDocument, known: Known) => readonly Fault[]
}

export interface Fault {
  readonly severity: Finding['severity']
  readonly span: Span
  /** One sentence in each language: what was found and why it matters. Official words are quoted as they stand in both. */
  readonly says: Readonly<Record<Language, string>>
  /** What the words at `span` could be instead, where that is known. */
  readonly suggestion?: string
  /** Where one rule serves several passages: the one that this fault offends, or null, in place of the rule’s. */
  readonly regulation?: string | null
}

export type Language = 'vi' | 'en'

/** What the caller knows beyond the document itself; a rule that needs what is absent stays silent. */
export interface Known {
  /** The day of asking (ISO), for a draft that has no date of its own. */
  readonly today?: string
  /** Validity of a cited document on a day (ISO); null for a document that the register does not hold. */
  readonly validity?: (reference: string, day: string, cited: Citation) => Validity | null
  /** Whether an office of this name existed on a day (ISO); null where the name is not known at all. */
  readonly existed?: (name: string, day: string) => boolean | null
}

export interface Validity {
  readonly state: 'notYetEffective' | 'inForce' | 'amended' | 'replaced' | 'abolished'
  /** Since when, ISO; null when it is not known. */
  readonly since: string | null
  /** What amended, replaced or abolished it, as cited: "Nghị định số 244/2026/NĐ-CP". */
  readonly by: string | null
  /** False for what nobody has verified yet: then only a hint. */
  readonly certain: boolean
}
