/**
 * Why bytes could not become a document. `reason` is a key, not a sentence: whoever shows it words it.
 *
 * - `empty`            nothing in it
 * - `notADocument`     a photo, an archive, a program: known by its bytes, whatever its name
 * - `unsupported`      a document of a kind that is not read yet (.doc, .rtf, .odt)
 * - `encrypted`        needs a password
 * - `damaged`          begins as its kind should, and then does not hold together
 * - `tooLarge`         more bytes than `limits.bytes`
 * - `expandsTooFar`    unpacks to more than `limits.unpackedBytes`
 * - `nestedEntities`   XML that declares entities
 * - `noText`           pages without a text layer: pictures only
 */
export type UnreadableReason =
  | 'empty'
  | 'notADocument'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'tooLarge'
  | 'expandsTooFar'
  | 'nestedEntities'
  | 'noText'

export class Unreadable extends Error {
  readonly reason: UnreadableReason
  /** What the bytes seem to be ("png", "zip", "exe"), for the sentence. */
  readonly detail: string | null

  constructor(reason: UnreadableReason, detail: string | null = null) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'Unreadable'
    this.reason = reason
    this.detail = detail
  }
}

export interface ReadLimits {
  /** Default 50 MB. */
  readonly bytes: number
  /** Default 200 MB, over all parts of a package together. */
  readonly unpackedBytes: number
}

export const defaultLimits: ReadLimits = { bytes: 50_000_000, unpackedBytes: 200_000_000 }

export interface ReadOptions {
  /** Only for telling markdown from text; the bytes decide everything else. */
  readonly name?: string
  readonly limits?: Partial<ReadLimits>
  /** Called with pages or parts done, and how many there are. */
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}
