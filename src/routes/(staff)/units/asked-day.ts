import { today } from '#platform/clock.ts'
import type { Clock } from '#platform/clock.ts'
import { typedDay } from '#platform/typed-day.ts'

/** The day in the address, as a link writes it (2025-06-30) or as a person does (30/6/2025); today where there is none. */
export function dayAsked(url: URL, clock: Clock): string {
  return typedDay(url.searchParams.get('on') ?? '') ?? today(clock)
}
