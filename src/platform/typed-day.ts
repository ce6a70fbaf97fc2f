/** True for a day of the calendar in ISO form: 2026-02-31 is none, and neither is one of a year that no office writes. */
export function isDay(text: string): boolean {
  return text.length === 10 && dayAsFarAsSaid(text) === text
}

/** A day as offices write it (30/6/2026) or as a date field gives it (2026-06-30), in ISO form; null for what is none. */
export function typedDay(typed: string): string | null {
  const day = dayAsFarAsSaid(typed)
  return day?.length === 10 ? day : null
}

/** The same where a month ("11/2025") or a year will do. */
export function dayAsFarAsSaid(typed: string): string | null {
  const [, date, month, year] = partsOf(typed.trim())
  if (year === undefined) return null
  if (month === undefined) return year
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12) return null
  if (date === undefined) return `${year}-${month.padStart(2, '0')}`
  if (Number(date) < 1 || Number(date) > days) return null
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

function partsOf(typed: string): readonly (string | undefined)[] {
  const iso = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed)
  if (iso) return [iso[0], iso[3], iso[2], iso[1]]
  return /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?([1-9]\d{3})$/.exec(typed) ?? []
}
