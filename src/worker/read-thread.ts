/** The thread in which one document is read: pages stay quick whatever a document costs, and it can be ended at any moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Converter, PageMemory, PageRecogniser, Picture, RecognisedWord, UnreadableReason } from 'vanban'
import { Unreadable } from 'vanban/reading'
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
  | { readonly kind: 'recognise'; readonly picture: Picture }
  | { readonly kind: 'convert'; readonly bytes: Uint8Array; readonly format: Parameters<Converter>[1] }

/** The answers to "recall", "recognise" and "convert". */
export type ThreadAnswer =
  | { readonly kind: 'recalled'; readonly page: number; readonly words: readonly RecognisedWord[] | null }
  | { readonly kind: 'recognised'; readonly words: readonly RecognisedWord[] }
  | { readonly kind: 'notRecognised'; readonly why: string }
  | { readonly kind: 'converted'; readonly bytes: Uint8Array }
  | { readonly kind: 'notConverted'; readonly reason: UnreadableReason; readonly detail: string | null }

const { bytes, name, bytesLimit } = workerData as ThreadInput
const tell = (message: ThreadMessage) => parentPort!.postMessage(message)

/** The database stays on the other side: pages are asked for and handed over by message. */
const asked = new Map<number, (words: readonly RecognisedWord[] | null) => void>()
let recognition: PromiseWithResolvers<readonly RecognisedWord[]> | null = null
let conversion: PromiseWithResolvers<Uint8Array> | null = null
parentPort!.on('message', (answer: ThreadAnswer) => {
  switch (answer.kind) {
    case 'recalled':
      asked.get(answer.page)?.(answer.words)
      asked.delete(answer.page)
      break
    case 'recognised':
      recognition?.resolve(answer.words)
      break
    case 'notRecognised':
      recognition?.reject(new Error(answer.why))
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

/** Whoever ends this thread must also end the recogniser's and the converter's processes, so they belong to the other side. */
const recogniser: PageRecogniser = {
  name: 'outside this thread',
  recognise: (picture) => {
    recognition = Promise.withResolvers()
    tell({ kind: 'recognise', picture })
    return recognition.promise
  },
  close: async () => {},
}
const convert: Converter = (old, format) => {
  conversion = Promise.withResolvers()
  tell({ kind: 'convert', bytes: old, format })
  return conversion.promise
}

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
tell(outcome)
