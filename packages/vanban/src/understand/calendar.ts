/** Days of the Gregorian calendar as ISO words, without any clock. */
export function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

export function lastOfMonth(year: number, month: number): string {
  return day(year, month + 1, 0)
}

export function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** False for the 31st of April and the like. */
export function isDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= Number(lastOfMonth(year, month).slice(8))
}
