import type { MessageKey, MessageParams } from './i18n/messages.ts'

/** HTTP's word for the refusal: not signed in, no right, no such record, not in this state. */
export type RefusalStatus = 401 | 403 | 404 | 409 | 413 | 429

/** The office may not do this now. Carries a message key; whoever shows it words it. */
export class Refused extends Error {
  readonly key: MessageKey
  readonly params: MessageParams
  readonly status: RefusalStatus

  constructor(key: MessageKey, params: MessageParams = {}, status: RefusalStatus = 409) {
    super(key)
    this.name = 'Refused'
    this.key = key
    this.params = params
    this.status = status
  }
}

/** No such record, or none that this person may see: the two are told alike. */
export function notFound(): Refused {
  return new Refused('refused.notFound', {}, 404)
}

/** One thing that is not right yet in what a person typed. */
export interface Issue {
  /** Name of the form field; empty for the form as a whole. */
  readonly field: string
  readonly key: MessageKey
  readonly params?: MessageParams
}

/** Input is not right yet: all that is wrong, at once. HTTP 422; the form is shown again with what was typed. */
export class Issues extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map((one) => `${one.field}: ${one.key}`).join(', '))
    this.name = 'Issues'
    this.issues = issues
  }
}
