import type { checking as vi } from '../vi/checking.ts'

/** Checking documents: what the rules find. */
export const checking: Record<keyof typeof vi, string> = {
  'documents.check.error': 'Error',
  'documents.check.warning': 'Warning',
  'documents.check.hint': 'Hint',
  'documents.check.line': 'Line {line}.',
  'documents.check.counts': '{errors|error|errors}, {warnings|warning|warnings}, {hints|hint|hints}.',
  'documents.check.none': 'No rule found anything; the document still needs a reader.',

  'documents.findings.title': 'Check a document',
  'documents.findings.pane': 'Findings',
  'documents.findings.errors': 'Errors',
  'documents.findings.warnings': 'To look at',
  'documents.findings.hints': 'Hints',
  'documents.findings.errorsHow': 'Against the rules of form, or plainly wrong.',
  'documents.findings.warningsHow': 'Most likely wrong; the drafter decides.',
  'documents.findings.hintsHow': 'Possibly wrong; worth a look when there is time.',
  'documents.findings.others': 'Also at',
  'documents.findings.suggestion': 'Suggested',
  'documents.findings.more': '{count} more are not shown here; the downloaded file has them all.',
  'documents.findings.none': 'The rules find nothing wrong.',
  'documents.findings.noneHow':
    'They look at form, citations and spelling only; the content is still for the drafter and the approver to read.',
  'documents.findings.unchanged': 'Nothing in the document is changed by itself.',
  'documents.findings.commented': 'Download .docx with comments',
  'documents.findings.import': 'Bring this document in',
  'documents.findings.discard': 'Discard this check',
  'documents.findings.private': 'Only you can see this check; it deletes itself after a day.',
  'documents.findings.failed': 'The document could not be checked',
  'documents.findings.again': 'Check another file',
  'documents.findings.of': 'Check for the office',
  'documents.findings.file': 'File to check',
  'documents.findings.do': 'Check',
  'documents.findings.how':
    'Looks at the form under Nghị định 30/2020/NĐ-CP, number and symbol, whether each legal basis is still in force, numbering, recipients, signature, capitals and slips of typing. The file does not enter the system and nobody else sees it.',
  'documents.findings.back': 'Back to the document',
  'documents.findings.backToReview': 'Back to the review',
  'documents.findings.cancel': 'Never mind, do not check',
  'documents.notCommentable.notDocx':
    'Comments can only be written into a .docx file. Save the document as .docx and check it again.',
  'documents.notCommentable.signed':
    'The file is digitally signed, and comments would break the signature. See the findings on the page.',
  'documents.notCommentable.otherDocument':
    'The file no longer matches the document that was checked. Check the file again.',
  'documents.findings.leave': 'You may leave this page; its address opens again for a day.',
}
