import { createHmac } from 'node:crypto'

/** The code that an authenticator app shows (RFC 6238), so many half minutes from now: a phone's clock is never quite right. */
export function codeInApp(typedKey: string, halfMinutesOff = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutesOff))
  const digest = createHmac('sha1', bytesOf(typedKey)).update(counter).digest()
  const offset = digest[19]! & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** RFC 4648, base32 as people type it. */
function bytesOf(typedKey: string): Buffer {
  const bits = [...typedKey.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
