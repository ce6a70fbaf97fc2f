import type { bringing as vietnamese } from '../vi/bringing.ts'

export const bringing: Record<keyof typeof vietnamese, string> = {
  'documents.import.for': 'For which office',
  'documents.import.file': 'Document file',
  'documents.import.accepted':
    'Accepts .docx, .doc, .rtf, .odt, .pdf, .txt, .md and pictures of pages; at most {megabytes} MB.',
  'documents.import.do': 'Bring in and read',
  'documents.import.sending': 'Sending the file …',
  'documents.import.after':
    'The document is read, then you review what was understood. Nothing is assigned until you confirm.',
  'documents.import.secrets':
    'Do not bring in documents with a state-secret marking (Mật, Tối mật, Tuyệt mật): such a file is refused and not stored.',
  'documents.tooLarge':
    'The file is larger than {megabytes} MB. Remove large pictures or appendices and bring it in again.',
  'documents.sameFile':
    'This file was brought in on {day} by {person} as “{fileName}”. It is not brought in again; open the existing one.',
  'documents.openSame': 'Open the existing one',
}
