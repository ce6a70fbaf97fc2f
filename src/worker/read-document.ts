import { Worker } from 'node:worker_threads'
import type { PageRecogniser, Picture } from 'vanban'
import { Unreadable } from 'vanban/reading'
import type { ReadBytes, ReadingOptions, ReadingOutcome } from '#domain/documents/import.ts'
import { forgetOldChecks } from '#domain/documents/check-actions.ts'
import { readImport, resumeImports } from '#domain/documents/import-job.ts'
import { findLibreOffice } from '#connectors/libreoffice.ts'
import { bestRecogniser } from '#connectors/tesseract.ts'
import type { Job } from '#platform/jobs.ts'
import type { ThreadAnswer, ThreadInput, ThreadMessage } from './read-thread.ts'

/** A page of a scan takes seconds; a reader that is silent for minutes was brought to a stand. */
const silenceLimitMs = 3 * 60_000
/** However diligent it is: five hundred pages of a scan take under an hour. */
const timeLimitMs = 3 * 3_600_000
const memoryLimitMb = 1024
/** Reading leaves much behind that is soon forgotten: swept often, thousands of pages take a quarter less memory, and no more time. */
const youngMemoryMb = 16

export const readDocumentJob: Job = {
  name: 'read-document',
  atOnce: 2,
  run: (house, importId, signal) => readImport(house, importId, readInThread, signal),
}

/** Every minute: what a worker left in the middle, what was asked for while nobody worked, and checks that have had their day. */
export const resumeImportsJob: Job = {
  name: 'resume-imports',
  atOnce: 1,
  schedule: '* * * * *',
  run: async (house) => {
    await forgetOldChecks(house)
    await resumeImports(house)
  },
}

/** Reads bytes in a thread of its own, within limits of time and memory. Rejects when it was told to stop. */
export const readInThread: ReadBytes = (bytes, options) =>
  readWithin(bytes, options, { silence: silenceLimitMs, whole: timeLimitMs })

export interface TimeLimits {
  /** Milliseconds without a sign of progress. */
  readonly silence: number
  /** Milliseconds altogether. */
  readonly whole: number
}

export async function readWithin(
  bytes: Uint8Array,
  options: ReadingOptions,
  limits: TimeLimits,
): Promise<ReadingOutcome> {
  options.signal.throwIfAborted()
  const input: ThreadInput = { bytes, name: options.name, bytesLimit: options.bytesLimit }
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: youngMemoryMb },
  })
  const recogniser = bestRecogniser()
  try {
    return await outcomeOf(thread, recogniser, options, limits)
  } finally {
    await thread.terminate()
    await recogniser.close()
  }
}

function outcomeOf(
  thread: Worker,
  recogniser: PageRecogniser,
  options: ReadingOptions,
  limits: TimeLimits,
): Promise<ReadingOutcome> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController()
    const giveUp = () => resolve(failed('tookTooLong'))
    const tooLong = setTimeout(giveUp, limits.whole)
    const tooSilent = setTimeout(giveUp, limits.silence)
    const stop = () => reject(new Error('reading was stopped'))
    options.signal.addEventListener('abort', stop, { once: true })
    thread.on('message', (message: ThreadMessage) => {
      tooSilent.refresh()
      switch (message.kind) {
        case 'progress':
          return options.onProgress(message.done, message.total)
        case 'recall':
          return void recall(thread, options, message.page).catch(reject)
        case 'keep':
          return void options.pageMemory?.keep(message.page, message.words).catch(reject)
        case 'recognise':
          return void recognise(thread, recogniser, message.picture, ended.signal)
        case 'convert':
          return void convert(thread, message, ended.signal).catch(reject)
        case 'read':
        case 'secret':
        case 'failed':
          return resolve(message)
      }
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      resolve(isMemory ? failed('tookTooMuch') : failed('readerFault', error.stack ?? error.message))
    })
    thread.once('exit', (code) => {
      ended.abort()
      clearTimeout(tooLong)
      clearTimeout(tooSilent)
      options.signal.removeEventListener('abort', stop)
      resolve(failed('readerFault', `the thread ended with ${code}`))
    })
  })
}

/** Here and not in the thread: whoever ends the thread must end the recogniser's process too. */
async function recognise(
  thread: Worker,
  recogniser: PageRecogniser,
  picture: Picture,
  signal: AbortSignal,
): Promise<void> {
  const answer = (answer: ThreadAnswer) => thread.postMessage(answer)
  try {
    answer({ kind: 'recognised', words: await recogniser.recognise(picture, signal) })
  } catch (error) {
    answer({ kind: 'notRecognised', why: String(error) })
  }
}

/** Here as well, for the converter's processes. */
async function convert(
  thread: Worker,
  { bytes, format }: Extract<ThreadMessage, { kind: 'convert' }>,
  signal: AbortSignal,
): Promise<void> {
  const answer = (answer: ThreadAnswer) => thread.postMessage(answer)
  const converter = await findLibreOffice()
  if (!converter) return answer({ kind: 'notConverted', reason: 'needsConverter', detail: format })
  try {
    answer({ kind: 'converted', bytes: await converter(bytes, format, signal) })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    answer({ kind: 'notConverted', reason: error.reason, detail: error.detail })
  }
}

async function recall(thread: Worker, { pageMemory }: ReadingOptions, page: number): Promise<void> {
  const recalled: ThreadAnswer = { kind: 'recalled', page, words: (await pageMemory?.recall(page)) ?? null }
  thread.postMessage(recalled)
}

function failed(
  failure: Extract<ReadingOutcome, { kind: 'failed' }>['failure'],
  detail: string | null = null,
): ReadingOutcome {
  return { kind: 'failed', failure, detail }
}
