/** The process in which cases are read: it may be killed at any moment, and says after each case how it ended. */
import { readDocument, readModel, Unreadable, writeDocx, writePdf } from 'vanban'
import type { OfficialDocument, PageRecogniser, ReadOptions, Span } from 'vanban'
import { openRecogniser } from 'vanban/recognising'
import type { Case } from './cases.ts'
import { peakMegabytes } from './peak-memory.ts'

/** What the process is asked to read, and what a converter would make of it. */
export interface Asked extends Case {
  readonly convertsTo: Uint8Array
}

export interface Ending {
  /** "model", a reason why not, or "fault". */
  readonly kind: string
  readonly detail: string | null
  /** Processor time of one reading or writing: a busy machine does not lengthen it. */
  readonly seconds: number
  /** Peak of this process so far. */
  readonly megabytes: number
}

/** Any words will do: what is tried is what becomes of them. */
const standIn: PageRecogniser = {
  name: 'any',
  recognise: async ({ width, height }) =>
    ['KẾ', 'HOẠCH', 'Sở', 'chủ', '1.', '-', 'II.'].map((text, at) => ({
      text,
      confidence: 0.5,
      left: (width * at) / 9,
      right: (width * (at + 1)) / 10,
      top: height * 0.1 * (at % 3),
      bottom: height * 0.1 * (at % 3) + 12,
    })),
  close: async () => {},
}

/** Starts with the first case that asks for it. */
const recogniser = openRecogniser()

process.on('message', (asked: Asked) => {
  void endingOf(asked).then((ending) => process.send!(ending))
})

async function endingOf(asked: Asked): Promise<Ending> {
  const before = process.cpuUsage()
  const ended = (kind: string, detail: string | null): Ending => {
    const { user, system } = process.cpuUsage(before)
    return {
      kind,
      detail,
      seconds: (user + system) / 1e6,
      megabytes: peakMegabytes(),
    }
  }
  try {
    const read = asked.kind === 'model' ? await writeAgain(asked.bytes) : await readOnce(asked)
    const ending = ended('model', null)
    if (read && asked.isReadAgain) await readBesideItself(asked, read)
    return ending
  } catch (error) {
    if (error instanceof Unreadable) return ended(error.reason, error.detail)
    return ended('fault', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

async function writeAgain(bytes: Uint8Array): Promise<null> {
  const model = readModel(new TextDecoder().decode(bytes))
  await writeDocx(model)
  await writePdf(model)
  return null
}

async function readOnce(asked: Asked): Promise<OfficialDocument> {
  const read = await readDocument(asked.bytes, optionsFor(asked))
  checkSpans(read)
  return read
}

function optionsFor({ recognisedBy, convertsTo }: Asked): ReadOptions {
  const convert = async () => convertsTo
  switch (recognisedBy) {
    case 'nobody':
      return { convert }
    case 'standIn':
      return { convert, recogniser: standIn }
    case 'tesseract':
      return { convert, recogniser }
  }
}

/** Reading is deterministic, one after the other and side by side. */
async function readBesideItself(asked: Asked, first: OfficialDocument): Promise<void> {
  const read = () => readDocument(asked.bytes, optionsFor(asked))
  const text = JSON.stringify(first)
  if ((await Promise.all([read(), read()])).some((other) => JSON.stringify(other) !== text))
    throw new Error('read twice, understood differently')
}

function checkSpans({ text, assignments, outline, bases, citations, unread }: OfficialDocument): void {
  const spans: (Span | null)[] = [
    ...unread,
    ...[...bases, ...citations, ...outline].map(({ span }) => span),
    ...assignments.flatMap((one) => [one.span, one.due.span, ...one.leadSpans, ...one.coordinatingSpans]),
  ]
  for (const span of spans) {
    if (span && !(span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length))
      throw new Error(`a span lies outside the text: ${span.join('–')} of ${text.length}`)
  }
}
