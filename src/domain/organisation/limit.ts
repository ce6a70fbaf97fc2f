/** Records that may be kept to named units. A plan is read by all that it obliges, so it is none of them. */
const limitedKinds = ['report', 'document'] as const
export type LimitedKind = (typeof limitedKinds)[number]

/** The verb by which such a record is written, and so limited and opened again; the database says the same (`writing_verb`). */
export function writingVerb(kind: LimitedKind) {
  switch (kind) {
    case 'report':
      return 'report.write'
    case 'document':
      return 'document.import'
  }
}

/** Verbs where a level means anything: of other kinds no record is kept to named units. */
export function hasLevels(verb: string): boolean {
  return limitedKinds.some((kind) => verb.startsWith(`${kind}.`))
}

/** To whom a record is kept. */
export interface Limit {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly limitedAt: Date
  readonly limitedBy: string
}
