import { checkDocument, readDocument, writeComments, writeDocx } from 'vanban'
import type { OfficialDocument } from 'vanban'
import { messageOf, readMessage, writeMessage } from 'vanban/edxml'
import type { Figure } from './figure.ts'
import { perSecond } from './figure.ts'
import { tenPagePlan } from './ten-pages.ts'

const megabytes = 200

/** A message with an attachment of 200 MB, what it needs of memory, and comments written into a .docx. */
export async function measure(): Promise<readonly Figure[]> {
  const plan = await tenPagePlan()
  const idle = process.memoryUsage.rss()
  const through = await throughMessage(plan)
  const docx = await writeDocx(plan)
  const document = await readDocument(docx)
  const findings = checkDocument(document)
  return [
    { what: `attachment of ${megabytes} MB written and read`, value: through.rate, unit: 'MB/s' },
    { what: 'memory that it needs', value: (through.peak - idle) / 1e6, unit: 'MB', target: '600' },
    {
      what: `comments written into ten pages of .docx (${findings.length} findings)`,
      value: await perSecond(() => writeComments(docx, document, findings, { author: 'Nhịp Cầu' })),
      unit: '/s',
      beside: {
        what: 'the same .docx read and understood',
        value: await perSecond(() => readDocument(docx)),
      },
    },
  ]
}

/** Written and read at once: the bytes go through, and only the largest memory on the way is kept. */
async function throughMessage(plan: OfficialDocument): Promise<{ rate: number; peak: number }> {
  const piece = new Uint8Array(1_000_000).fill(0x5a)
  let peak = 0
  async function* content() {
    for (let number = 0; number < megabytes; number += 1) {
      peak = Math.max(peak, process.memoryUsage.rss())
      yield await Promise.resolve(piece)
    }
  }
  const issued = { ...plan, number: '1', symbol: 'KH-UBND', date: '2026-11-21' }
  const sending = { sender: { code: 'H99' }, receivers: [{ code: 'G99' }], at: '2026-11-21T08:00:00' }
  const message = writeMessage(messageOf(issued, sending), [{ name: 'phim.mp4', content: content() }])
  const from = performance.now()
  await readMessage(message, { openSink: () => ({ write: () => undefined, close: () => undefined }) })
  return { rate: megabytes / ((performance.now() - from) / 1000), peak }
}
