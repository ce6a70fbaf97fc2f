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
    return { kind: 'failed', failure: 'readerFault', detail: whereIn(error) }
  }
}

/** Where a fault of ours happened, for the log; without its message, which may quote what no log may hold. */
function whereIn(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames].join('\n')
}
