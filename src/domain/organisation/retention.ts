/** Records that go when their time is over. Never what was issued, published or decided, and never the log. */
export const retentionKinds = [
  'signInAttempts',
  'endedSessions',
  'verificationCodes',
  'spentCodes',
  'passwordLinks',
  'unusedInvitations',
  'endedTokens',
  'discardedImports',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** How long records of a kind are kept, in days after they ended, and within which bounds an office may decide otherwise. */
export interface Term {
  readonly days: number
  readonly least: number
  readonly most: number
}

/**
 * What the house proposes. No law that we have read names these terms: each is only as long as its use (why, is in the
 * catalogues), which is what Luật 91/2025/QH15 is about; an office that knows a term decides it.
 */
export const proposedTerms: Readonly<Record<RetentionKind, Term>> = {
  // Waits after wrong attempts look back a day; who tried what is asked about for months.
  signInAttempts: { days: 90, least: 7, most: 365 },
  endedSessions: { days: 30, least: 1, most: 365 },
  verificationCodes: { days: 1, least: 1, most: 30 },
  // A code is good for half a minute and must not be used twice meanwhile.
  spentCodes: { days: 1, least: 1, most: 30 },
  passwordLinks: { days: 30, least: 1, most: 365 },
  unusedInvitations: { days: 90, least: 7, most: 365 },
  endedTokens: { days: 180, least: 30, most: 730 },
  discardedImports: { days: 90, least: 7, most: 365 },
}

/** What goes by other rules, which no office changes: for the page that lists all terms. */
export const fixedKinds = [
  'checks',
  'recognisedPages',
  'unusedBytes',
  'exportedFiles',
  'issuedRecords',
  'log',
] as const

/** A term as it holds today. */
export interface RetentionRule extends Term {
  readonly kind: RetentionKind
  readonly proposed: number
  /** Null where the office left it as the house proposes. */
  readonly setBy: string | null
  readonly setAt: Date | null
}

/** The terms that hold: the office's own where it decided, within today's bounds. */
export function termsThatHold(
  own: ReadonlyMap<string, { readonly days: number; readonly setBy: string; readonly setAt: Date }>,
): readonly RetentionRule[] {
  return retentionKinds.map((kind) => {
    const proposed = proposedTerms[kind]
    const decided = own.get(kind)
    const days = decided ? Math.min(Math.max(decided.days, proposed.least), proposed.most) : proposed.days
    return {
      ...proposed,
      kind,
      days,
      proposed: proposed.days,
      setBy: decided?.setBy ?? null,
      setAt: decided?.setAt ?? null,
    }
  })
}

/** The typed number of days; null for what is no whole number within the bounds. */
export function readDays(typed: string, { least, most }: Term): number | null {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : NaN
  return days >= least && days <= most ? days : null
}

export function isRetentionKind(kind: string): kind is RetentionKind {
  return (retentionKinds as readonly string[]).includes(kind)
}
