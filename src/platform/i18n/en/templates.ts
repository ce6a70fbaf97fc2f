import type { templates as vietnamese } from '../vi/templates.ts'

export const templates: Record<keyof typeof vietnamese, string> = {
  'templates.title': 'Templates',
  'templates.how':
    'The office’s own .docx for each type of document. A type without one takes the layout of Nghị định 30/2020/NĐ-CP.',
  'templates.pdf': 'The .pdf always takes the layout of Nghị định 30/2020/NĐ-CP, not that of a template.',
  'templates.written':
    'The system itself writes reports so far; templates of other types are kept to download and to try out.',
  'templates.bring': 'Bring in a template',
  'templates.empty': 'No templates yet.',
  'templates.emptyHow':
    'A template is the office’s own .docx with fields such as {{trích yếu}}, {{nội dung}}, {{nơi nhận}}. Bring it in, try it out, then put it in use.',
  'templates.emptyReader':
    'A planner or administrator of the office brings templates in; those in use are listed here.',
  'templates.column.type': 'Type of document',
  'templates.column.file': 'Template',
  'templates.column.office': 'Office',
  'templates.column.brought': 'Brought in',
  'templates.column.state': 'State',
  'templates.state.inUse': 'in use',
  'templates.state.kept': 'not in use',
  'templates.brought': '{person}, {when}',
  'templates.type': 'Type of document',
  'templates.office': 'Office',
  'templates.file': 'Template file',
  'templates.fileHint':
    'A .docx of at most 10 MB, without macros, embedded files or pictures from elsewhere.',
  'templates.fieldsHow':
    'A field stands between double braces, such as {{trích yếu}}; a MERGEFIELD or a content control of Word by the same name will do. Fields: cơ quan chủ quản, cơ quan ban hành, số, ký hiệu, địa danh, ngày tháng năm, tên loại, trích yếu, kính gửi, căn cứ, nội dung, nơi nhận, quyền hạn chức vụ, họ tên, phụ lục.',
  'templates.keep': 'Check and keep',
  'templates.thenUse': 'It is not in use at once: try it out first, then put it in use.',
  'templates.openSame': 'Open the one already here',
  'templates.original': 'Download the template',
  'templates.preview': 'Try it out (.docx)',
  'templates.use': 'Put it in use',
  'templates.useHow.report':
    'From then on, the .docx of reports that {office} writes and issues takes this layout.',
  'templates.useHow.other': 'The template is noted for “{type}” of {office}.',
  'templates.end': 'Take it out of use',
  'templates.endHow':
    'Once out of use, documents made afterwards take the layout of Nghị định 30/2020/NĐ-CP; what was issued stays as it is.',
  'templates.fields': 'Fields of the template',
  'templates.field': 'Field',
  'templates.kind': 'Written as',
  'templates.kind.braces': 'double braces',
  'templates.kind.mergeField': 'MERGEFIELD',
  'templates.kind.control': 'content control',
  'templates.filledWith': 'Filled',
  'templates.known': 'from the document',
  'templates.unknown': 'answers to no part',
  'templates.unknownHow':
    'It cannot be used yet: {count|field answers|fields answer} to no part of a document. Type fixed words (telephone, address) straight into the template, put misspelt names right, and bring the new file in.',
  'templates.lacks': 'The template has no place for',
  'templates.lacksHow': 'These are printed only where the template has them already.',
  'templates.part.issuer': 'the issuing office',
  'templates.part.number': 'the number',
  'templates.part.symbol': 'the symbol',
  'templates.part.place': 'the place',
  'templates.part.date': 'the date',
  'templates.part.subject': 'the subject',
  'templates.part.recipients': 'the recipients',
  'templates.part.post': 'the post of the signer',
  'templates.part.name': 'the name of the signer',
  'templates.history': 'Which template was in use',
  'templates.choice.used': '{person} put {file} in use',
  'templates.choice.ended': '{person} took the template out of use',
  'templates.choice.never': 'The office has used no template for this type yet.',

  'documents.template.docx':
    'This file is no .docx. Open the template in Word or LibreOffice and save it as .docx.',
  'documents.template.docm': 'The template holds macros and is not taken. Save it as a .docx without macros.',
  'documents.template.embedded':
    'The template has another file inside and is not taken. Remove it and save the template again.',
  'documents.template.external':
    'The template fetches pictures or files from elsewhere and is not taken. Put the picture into the template itself and save it again.',
  'documents.template.tooLarge':
    'The template is larger than {megabytes} MB. Make its pictures smaller and bring it in again.',
  'documents.template.same': 'This template is here already: {fileName}, brought in by {person} on {day}.',
}
