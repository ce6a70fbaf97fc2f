import { citedAs, standingOn } from './law.ts'
import type { Certainty, Instrument, Law } from './law.ts'
import type { Validity } from 'vanban'

/** An instrument as a page names it. */
export interface NamedInstrument {
  readonly id: string
  /** "Nghị định số 244/2026/NĐ-CP". */
  readonly name: string
}

export function named(one: Instrument): NamedInstrument {
  return { id: one.id, name: citedAs(one) }
}

/** A standing as it travels to a page. */
export interface ShownStanding {
  readonly state: Validity['state']
  /** Since when, ISO as far as known. */
  readonly since: string | null
  readonly by: NamedInstrument | null
  readonly source: string | null
  readonly certainty: Certainty | null
}

/** @param day ISO day. */
export function shownStanding(law: Law, one: Instrument, day: string): ShownStanding {
  const standing = standingOn(law, one, day)
  return { ...standing, by: standing.by && named(standing.by) }
}
