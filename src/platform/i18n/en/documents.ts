import type { documents as vietnamese } from '../vi/documents.ts'

export const documents: Record<keyof typeof vietnamese, string> = {
  'documents.title': 'Documents',
  'documents.find': 'Search',
  'documents.import': 'Bring a document in',
  'documents.check': 'Check a document',
  'documents.findings.open': 'Check the form',
  'documents.showAll': 'Show all documents',

  'documents.reading.title': 'Reading the document',
  'documents.reading.waiting': 'Waiting for its turn',
  'documents.reading.label': 'Reading “{fileName}”',
  'documents.reading.pages': 'page {done}/{total}',
  'documents.reading.leave': 'You may leave this page; reading goes on and the result is under Documents.',
  'documents.reading.cancel': 'Stop, do not bring it in',
  'documents.reading.refresh': 'This page reloads by itself every few seconds.',

  'documents.review.panes': 'The two parts of this page',
  'documents.review.document': 'Document',

  'documents.head.type': 'Type',
  'documents.head.number': 'Number',
  'documents.head.symbol': 'Symbol',
  'documents.head.superior': 'Superior agency',
  'documents.head.issuer': 'Issued by',
  'documents.head.place': 'Place',
  'documents.head.date': 'Date',
  'documents.head.subject': 'Subject',
  'documents.head.cosigners': 'Also signed by',
  'documents.head.signature': 'Signed by',
  'documents.head.dateHint': 'As far as it is known: 18/11/2025, 11/2025 or 2025.',
}
