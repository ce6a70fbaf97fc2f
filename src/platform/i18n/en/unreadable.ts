import type { unreadable as vietnamese } from '../vi/unreadable.ts'

export const unreadable: Record<keyof typeof vietnamese, string> = {
  'documents.secret.title': 'The document was refused',
  'documents.secret':
    'The document carries a secrecy marking and was refused. Nothing of the file is kept on this networked system. Handle it under the rules on state secrets.',
  'documents.failed.title': 'The document could not be read',
  'documents.failed.nothingKept': 'No document or plan was made from this file.',
  'documents.failed.again': 'Bring in another file',
  'documents.discarded.title': 'Discarded, not brought in',
  'documents.discarded.how': 'If needed, bring the same file in again.',
  'documents.failure.empty':
    'The file has no content. Open it to see whether it has any text, then bring it in again.',
  'documents.failure.notADocument':
    'This file is not a document ({detail}). Bring in a .docx, .doc, .rtf, .odt, .pdf, .txt or .md file, or a picture of its pages.',
  'documents.failure.unsupported':
    'This kind of file cannot be read yet ({detail}). Open it in Word or LibreOffice, save it as .docx or .pdf, and bring that in.',
  'documents.failure.needsConverter':
    'LibreOffice is not installed on the server, so a .{detail} file cannot be read. Save it as .docx or .pdf and bring that in.',
  'documents.failure.encrypted':
    'The file has a password and cannot be opened. Remove the password, save it, and bring it in again.',
  'documents.failure.damaged':
    'The file is damaged and could not be read to the end. Ask for the original again, or save it anew, and bring that in.',
  'documents.failure.tooLarge':
    'The file is larger than allowed. Remove large pictures or appendices and bring it in again.',
  'documents.failure.expandsTooFar':
    'The file unpacks to far too large a size and was not opened. Remove pictures or embedded files, save it, and bring it in again.',
  'documents.failure.nestedEntities':
    'The file contains unsafe declarations and was not opened. Open it in Word, save it as a new file, and bring that in.',
  'documents.failure.noText':
    'The file has only pictures, and no words could be recognised in them. Bring in a clearer copy, one with a text layer, or the .docx.',
  'documents.failure.tookTooLong':
    'Reading took too long and was stopped. Split the document into smaller files and bring those in.',
  'documents.failure.tookTooMuch':
    'The document needs more memory than allowed, so reading was stopped. Split it into smaller files and bring those in.',
  'documents.failure.readerFault':
    'The system failed to read this file. Save the document as a new .docx and bring that in; if it keeps failing, tell your administrator.',
  'documents.failure.bytesLost': 'The file is no longer in the system’s store. Bring it in again.',

  'documents.noFile': 'There is no file {file}.',
  'documents.notAModel': '{file} is not a document model as printed by “nhipcau document read --json”.',
  'documents.template.noFields':
    'The template has no fields to fill. Put fields such as “trích yếu” and “nội dung” into it, between double braces.',
  'documents.template.noBody':
    'The template has no field “nội dung”, so the text of the document has no place in it.',
  'documents.template.unclosed': 'Fields of the template that are not closed: {fields}.',
  'documents.template.unknownFields': 'Fields of the template that match no part of a document: {fields}.',
  'documents.template.missingValues': 'The document lacks what the template asks for: {fields}.',
  'documents.template.notAlone':
    'Fields of the template that must each stand in a paragraph of their own: {fields}.',
  'documents.noPlanner':
    'There is no planner {email}. Run “nhipcau user create”, or choose a person with --as.',
  'documents.severalPlanners': 'There are several planners; choose one with --as EMAIL.',

  'documents.note.recognised':
    'The text was recognised from pictures of {pages|page|pages} ({words|word|words}): {unsure} uncertain, {corrected} corrected by spelling, all underlined. Check them against the original.',
  'documents.note.image': 'There are pictures; the words in them were not read.',
  'documents.note.textBox': 'Text in a text box was put where the box stands.',
  'documents.note.footnote': 'Footnotes were put after the text.',
  'documents.note.trackedDeletion': 'The document has tracked changes: it was read as if all were accepted.',
  'documents.note.comment': 'The drafters’ comments were left out.',
  'documents.note.header': 'Text in page headers or footers was left out.',
  'documents.note.embeddedDocument': 'Another document is embedded in the file; it was not read.',
  'documents.note.rotatedText': 'Text printed sideways was left out.',
  'documents.note.pageWithoutText': 'On some pages no words could be read.',
  'documents.note.arrivalStamp': 'The registry’s arrival stamp was left out.',
  'documents.note.illegible': 'Some faint or handwritten lines could not be recognised.',
  'documents.note.oldEncoding': 'Text in the old encoding {detail} was converted to Unicode.',
  'documents.note.converted': 'LibreOffice converted the .{detail} file to .docx so that it could be read.',
  'documents.note.formField': 'What was filled into the form was read in the place of each field.',
  'documents.note.garbledText':
    'Page {pages}: the text stored in the file is garbled; the words were recognised from the picture of the page instead.',
  'documents.note.garbledKept':
    'Page {pages}: the text stored in the file is garbled and could not be recognised again. Check every word against the original.',
  'documents.note.pictureOnPages':
    'Page {pages}: there are signatures, black seals or pictures; the words in them were not read.',
  'documents.note.pagesWithoutText': 'Page {pages}: no words could be read.',
  'documents.note.arrivalStampOnPages':
    'Page {pages}: the words of the registry’s arrival stamp were left out.',
  'documents.note.illegibleOnPages': 'Page {pages}: some faint or handwritten lines could not be recognised.',
  'documents.note.other': 'A note on the reading: {detail}.',

  'documents.notReadYet': 'The document is still being read. Wait until it is done.',
  'documents.notForReview': 'This document is no longer waiting for review. Go back to Documents.',
  'documents.alreadyConfirmed': 'This document is confirmed and its plan is made.',
  'documents.noTasks': 'No task is chosen. Choose at least one, then confirm.',
  'documents.unitEnded':
    '“{words}” no longer exists. Choose the unit that has its work now, or that nobody is assigned, then confirm.',
}
