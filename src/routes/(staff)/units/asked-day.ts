import { today } from '#platform/clock.ts'
import type { Clock } from '#platform/clock.ts'

/** The day in the address, as a link writes it (2025-06-30) or as a person does (30/6/2025); today where there is none. */
export function dayAsked(url: URL, clock: Clock): string {
  const asked = url.searchParams.get('on') ?? ''
  const [, date = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(asked) ?? []
  const day = year === '' ? asked : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : today(clock)
}

/** A day that the calendar has: not 31/6. */
function isDay(day: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)
}
