import { RefusedMessage } from 'vanban/edxml'
import { Refused } from '#platform/refused.ts'

/** The sentence for what the library refused of a message; anything else stays what it is. */
export function messageRefusal(error: unknown): unknown {
  if (!(error instanceof RefusedMessage)) return error
  const size = Number(error.detail)
  const detail = size >= 1_000_000 ? `${Math.floor(size / 1_000_000)} MB` : (error.detail ?? '…')
  return new Refused(`exchange.refused.${error.reason}`, { detail })
}
