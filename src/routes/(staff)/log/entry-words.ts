import { isId } from '#platform/new-id.ts'
import type { LogEntry } from '#platform/audit-search.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'

/** What people are told of the details of an entry; the rest serves programs, and is in the files taken out. */
const worded = [
  ...(['title', 'roleName', 'name', 'fileName', 'reference', 'basis', 'number', 'units', 'percent'] as const),
  ...(['evidence', 'substitute', 'holder', 'from', 'to', 'on', 'lastDay', 'endsOn', 'receivedBy'] as const),
  ...(['where', 'days', 'removed', 'format', 'reason', 'decision'] as const),
] as const

export interface Detail {
  readonly label: string
  readonly value: string
}

export function detailWords(
  details: LogEntry['details'],
  t: Translator,
  language: Language,
): readonly Detail[] {
  return worded.flatMap((name) => {
    const value = valueWords(details[name], language)
    return value ? [{ label: t(`log.detail.${name}`), value }] : []
  })
}

function valueWords(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string' && !isId(one)).join('; ')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || isId(value)) return ''
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, language) : value
}

/** From where it was done; of an attempt to sign in, which the house writes down, where the attempt came from. */
export function addressWords({ address, details }: LogEntry, t: Translator): string {
  const from = typeof details.address === 'string' ? details.address : address
  if (from === 'cli' || from === 'worker' || from === 'seed') return t(`log.address.${from}`)
  return from ?? ''
}
