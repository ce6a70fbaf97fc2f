import type { Random } from './random.ts'

/** Bytes changed, cut out, said twice, or the end missing: what a bad disk or a bad line does. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const length = 1 + random.below(random.chance(0.8) ? 16 : 2_000)
  const buffer = Buffer.from(bytes)
  switch (random.below(6)) {
    case 0:
      return buffer.subarray(0, at)
    case 1:
      return Buffer.concat([buffer.subarray(0, at), buffer.subarray(at + length)])
    case 2:
      return Buffer.concat([buffer.subarray(0, at), buffer.subarray(at, at + length), buffer.subarray(at)])
    case 3:
      return Buffer.concat([buffer.subarray(0, at), noise(length, random), buffer.subarray(at)])
    case 4:
      return Buffer.concat([buffer, buffer.subarray(at)])
    default:
      for (let change = 0; change < length && buffer.length > 0; change += 1)
        buffer[random.below(buffer.length)] = random.below(256)
      return buffer
  }
}

function noise(length: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)))
}
