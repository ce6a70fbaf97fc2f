import type { Converter, OfficialDocument, PageMemory, PageRecogniser, UnreadableReason } from 'vanban'
import type { Corrections } from './correction.ts'

/** The work of reading one file: from the bytes' arrival to a person's word that they were understood. */
export type ImportState = 'waiting' | 'reading' | 'review' | 'confirmed' | 'failed' | 'discarded'

/** To become a document of the office, or only to be told what is wrong with it. */
export type ImportPurpose = 'import' | 'check'

/** What the reader may say of bytes; a reason of its that is missing here does not compile. */
const readerReasons: Readonly<Record<UnreadableReason, true>> = {
  empty: true,
  notADocument: true,
  unsupported: true,
  needsConverter: true,
  encrypted: true,
  damaged: true,
  tooLarge: true,
  expandsTooFar: true,
  nestedEntities: true,
  noText: true,
}

/** Why an import failed: what the reader says of the bytes, and what can befall reading itself. */
export const importFailures = [
  ...(Object.keys(readerReasons) as UnreadableReason[]),
  'tookTooLong',
  'tookTooMuch',
  'readerFault',
  'bytesLost',
] as const
export type ImportFailure = (typeof importFailures)[number]

/** The work as a person sees it who may import for the office. */
export interface Import {
  readonly id: string
  readonly purpose: ImportPurpose
  readonly ownerUnitId: string
  readonly ownerUnitName: string
  readonly fileName: string
  readonly sha256: string
  readonly state: ImportState
  readonly done: number | null
  readonly total: number | null
  readonly failure: ImportFailure | null
  readonly failureDetail: string | null
  readonly revision: number
  readonly documentId: string | null
  readonly createdByName: string
  readonly createdAt: Date
}

/** An import whose document was read and now waits for a person's word. */
export interface ReadImport extends Import {
  readonly reading: OfficialDocument
  readonly corrections: Corrections
}

/** What a reader (a thread, or a test) does with bytes. */
export type ReadBytes = (bytes: Uint8Array, options: ReadingOptions) => Promise<ReadingOutcome>

export interface ReadingOptions {
  readonly name: string
  readonly bytesLimit: number
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
  /** Where recognised pages of a scan are kept until the reading ends. */
  readonly pageMemory?: PageMemory
  /** Reads scans and photographs; without one they are refused. */
  readonly recogniser?: PageRecogniser
  /** Turns .doc, .rtf and .odt into .docx; without one they are refused. */
  readonly convert?: Converter
}

/** Content that is marked as a state secret leaves the reader's memory as this one word. */
export type ReadingOutcome =
  | { readonly kind: 'read'; readonly document: OfficialDocument }
  | { readonly kind: 'secret' }
  | { readonly kind: 'failed'; readonly failure: ImportFailure; readonly detail: string | null }

/** True while a worker has, or should have, the file in hand. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'waiting' || state === 'reading'
}

/** A name as it may be shown and stored: without folders and control signs, of bearable length. */
export function tidyFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .normalize('NFC')
      .trim()
      .slice(-200) || 'van-ban'
  )
}

/**
 * PostgreSQL's jsonb knows neither U+0000 nor half a surrogate pair. Each is replaced by one unit, so that spans hold.
 */
export function storableJson(read: object): string {
  return JSON.stringify(read, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '\uFFFD').toWellFormed() : part,
  )
}
