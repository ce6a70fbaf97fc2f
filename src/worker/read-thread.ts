/** The thread in which one document is read: pages stay quick whatever a document costs, and it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import { Unreadable, readDocument } from 'vanban/reading'
import type { OfficialDocument, UnreadableReason } from 'vanban'

export interface ThreadInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly bytesLimit: number
}

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly document: OfficialDocument }
  | { readonly kind: 'secret' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string | null }
  | { readonly kind: 'fault'; readonly stack: string }

const { bytes, name, bytesLimit } = workerData as ThreadInput
const tell = (message: ThreadMessage) => parentPort!.postMessage(message)

try {
  const document = await readDocument(bytes, {
    name,
    limits: { bytes: bytesLimit },
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  })
  // Only the word leaves this thread; the content ends with it.
  tell(document.secrecy === null ? { kind: 'read', document } : { kind: 'secret' })
} catch (error) {
  if (error instanceof Unreadable) tell({ kind: 'unreadable', reason: error.reason, detail: error.detail })
  else tell({ kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
