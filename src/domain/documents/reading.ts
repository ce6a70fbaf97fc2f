import { Unreadable, readDocument } from 'vanban/reading'
import type { ReadBytes, ReadingOutcome } from './import.ts'

/** Reads bytes here and now. What is marked as a state secret leaves as that one word. */
export const readBytes: ReadBytes = async (bytes, options): Promise<ReadingOutcome> => {
  try {
    const document = await readDocument(bytes, {
      name: options.name,
      limits: { bytes: options.bytesLimit },
      onProgress: options.onProgress,
      signal: options.signal,
      pageMemory: options.pageMemory,
      recogniser: options.recogniser,
      convert: options.convert,
    })
    return document.secrecy === null ? { kind: 'read', document } : { kind: 'secret' }
  } catch (error) {
    options.signal.throwIfAborted()
    if (error instanceof Unreadable) return { kind: 'failed', failure: error.reason, detail: error.detail }
    // A fault of ours; where it happened is for the log.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'failed', failure: 'readerFault', detail }
  }
}
