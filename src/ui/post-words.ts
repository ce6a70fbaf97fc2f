import type { ActPost } from '#platform/audit-sentence.ts'
import type { Translator } from '#platform/i18n/messages.ts'

/** Under which post something was done, and in whose place; empty where the log knows none (acts of before, the house's own). */
export function postWords({ title, unitName, standsInFor }: ActPost, t: Translator): string {
  const stand = standsInFor ? t('history.inPlaceOf', { name: standsInFor }) : ''
  return [title, unitName, stand].filter(Boolean).join(', ')
}
