import type { PageMemory, PageRecogniser } from './recognising.ts'

/**
 * Why bytes could not become a document. `reason` is a key, not a sentence: whoever shows it words it.
 *
 * - `empty`            nothing in it
 * - `notADocument`     a photo, an archive, a program: known by its bytes, whatever its name
 * - `unsupported`      a document of a kind that is not read
 * - `needsConverter`   .doc, .rtf or .odt, and the caller handed in no converter (LibreOffice is not installed)
 * - `encrypted`        needs a password
 * - `damaged`          begins as its kind should, and then does not hold together
 * - `tooLarge`         more bytes than `limits.bytes`
 * - `expandsTooFar`    unpacks to more than `limits.unpackedBytes`
 * - `nestedEntities`   XML that declares entities
 * - `noText`           pictures only, and no recogniser was handed in or it found no words
 */
export type UnreadableReason =
  | 'empty'
  | 'notADocument'
  | 'unsupported'
  | 'needsConverter'
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
  /** Turns .doc, .rtf and .odt into .docx. */
  readonly convert?: Converter
  /** Reads pictures of pages; without one a scan is refused as `noText`. */
  readonly recogniser?: PageRecogniser
  readonly pageMemory?: PageMemory
}

export type Converter = (
  bytes: Uint8Array,
  format: 'doc' | 'rtf' | 'odt',
  signal?: AbortSignal,
) => Promise<Uint8Array>
