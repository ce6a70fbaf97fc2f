import { formatDate } from '#ui/dates.ts'
import type { Language } from '#platform/i18n/messages.ts'

/** The day of issue as far as the document says it: "18/11/2025", "11/2020", "2021". */
export function formatIssued(issued: string | null, language: Language): string {
  if (issued === null) return ''
  if (issued.length === 10) return formatDate(issued, language)
  return issued.split('-').reverse().join('/')
}
