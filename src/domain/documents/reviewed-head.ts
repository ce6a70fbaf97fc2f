import type { OfficialDocument, Span } from 'vanban'
import { headerFields } from './correction.ts'
import type { CorrectableField, Corrections } from './correction.ts'
import { signedBy } from './signed-by.ts'

export interface HeaderLine {
  readonly field: CorrectableField | 'signature' | 'cosigners'
  readonly value: string | null
  readonly isCorrected: boolean
  readonly span: Span | null
}

/** What the head says, line by line, as corrected. */
export function headerOf(reading: OfficialDocument, corrections: Corrections): HeaderLine[] {
  const lines = headerFields.map((field): HeaderLine => ({
    field,
    value: headerValue(reading, corrections, field),
    isCorrected: corrections.header?.[field] !== undefined,
    span: reading.where[field] ?? null,
  }))
  const { signature, cosigners = [] } = reading
  const span = reading.where.signature ?? null
  const others = cosigners.map(signedBy).join('; ')
  return [
    ...lines,
    { field: 'signature', value: signature && signedBy(signature), isCorrected: false, span },
    ...(others === '' ? [] : [{ field: 'cosigners', value: others, isCorrected: false, span } as const]),
  ]
}

export function headerValue(
  reading: OfficialDocument,
  corrections: Corrections,
  field: CorrectableField,
): string | null {
  const corrected = corrections.header?.[field]
  return corrected === undefined ? reading[field] : corrected
}
