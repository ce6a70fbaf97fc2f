/** The thread in which one document is read: pages stay quick whatever a document costs, and it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PageMemory, RecognisedWord } from 'vanban'
import type { ReadingOutcome } from '#domain/documents/import.ts'
import { readBytes } from '#domain/documents/reading.ts'

export interface ThreadInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly bytesLimit: number
}

export type ThreadMessage =
  | ReadingOutcome
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'recall'; readonly page: number }
  | { readonly kind: 'keep'; readonly page: number; readonly words: readonly RecognisedWord[] }

/** The answer to "recall". */
export interface RecalledPage {
  readonly page: number
  readonly words: readonly RecognisedWord[] | null
}

const { bytes, name, bytesLimit } = workerData as ThreadInput
const tell = (message: ThreadMessage) => parentPort!.postMessage(message)

/** The database stays on the other side: pages are asked for and handed over by message. */
const asked = new Map<number, (words: RecalledPage['words']) => void>()
parentPort!.on('message', ({ page, words }: RecalledPage) => {
  asked.get(page)?.(words)
  asked.delete(page)
})
const pageMemory: PageMemory = {
  recall: (page) =>
    new Promise((resolve) => {
      asked.set(page, resolve)
      tell({ kind: 'recall', page })
    }),
  keep: async (page, words) => tell({ kind: 'keep', page, words }),
}

const outcome = await readBytes(bytes, {
  name,
  bytesLimit,
  // Whoever wants it stopped ends the thread.
  signal: new AbortController().signal,
  onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  pageMemory,
})
tell(outcome)
