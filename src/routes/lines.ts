import { attachment } from './download.ts'

/** A long list to keep as lines of text, written as it comes and never whole in memory. */
export function downloadLines<Row>(
  fileName: string,
  batches: AsyncIterable<readonly Row[]>,
  line: (row: Row) => string,
  mediaType = 'application/x-ndjson; charset=utf-8',
): Response {
  const encoder = new TextEncoder()
  const iterator = batches[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value.map((row) => `${line(row)}\n`).join('')))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return new Response(stream, { headers: attachment(fileName, mediaType) })
}
