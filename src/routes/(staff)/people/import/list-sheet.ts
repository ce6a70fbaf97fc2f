import type { ListColumn } from '#domain/organisation/people-import.ts'
import type { Translator } from '#platform/i18n/messages.ts'

/** Columns of a list of people, from left to right; widths in characters. */
export const peopleWidths: Readonly<Record<ListColumn, number>> = {
  name: 28,
  email: 34,
  unit: 40,
  role: 20,
  duty: 14,
  title: 30,
  from: 12,
  decision: 40,
}

/** Headings that a list is read by again. */
export function headingOf(column: ListColumn, t: Translator): string {
  switch (column) {
    case 'duty':
      return t('people.duty')
    case 'from':
      return t('people.from')
    case 'decision':
      return t('people.import.decision')
    case 'name':
    case 'email':
    case 'unit':
    case 'role':
    case 'title':
      return t(`people.column.${column}`)
  }
}
