/** Which way a document went: to the office, or from it. */
export const directions = ['incoming', 'outgoing'] as const
export type Direction = (typeof directions)[number]

/** What a .docx travels as. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The number and symbol as people say them: "219/KH-UBND"; the symbol alone before it has a number. */
export function referenceOf(document: {
  readonly number: string | null
  readonly symbol: string | null
}): string | null {
  const { number, symbol } = document
  return number !== null && symbol !== null ? `${number}/${symbol}` : (number ?? symbol)
}

/** A day as documents print it, as far as it is said: 12/10/2020, 10/2020. */
export function printedDay(iso: string): string {
  return iso.split('-').reverse().join('/')
}

/** The day on which the document's names are meant: its own, as far as it says; the last possible one where it says less. */
export function namesMeantOn(issued: string | null, today: string): string {
  if (issued === null) return today
  const [year = '', month, day] = issued.split('-')
  if (day !== undefined) return issued
  const end = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10)
  return end < today ? end : today
}
