import { Worker } from 'node:worker_threads'
import type { ReadBytes, ReadingOptions, ReadingOutcome } from '#domain/documents/import.ts'
import { readImport, resumeImports } from '#domain/documents/import-job.ts'
import type { Job } from '#platform/jobs.ts'
import type { ThreadInput, ThreadMessage } from './read-thread.ts'

/** A document of hundreds of pages takes seconds; what takes minutes was made to. */
const timeLimitMs = 5 * 60_000
const memoryLimitMb = 1024

export const readDocumentJob: Job = {
  name: 'read-document',
  atOnce: 2,
  run: (house, importId, signal) => readImport(house, importId, readInThread, signal),
}

/** Every minute: what a worker left in the middle, and what was asked for while nobody worked. */
export const resumeImportsJob: Job = {
  name: 'resume-imports',
  atOnce: 1,
  schedule: '* * * * *',
  run: (house) => resumeImports(house),
}

/** Reads bytes in a thread of its own, within limits of time and memory. Rejects when it was told to stop. */
export const readInThread: ReadBytes = (bytes, options) => readWithin(bytes, options, timeLimitMs)

export async function readWithin(
  bytes: Uint8Array,
  options: ReadingOptions,
  milliseconds: number,
): Promise<ReadingOutcome> {
  options.signal.throwIfAborted()
  const input: ThreadInput = { bytes, name: options.name, bytesLimit: options.bytesLimit }
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  })
  try {
    return await outcomeOf(thread, options, milliseconds)
  } finally {
    await thread.terminate()
  }
}

function outcomeOf(thread: Worker, options: ReadingOptions, milliseconds: number): Promise<ReadingOutcome> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => resolve(failed('tookTooLong')), milliseconds)
    const stop = () => reject(new Error('reading was stopped'))
    options.signal.addEventListener('abort', stop, { once: true })
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') options.onProgress(message.done, message.total)
      else resolve(message)
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      resolve(isMemory ? failed('tookTooMuch') : failed('readerFault', error.stack ?? error.message))
    })
    thread.once('exit', (code) => {
      clearTimeout(tooLong)
      options.signal.removeEventListener('abort', stop)
      resolve(failed('readerFault', `the thread ended with ${code}`))
    })
  })
}

function failed(
  failure: Extract<ReadingOutcome, { kind: 'failed' }>['failure'],
  detail: string | null = null,
): ReadingOutcome {
  return { kind: 'failed', failure, detail }
}
