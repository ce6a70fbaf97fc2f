import type { Money, ReportHead } from '#domain/reporting/report.ts'
import { Issues } from '#platform/refused.ts'

/** The passage that a form is about, as its page had it. */
export function typedPassage(reportId: string, form: FormData) {
  return { reportId, passageId: typedWord(form, 'passage'), seen: Number(typedWord(form, 'seen')) }
}

/** @throws {Issues} when neither of the two is chosen, or the sum is no number. */
export function typedMoney(form: FormData): Money {
  switch (typedWord(form, 'kind')) {
    case 'noSeparate':
      return { kind: 'noSeparate', reason: typedWord(form, 'reason').replace(/\s+/g, ' ').slice(0, 500) }
    case 'amount':
      return { kind: 'amount', dong: typedDong(typedWord(form, 'dong')) }
    default:
      throw new Issues([{ field: 'kind', key: 'form.notChoice' }])
  }
}

/** "250.000.000" and "250 000 000" are one sum. */
function typedDong(typed: string): number {
  const digits = typed.replace(/[.\s]/g, '')
  if (!/^\d{1,15}$/.test(digits)) throw new Issues([{ field: 'dong', key: 'form.notNumber' }])
  return Number(digits)
}

export function typedHead(form: FormData): { seen: number; head: ReportHead } {
  const lines = (name: string) => typedWord(form, name).split(/\r?\n/)
  return {
    seen: Number(typedWord(form, 'seen')),
    head: {
      issuer: typedWord(form, 'issuer'),
      superior: typedWord(form, 'superior'),
      symbol: typedWord(form, 'symbol'),
      place: typedWord(form, 'place'),
      subject: typedWord(form, 'subject'),
      addressees: lines('addressees'),
      recipients: lines('recipients'),
      chain: lines('chain'),
      signatory: typedWord(form, 'signatory'),
    },
  }
}

/** A text field as typed; nothing where a file was sent in its place. */
export function typedWord(form: FormData, name: string): string {
  const entry = form.get(name)
  return typeof entry === 'string' ? entry.trim() : ''
}
