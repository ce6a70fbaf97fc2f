/** The one source of time. Offices live in Asia/Ho_Chi_Minh: a day begins there at 17:00 UTC of the day before. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The office's calendar day at that instant, ISO ("2026-11-21"). */
export function dayOf(instant: Date): string {
  return vietnamDay.format(instant)
}

/** The office's today, ISO. */
export function today(clock: Clock): string {
  return dayOf(clock.now())
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The ISO day so many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
