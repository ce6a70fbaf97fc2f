/** The thread in which one document is read: pages stay quick whatever a document costs, and it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Converter, PageMemory, RecognisedWord, UnreadableReason } from 'vanban'
import { Unreadable } from 'vanban/reading'
import { bestRecogniser } from '#connectors/tesseract.ts'
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
  | { readonly kind: 'convert'; readonly bytes: Uint8Array; readonly format: Parameters<Converter>[1] }

/** The answers to "recall" and "convert". */
export type ThreadAnswer =
  | { readonly kind: 'recalled'; readonly page: number; readonly words: readonly RecognisedWord[] | null }
  | { readonly kind: 'converted'; readonly bytes: Uint8Array }
  | { readonly kind: 'notConverted'; readonly reason: UnreadableReason; readonly detail: string | null }

const { bytes, name, bytesLimit } = workerData as ThreadInput
const tell = (message: ThreadMessage) => parentPort!.postMessage(message)

/** The database stays on the other side: pages are asked for and handed over by message. */
const asked = new Map<number, (words: readonly RecognisedWord[] | null) => void>()
let conversion: PromiseWithResolvers<Uint8Array> | null = null
parentPort!.on('message', (answer: ThreadAnswer) => {
  switch (answer.kind) {
    case 'recalled':
      asked.get(answer.page)?.(answer.words)
      asked.delete(answer.page)
      break
    case 'converted':
      conversion?.resolve(answer.bytes)
      break
    case 'notConverted':
      conversion?.reject(new Unreadable(answer.reason, answer.detail))
      break
  }
})
const pageMemory: PageMemory = {
  recall: (page) =>
    new Promise((resolve) => {
      asked.set(page, resolve)
      tell({ kind: 'recall', page })
    }),
  keep: async (page, words) => tell({ kind: 'keep', page, words }),
}

/** Whoever ends this thread must also end the converter's processes, so they belong to the other side. */
const convert: Converter = (old, format) => {
  conversion = Promise.withResolvers()
  tell({ kind: 'convert', bytes: old, format })
  return conversion.promise
}

/** Belongs to this thread: the child process of a page ends with the page, tesseract.js with the thread. */
const recogniser = bestRecogniser()
const outcome = await readBytes(bytes, {
  name,
  bytesLimit,
  // Whoever wants it stopped ends the thread.
  signal: new AbortController().signal,
  onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  pageMemory,
  recogniser,
  convert,
})
await recogniser.close()
tell(outcome)
