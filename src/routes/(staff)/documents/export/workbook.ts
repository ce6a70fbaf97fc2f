import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { referenceOf } from '#domain/documents/document.ts'
import type { RegisterLine } from '#domain/documents/register-list.ts'
import type { Language, Translator } from '#platform/i18n/messages.ts'
import { formatDate } from '#ui/dates.ts'
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

/** The register as one sheet. Rows are written as they come, so a long register is never whole in memory. */
export async function workbookOf(
  pages: AsyncIterable<readonly RegisterLine[]>,
  t: Translator,
  language: Language,
): Promise<Uint8Array> {
  const stream = new PassThrough()
  const written = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet(t('register.sheet'), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  const columns = Object.keys(widths) as Column[]
  sheet.columns = columns.map((key) => ({ key, header: t(`register.column.${key}`), width: widths[key] }))
  const heading = sheet.getRow(1)
  heading.font = { bold: true }
  heading.commit()
  for await (const documents of pages) {
    for (const one of documents) {
      const added = sheet.addRow(rowOf(one, t, language))
      added.alignment = { vertical: 'top', wrapText: true }
      added.commit()
    }
  }
  sheet.commit()
  await book.commit()
  return written
}

function rowOf(one: RegisterLine, t: Translator, language: Language): Record<Column, string | number | null> {
  const titled = [one.type && one.type.charAt(0).toUpperCase() + one.type.slice(1), one.subject]
  return {
    direction: t(`register.direction.${one.direction}`),
    arrivalNumber: one.arrivalNumber,
    arrivedOn: one.arrivedOn && formatDate(one.arrivedOn, language),
    reference: inert(referenceOf(one)),
    issued: formatIssued(one.issued, language),
    issuer: inert(one.issuer),
    subject: inert(titled.filter(Boolean).join(': ') || one.fileName),
    receivedBy: inert(one.receivedBy),
    signatory: inert(one.signatory),
    recipients: inert(one.recipients),
  }
}

/** Words stay words: what begins like a formula is not made into one when the file is saved as text and opened again. */
function inert(words: string | null): string | null {
  return words !== null && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
}
