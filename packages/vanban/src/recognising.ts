/** The recogniser that this library brings: tesseract.js with the Vietnamese data of its package. Nothing is fetched. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM } from 'tesseract.js'
import type { Page, Worker } from 'tesseract.js'
import type { PageRecogniser, Picture, RecognisedWord } from './model/recognising.ts'

/**
 * Recognises with tesseract.js in a thread of its own, which starts with the first page and ends with `close` or when a
 * page is given up. About 260 MB and, on one core, four seconds a page. Pages are recognised one after the other.
 */
export function openRecogniser(): PageRecogniser {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const close = async () => {
    const open = worker
    worker = undefined
    await (await open?.catch(() => undefined))?.terminate()
  }
  const recognise = async (picture: Picture, signal?: AbortSignal) => {
    signal?.throwIfAborted()
    const open = await (worker ??= startWorker())
    signal?.throwIfAborted() // Told meanwhile: a listener would not hear it any more.
    // A thread that is told to stop in the middle of a page can only be ended.
    const stopped = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => void close().then(() => reject(signal.reason as Error)), {
        once: true,
      })
    })
    // Both are sent at once, to be done one after the other: the caller is busy with the next page from here on.
    const prepared = open.setParameters({ user_defined_dpi: String(Math.round(picture.dotsPerInch ?? 200)) })
    const recognised = open.recognize(bitmapOf(picture), {}, { blocks: true })
    const [, { data }] = await Promise.race([Promise.all([prepared, recognised]), stopped])
    return wordsOf(data)
  }
  return {
    name: 'tesseract.js',
    recognise(picture, signal) {
      const next = last.then(() => recognise(picture, signal))
      last = next.catch(() => undefined)
      return next
    },
    close,
  }
}

async function startWorker(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Without one, a fault in the thread would end the process; the promise is rejected all the same.
    errorHandler: () => {},
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK })
  return worker
}

/** The plainest picture there is (PGM): nothing to pack, nothing to unpack. */
function bitmapOf({ width, height, channels, pixels }: Picture): Buffer {
  if (channels !== 1) throw new Error('a recogniser gets grey pictures')
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}

function wordsOf({ blocks }: Page): RecognisedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines))
  return lines
    .flatMap((line) => line.words)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, confidence, bbox }) => ({
      text: text.normalize('NFC'),
      confidence: confidence / 100,
      left: bbox.x0,
      top: bbox.y0,
      right: bbox.x1,
      bottom: bbox.y1,
    }))
}
