/**
 * Why a template could not be filled. `reason` is a key, not a sentence: whoever shows it words it.
 *
 * - `noFields`      nothing in the template asks for a part of a document
 * - `noBody`        the document has a text, and no field of the template takes it ("nội dung")
 * - `unclosed`      `fields` begin with "{{" and do not end
 * - `unknownFields` `fields` name nothing of a document, and the caller gave no value for them
 * - `missingValues` `fields` are parts that the document lacks
 * - `notAlone`      `fields` hold whole paragraphs and must stand in a paragraph of their own
 */
export type UnfillableReason =
  'noFields' | 'noBody' | 'unclosed' | 'unknownFields' | 'missingValues' | 'notAlone'

export class Unfillable extends Error {
  readonly reason: UnfillableReason
  /** Names as the template writes them, each once. */
  readonly fields: readonly string[]

  constructor(reason: UnfillableReason, fields: readonly string[] = []) {
    super(fields.length > 0 ? `${reason}: ${fields.join(', ')}` : reason)
    this.name = 'Unfillable'
    this.reason = reason
    this.fields = fields
  }
}
