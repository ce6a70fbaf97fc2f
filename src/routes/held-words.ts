import type { RecordLine, Said } from '#domain/organisation/personal-record.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'

/** What a line of the record says, in the reader's language. */
export function saidWords({ said }: RecordLine, t: Translator, language: Language): string {
  return said.map((one) => worded(one, t, language)).join(' · ')
}

function worded(one: Said, t: Translator, language: Language): string {
  if ('words' in one) return one.words
  if ('method' in one) return t(`account.method.${one.method}`)
  const day = (said: string | null) => (said === null ? '…' : formatDate(said, language))
  return `${day(one.from)} – ${day(one.last)}`
}
