import { isUtf16 } from '../read/sniff.ts'
import { RefusedMessage } from './refused-message.ts'

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Bytes as text, piece by piece: UTF-8 with or without its mark, or UTF-16. A message that declares another encoding, or
 * that is not in the one it declares, is refused: a name with wrong letters must not enter a register.
 *
 * @throws {RefusedMessage} encoding, empty, tooLarge
 */
export async function* decodeMessage(source: Bytes, limit: number): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let head: Uint8Array = new Uint8Array(0)
  let size = 0
  for await (const chunk of source instanceof Uint8Array ? cut(source) : source) {
    size += chunk.length
    if (size > limit) throw new RefusedMessage('tooLarge', `${limit}`)
    if (decoder) yield decode(decoder, chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length >= headLength) yield decode((decoder = decoderFor(head)), head)
    }
  }
  if (head.every((byte) => byte <= 0x20)) throw new RefusedMessage('empty')
  yield decoder ? decode(decoder) : decode(decoderFor(head), head, false)
}

const headLength = 256
const pieceLength = 1_000_000

/** A string holds half a gigabyte at most, and a message may be longer. */
function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
}

function decoderFor(head: Uint8Array): TextDecoder {
  const wide = isUtf16(head.subarray(0, head.length - (head.length % 2)))
  const actual = wide ? (head[0] === 0xfe || head[0] === 0 ? 'utf-16be' : 'utf-16le') : 'utf-8'
  const start = new TextDecoder(wide ? actual : 'latin1').decode(head.subarray(0, headLength))
  const declared = /^[^<]{0,3}<\?xml[^>]*?\bencoding\s*=\s*["']([^"']{0,40})["']/.exec(start)?.[1]
  const fits = wide ? /^utf-?16(?:le|be)?$/i : /^(?:utf-?8|us-ascii|ascii)$/i
  if (declared !== undefined && !fits.test(declared)) throw new RefusedMessage('encoding', declared)
  return new TextDecoder(actual, { fatal: true })
}

function decode(decoder: TextDecoder, chunk?: Uint8Array, stream = true): string {
  try {
    return chunk ? decoder.decode(chunk, { stream }) : decoder.decode()
  } catch {
    throw new RefusedMessage('encoding', decoder.encoding)
  }
}
