/** The thread in which one document is read: pages stay quick whatever a document costs, and it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingOutcome } from '#domain/documents/import.ts'
import { readBytes } from '#domain/documents/reading.ts'

export interface ThreadInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly bytesLimit: number
}

export type ThreadMessage =
  ReadingOutcome | { readonly kind: 'progress'; readonly done: number; readonly total: number }

const { bytes, name, bytesLimit } = workerData as ThreadInput
const tell = (message: ThreadMessage) => parentPort!.postMessage(message)

const outcome = await readBytes(bytes, {
  name,
  bytesLimit,
  // Whoever wants it stopped ends the thread.
  signal: new AbortController().signal,
  onProgress: (done, total) => tell({ kind: 'progress', done, total }),
})
tell(outcome)
