import { readDocument } from 'vanban'
import type { OfficialDocument } from 'vanban'
import type { WritableDocument } from './report-document.ts'

/**
 * The issued report as the register keeps it: its own bytes read again, so that every part points into its text and what it
 * cites is found, with the head as it was issued.
 */
export async function outgoingModel(docx: Uint8Array, issued: WritableDocument): Promise<OfficialDocument> {
  const { type, number, symbol, issuer, superior, place, date, subject, addressees, recipients, signature } =
    issued
  const head = {
    type,
    number,
    symbol,
    issuer,
    superior,
    place,
    date,
    subject,
    addressees,
    recipients,
    signature,
  }
  return { ...(await readDocument(docx)), ...head, secrecy: null }
}
