/** Wrong attempts that count against one account at one place, one device, or one network. */
export interface Tally {
  readonly failures: number
  readonly lastAt: Date | null
}

/** How many wrong attempts are borne before one has to wait. */
export interface Borne {
  readonly failures: number
}

/** One account from one network, or from a browser that was signed in to it before. */
export const byAccount: Borne = { failures: 5 }
/** One network that tries many accounts. A browser known to the account is not held up by it: colleagues share a network. */
export const byNetwork: Borne = { failures: 50 }
/** One account from everywhere, against one who tries from many places. Known browsers are not held up by it either. */
export const fromEverywhere: Borne = { failures: 100 }

const longestWait = 15

/**
 * When the next attempt may be made; null for at once. The wait doubles with each failure that follows: 1, 2, 4, 8, then 15
 * minutes.
 */
export function waitsUntil(tally: Tally, borne: Borne): Date | null {
  if (tally.lastAt === null || tally.failures < borne.failures) return null
  const minutes = Math.min(longestWait, 2 ** (tally.failures - borne.failures))
  return new Date(tally.lastAt.getTime() + minutes * 60_000)
}

/** Minutes from now until then, at least one; 0 when the time has come. */
export function minutesUntil(until: Date | null, now: Date): number {
  if (until === null || until <= now) return 0
  return Math.ceil((until.getTime() - now.getTime()) / 60_000)
}
