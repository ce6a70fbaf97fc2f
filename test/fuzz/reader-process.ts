/** The process in which cases are read: it may be killed at any moment, and says after each case how it ended. */
import { readDocument, readModel, Unreadable, writeDocx, writePdf } from 'vanban'
import type { OfficialDocument, PageRecogniser, Span } from 'vanban'
import type { Case } from './cases.ts'

export interface Ending {
  /** "model", a reason why not, or "fault". */
  readonly kind: string
  readonly detail: string | null
  /** Peak of this process so far. */
  readonly megabytes: number
}

/** Any words will do: what is tried is what becomes of them. */
const recogniser: PageRecogniser = {
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

process.on('message', (one: Case & { convertsTo: Uint8Array }) => {
  void endingOf(one).then((ending) => process.send!(ending))
})

async function endingOf(one: Case & { convertsTo: Uint8Array }): Promise<Ending> {
  try {
    if (one.kind === 'model') await writeAgain(one.bytes)
    else await readTwice(one.bytes, one.convertsTo)
    return ended('model', null)
  } catch (error) {
    if (error instanceof Unreadable) return ended(error.reason, error.detail)
    return ended('fault', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function ended(kind: string, detail: string | null): Ending {
  return { kind, detail, megabytes: process.resourceUsage().maxRSS / 1000 }
}

async function writeAgain(bytes: Uint8Array): Promise<void> {
  const model = readModel(new TextDecoder().decode(bytes))
  await writeDocx(model)
  await writePdf(model)
}

/** Reading is deterministic, one after the other and side by side. */
async function readTwice(bytes: Uint8Array, convertsTo: Uint8Array): Promise<void> {
  // Drawing pages takes longer than all the rest: every fourth PDF is enough. A picture is always recognised.
  const isPdf = bytes[0] === 0x25
  const options = {
    convert: async () => convertsTo,
    ...(isPdf && bytes.length % 4 > 0 ? {} : { recogniser }),
  }
  const first = await readDocument(bytes, options)
  checkSpans(first)
  if (bytes.length % 20 > 0) return
  const others = await Promise.all([readDocument(bytes, options), readDocument(bytes, options)])
  const text = JSON.stringify(first)
  if (others.some((other) => JSON.stringify(other) !== text))
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
