import type { LogEntry } from '#platform/audit-search.ts'
import { actWords } from '#platform/audit-sentence.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatInstant } from '#ui/dates.ts'
import type { Sheet } from '../../../workbook.ts'

const widths = {
  sequence: 10,
  at: 18,
  sentence: 60,
  person: 26,
  post: 30,
  postUnit: 34,
  inPlaceOf: 26,
  unit: 34,
  details: 60,
  address: 18,
  record: 38,
}
type Column = keyof typeof widths

/** The log as a sheet: a row for each entry. */
export function logSheet(t: Translator, language: Language): Sheet<LogEntry, Column> {
  return {
    name: t('log.title'),
    widths,
    header: (column) => t(`log.column.${column}`),
    cells: (entry) => ({
      sequence: entry.sequence,
      at: formatInstant(entry.at, language),
      sentence: actWords(entry.act, entry, t),
      person: entry.actorName,
      post: entry.post.title,
      postUnit: entry.post.unitName,
      inPlaceOf: entry.post.standsInFor,
      unit: entry.unitName,
      // A cell holds 32,767 characters.
      details: JSON.stringify(entry.details).slice(0, 30_000),
      address: entry.address,
      record: entry.recordId,
    }),
  }
}
