/** The address of a unit on a day; today goes without saying. */
export function unitAddress(id: string, on: string, today: string): string {
  return `/units/${id}${dayQuery(on, today)}`
}

export function dayQuery(on: string, today: string): string {
  return on === today ? '' : `?on=${on}`
}

/** Days on which much changed, for jumping to: three tiers' last day, two tiers' first. */
export const turningDays: readonly string[] = ['2024-12-31', '2025-06-30', '2025-07-01']

/** The earliest day of which the register knows something of its own. */
export const firstDay = '2024-01-01'
