import type { templates as vietnamese } from '../vi/templates.ts'

export const templates: Record<keyof typeof vietnamese, string> = {
  'templates.title': 'Templates',
  'templates.how':
    'The office’s own .docx for each type of document. Types without a template follow the layout of Nghị định 30/2020/NĐ-CP.',
  'templates.pdf': 'The .pdf always follows the layout of Nghị định 30/2020/NĐ-CP, not the template.',
  'templates.written':
    'So far the system itself writes reports only; templates of other types are kept for download and preview.',
  'templates.bring': 'Bring in a template',
  'templates.empty': 'No templates yet.',
  'templates.emptyHow':
    'A template is the office’s own .docx with fields such as {{trích yếu}}, {{nội dung}}, {{nơi nhận}}. Bring it in, preview it, then put it in use.',
  'templates.emptyReader':
    'A planner or administrator of the office brings templates in; those in use are listed here.',
  'templates.column.file': 'Template',
  'templates.column.brought': 'Brought in',
  'templates.column.state': 'State',
  'templates.state.inUse': 'in use',
  'templates.state.kept': 'not in use',
  'templates.brought': '{person}, {when}',
  'templates.type': 'Type of document',
  'templates.office': 'Office',
  'templates.file': 'Template file',
  'templates.fileHint':
    'A .docx of at most 10 MB, without macros, embedded files or pictures linked from elsewhere.',
  'templates.fieldsHow':
    'A field stands between double braces, such as {{trích yếu}}; a MERGEFIELD or a Word content control with the same name works too. Fields: cơ quan chủ quản, cơ quan ban hành, số, ký hiệu, địa danh, ngày tháng năm, tên loại, trích yếu, kính gửi, căn cứ, nội dung, nơi nhận, quyền hạn chức vụ, họ tên, phụ lục.',
  'templates.keep': 'Check and keep',
  'templates.thenUse': 'It is not used straight away: preview it first, then put it in use.',
  'templates.openSame': 'Open the existing template',
  'templates.original': 'Download the template',
  'templates.preview': 'Preview (.docx)',
  'templates.use': 'Use this template',
  'templates.useHow.report':
    'From then on, the .docx of reports that {office} writes and issues follows this template.',
  'templates.useHow.other': 'The template is recorded for “{type}” of {office}.',
  'templates.end': 'Stop using this template',
  'templates.endHow':
    'Once it is no longer used, new documents follow the layout of Nghị định 30/2020/NĐ-CP; what was issued stays as it is.',
  'templates.fields': 'Fields in the template',
  'templates.field': 'Field',
  'templates.kind': 'Written as',
  'templates.kind.braces': 'double braces',
  'templates.kind.mergeField': 'MERGEFIELD',
  'templates.kind.control': 'content control',
  'templates.filledWith': 'Filled',
  'templates.known': 'from the document',
  'templates.unknown': 'matches no part',
  'templates.unknownHow':
    'It cannot be used yet: {count|field matches|fields match} no part of a document. Type fixed words (telephone, address) straight into the template, correct misspelt names, then bring the new file in.',
  'templates.lacks': 'The template has no place for',
  'templates.lacksHow': 'These are printed only if the template already has them.',
  'templates.part.issuer': 'the issuing office',
  'templates.part.number': 'the number',
  'templates.part.symbol': 'the symbol',
  'templates.part.place': 'the place',
  'templates.part.date': 'the date',
  'templates.part.subject': 'the subject',
  'templates.part.recipients': 'the recipients',
  'templates.part.post': 'the signatory’s post',
  'templates.part.name': 'the signatory’s name',
  'templates.history': 'Templates used so far',
  'templates.choice.used': '{person} put {file} in use',
  'templates.choice.ended': '{person} took the template out of use',
  'templates.choice.never': 'The office has not used a template for this type yet.',

  'documents.template.docx':
    'This file is not a .docx. Open the template in Word or LibreOffice and save it as .docx.',
  'documents.template.docm':
    'The template contains macros and was not accepted. Save it as a .docx without macros.',
  'documents.template.embedded':
    'The template has another file embedded in it and was not accepted. Remove that file and save the template again.',
  'documents.template.external':
    'The template loads pictures or files from elsewhere and was not accepted. Insert the pictures into the template itself and save it again.',
  'documents.template.tooLarge':
    'The template is larger than {megabytes} MB. Make its pictures smaller and bring it in again.',
  'documents.template.same': 'This template is already here: {fileName}, brought in by {person} on {day}.',
}
