import { Unfillable, Unreadable } from 'vanban'
import { Refused } from '#platform/refused.ts'

/** What an office would not knowingly bring, and what to do about it. */
const unwelcome = ['docm', 'embedded', 'external', 'docx'] as const

/**
 * The sentence for a template that cannot be opened, or not be filled; anything else stays what it is.
 *
 * @param name what the file is called, where the reason says nothing of its own.
 */
export function templateRefusal(error: unknown, name: string): unknown {
  if (error instanceof Unfillable) {
    return new Refused(`documents.template.${error.reason}`, { fields: error.fields.join(', ') })
  }
  if (!(error instanceof Unreadable)) return error
  const found = error.reason === 'unsupported' && unwelcome.find((one) => one === error.detail)
  if (found) return new Refused(`documents.template.${found}`)
  return new Refused(`documents.failure.${error.reason}`, { detail: error.detail ?? name })
}
