/**
 * Vietnamese official documents: bytes in, model out; model in, bytes out.
 * No database, no network, no clock, no process.
 */
export { checkDocument, readDocument, readModel, readSource, understand } from './reading.ts'
export type { Known, Validity } from './reading.ts'
export { writeDocx } from './write/docx.ts'
export { NotCommentable, writeComments } from './write/comments.ts'
export type { CommentOptions, NotCommentableReason } from './write/comments.ts'
export { writePdf } from './write/pdf.ts'
export { fillTemplate, readTemplate } from './write/template/template.ts'
export type { TemplateField, TemplateValues } from './write/template/template.ts'
export type {
  WritableBasis,
  WritableCopy,
  WritableDocument,
  WritablePassage,
} from './write/writable-document.ts'
export { administrativeTypes } from './model/administrative-types.ts'
export type { AdministrativeType } from './model/administrative-types.ts'
export { Unfillable } from './model/unfillable.ts'
export type { UnfillableReason } from './model/unfillable.ts'
export { Unreadable, defaultLimits } from './model/unreadable.ts'
export type { Converter, ReadLimits, ReadOptions, UnreadableReason } from './model/unreadable.ts'
export type * from './model/official-document.ts'
export type * from './model/recognising.ts'
export type * from './model/source-text.ts'
export { spanContains, spanLength, spansOverlap } from './model/span.ts'
export type { Span } from './model/span.ts'
