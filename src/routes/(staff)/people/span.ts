import { addDays } from '#platform/clock.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'

interface Days {
  readonly valid: { readonly from: string | null; readonly until: string | null }
  readonly calledOff: boolean
}

/** From when until when, last day included, in words. */
export function spanWords(
  { valid: { from, until }, calledOff }: Days,
  t: Translator,
  language: Language,
): string {
  if (calledOff) return t('people.calledOff')
  const last = until === null ? null : formatDate(addDays(until, -1), language)
  const first = from === null ? null : formatDate(from, language)
  if (first !== null && last !== null) return t('people.span', { from: first, last })
  if (first !== null) return t('people.since', { from: first })
  return last === null ? t('people.always') : t('people.until', { last })
}
