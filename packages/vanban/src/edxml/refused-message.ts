/**
 * Why a message could not be read, or may not be written. `reason` is a key, not a sentence: whoever shows it words it.
 *
 * - `empty`               nothing in it
 * - `notAMessage`         no XML, or XML of another kind
 * - `otherEnvelope`       the envelope of go.vn/eDoc that some provincial axes take; it is not the one of QCVN 102:2016/BTTTT
 * - `wrongNamespace`      named like a message, but not in the namespace of QCVN 102:2016/BTTTT
 * - `encoding`            neither UTF-8 nor UTF-16, or not what it declares itself to be
 * - `damaged`             not well formed, or cut off
 * - `entities`            declares a document type or entities
 * - `excessive`           nested, long or many beyond what any message is
 * - `tooLarge`            more bytes, or more attachments, than the limits
 * - `nestedEnvelope`      a message within a message
 * - `missing`             a part that every message has; `detail` names it
 * - `unknownAct`          a BussinessDocType or StatusCode that the standard does not know
 * - `duplicateAttachment` two attachments of one ContentId
 * - `missingAttachment`   named in the manifest and not there
 * - `brokenAttachment`    base64 that is cut off or no base64, or a checksum that does not fit
 * - `notIssued`           a draft: without number, symbol or full date nothing is sent
 * - `secret`              carries a secrecy marking; it may not enter a networked system
 */
export type RefusedMessageReason =
  | 'empty'
  | 'notAMessage'
  | 'otherEnvelope'
  | 'wrongNamespace'
  | 'encoding'
  | 'damaged'
  | 'entities'
  | 'excessive'
  | 'tooLarge'
  | 'nestedEnvelope'
  | 'missing'
  | 'unknownAct'
  | 'duplicateAttachment'
  | 'missingAttachment'
  | 'brokenAttachment'
  | 'notIssued'
  | 'secret'

export class RefusedMessage extends Error {
  readonly reason: RefusedMessageReason
  /** The element, encoding or file that it is about. */
  readonly detail: string | null

  constructor(reason: RefusedMessageReason, detail: string | null = null) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'RefusedMessage'
    this.reason = reason
    this.detail = detail
  }
}
