import type { Money, ReportHead } from '#domain/reporting/report.ts'
import { Issues } from '#platform/refused.ts'
import { textOf } from '../../form-reading.ts'

/** The passage that a form is about, as its page had it. */
export function typedPassage(reportId: string, form: FormData) {
  return { reportId, passageId: textOf(form, 'passage'), seen: Number(textOf(form, 'seen')) }
}

/** @throws {Issues} when neither of the two is chosen, or the sum is no number. */
export function typedMoney(form: FormData): Money {
  switch (textOf(form, 'kind')) {
    case 'noSeparate':
      return { kind: 'noSeparate', reason: textOf(form, 'reason').replace(/\s+/g, ' ').slice(0, 500) }
    case 'amount':
      return { kind: 'amount', dong: typedDong(textOf(form, 'dong')) }
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
  const lines = (name: string) => textOf(form, name).split(/\r?\n/)
  return {
    seen: Number(textOf(form, 'seen')),
    head: {
      issuer: textOf(form, 'issuer'),
      superior: textOf(form, 'superior'),
      symbol: textOf(form, 'symbol'),
      place: textOf(form, 'place'),
      subject: textOf(form, 'subject'),
      addressees: lines('addressees'),
      recipients: lines('recipients'),
      chain: lines('chain'),
      signatory: textOf(form, 'signatory'),
    },
  }
}
