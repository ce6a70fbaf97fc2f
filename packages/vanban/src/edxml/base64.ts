import { RefusedMessage } from './refused-message.ts'

/** Base64 to bytes as it comes: white space anywhere, padding only at the end. */
export class Base64Decoder {
  private rest = ''
  private isPadded = false

  /** @throws {RefusedMessage} brokenAttachment */
  decode(text: string): Uint8Array {
    const signs = this.rest + text.replace(/\s+/g, '')
    if (this.isPadded && signs !== '') throw new RefusedMessage('brokenAttachment')
    const whole = signs.length - (signs.length % 4)
    this.rest = signs.slice(whole)
    const piece = signs.slice(0, whole)
    const padding = piece.endsWith('==') ? 2 : piece.endsWith('=') ? 1 : 0
    this.isPadded = padding > 0
    const bytes = Buffer.from(piece, 'base64')
    // The decoder leaves out what is no base64 and stops at padding, which shows in the length; it also takes another alphabet.
    const isWhole = bytes.length === (whole / 4) * 3 - padding
    if (!isWhole || piece.includes('-') || piece.includes('_')) throw new RefusedMessage('brokenAttachment')
    return bytes
  }

  /** @throws {RefusedMessage} brokenAttachment when it was cut off. */
  end(): void {
    if (this.rest !== '') throw new RefusedMessage('brokenAttachment')
  }
}

/** Bytes to base64 on one line. */
export async function* encodeBase64(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % 3)
    yield bytes.toString('base64', 0, whole)
    rest = bytes.subarray(whole)
  }
  yield Buffer.from(rest).toString('base64')
}
