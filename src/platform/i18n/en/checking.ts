import type { checking as vi } from '../vi/checking.ts'

/** Checking documents: what the rules find. */
export const checking: Record<keyof typeof vi, string> = {
  'documents.check.error': 'Error',
  'documents.check.warning': 'Warning',
  'documents.check.hint': 'Hint',
  'documents.check.line': 'Line {line}.',
  'documents.check.counts': '{errors|error|errors}, {warnings|warning|warnings}, {hints|hint|hints}.',
  'documents.check.none': 'The rules found nothing; the document still needs a reader.',

  'documents.findings.title': 'Check a document',
  'documents.findings.pane': 'Findings',
  'documents.findings.errors': 'Errors',
  'documents.findings.warnings': 'Warnings',
  'documents.findings.hints': 'Hints',
  'documents.findings.errorsHow': 'Against the rules on form, or plainly wrong.',
  'documents.findings.warningsHow': 'Probably wrong; the drafter decides.',
  'documents.findings.hintsHow': 'Possibly wrong; worth a look when there is time.',
  'documents.findings.others': 'Also at',
  'documents.findings.suggestion': 'Suggested',
  'documents.findings.more':
    '{count|more is|more are} not shown here. Correct those above and check again to see them.',
  'documents.findings.moreInFile':
    '{count|more is|more are} not shown here; the .docx with comments has them all.',
  'documents.findings.none': 'The rules found nothing wrong.',
  'documents.findings.noneHow':
    'They check form, citations and spelling only; the content is still for the drafter and the approver to read.',
  'documents.findings.unchanged': 'The system changes nothing in the document.',
  'documents.findings.commented': 'Download .docx with comments',
  'documents.findings.import': 'Bring this document in',
  'documents.findings.discard': 'Discard this check',
  'documents.findings.private': 'Only you can see this check; it is deleted after a day.',
  'documents.findings.failed': 'The document could not be checked',
  'documents.findings.again': 'Check another file',
  'documents.findings.of': 'Check for which office',
  'documents.findings.file': 'File to check',
  'documents.findings.do': 'Check',
  'documents.findings.how':
    'Checks the form under Nghị định 30/2020/NĐ-CP, number and symbol, whether each legal basis is still in force, numbering, recipients, signature, capitals and typing errors. The file does not enter the register and nobody else sees it.',
  'documents.findings.back': 'Back to the document',
  'documents.findings.backToReview': 'Back to the review',
  'documents.findings.cancel': 'Stop, do not check',
  'documents.notCommentable.notDocx':
    'Comments can be written only into a .docx file. Save the document as .docx and check it again.',
  'documents.notCommentable.signed':
    'The file is digitally signed, and comments would break the signature. See the findings on the page.',
  'documents.notCommentable.otherDocument':
    'The file no longer matches the document that was checked. Check the file again.',
  'documents.findings.leave': 'You may leave this page; its address can be opened again for a day.',
}
