import { referenceOf } from '#domain/documents/document.ts'
import type { RegisterLine } from '#domain/documents/register-list.ts'
import { capitalised } from '#platform/i18n/capitalised.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'
import type { Sheet } from '../../../workbook.ts'
import { formatIssued } from '../issued.ts'

const widths = {
  direction: 9,
  arrivalNumber: 9,
  arrivedOn: 12,
  reference: 22,
  issued: 12,
  issuer: 32,
  subject: 64,
  receivedBy: 28,
  signatory: 24,
  recipients: 40,
}
type Column = keyof typeof widths

/** The register as a sheet: a row for each document. */
export function registerSheet(t: Translator, language: Language): Sheet<RegisterLine, Column> {
  return {
    name: t('register.views'),
    widths,
    header: (column) => t(`register.column.${column}`),
    cells: (one) => ({
      direction: t(`register.direction.${one.direction}`),
      arrivalNumber: one.arrivalNumber,
      arrivedOn: one.arrivedOn && formatDate(one.arrivedOn, language),
      reference: referenceOf(one),
      issued: formatIssued(one.issued, language),
      issuer: one.issuer,
      subject: [one.type && capitalised(one.type), one.subject].filter(Boolean).join(': ') || one.fileName,
      receivedBy: one.receivedBy,
      signatory: one.signatory,
      recipients: one.recipients,
    }),
  }
}
