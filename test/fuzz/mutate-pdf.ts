import { deflateSync, inflateSync } from 'node:zlib'
import { mutateBytes } from './mutate-bytes.ts'
import { oddNumbers } from './odd-values.ts'
import type { Random } from './random.ts'

/** A PDF whose objects were exchanged, whose numbers lie, and whose pages draw what no typesetter draws. */
export function mutatePdf(bytes: Uint8Array, random: Random): Uint8Array {
  switch (random.below(5)) {
    case 0:
      return mutateBytes(bytes, random)
    case 1:
      return mutateTokens(
        bytes,
        /(?<=[\s[])-?\d+(?:\.\d+)?(?=[\s\]/>])/g,
        () => random.pick(oddNumbers),
        random,
      )
    case 2:
      return mutateTokens(bytes, /\d+ 0 R/g, () => `${random.below(40)} 0 R`, random)
    case 3:
      return mutateTokens(bytes, /\/[A-Za-z]+/g, (name) => name.slice(0, -1), random)
    default:
      return mutateStream(bytes, random)
  }
}

function mutateTokens(
  bytes: Uint8Array,
  pattern: RegExp,
  change: (token: string) => string,
  random: Random,
): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const tokens = [...text.matchAll(pattern)]
  if (tokens.length === 0) return bytes
  const { index, 0: token } = random.pick(tokens)
  return Buffer.from(text.slice(0, index) + change(token) + text.slice(index + token.length), 'latin1')
}

const operators = 'q Q cm BT ET Td Tm Tf Tj TJ Tr Tz Ts re f S m l c h W n Do gs BMC EMC'

/** Unpacks one stream, changes what it draws, and packs it again. */
function mutateStream(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  if (streams.length === 0) return bytes
  const { index, 0: whole, 1: packed = '' } = random.pick(streams)
  const content = unpacked(packed)
  const drawn = (content ?? packed).split(' ')
  for (let rounds = 1 + random.below(6); rounds > 0; rounds -= 1) {
    const at = random.below(drawn.length)
    const odd = [...oddNumbers, ...operators.split(' '), drawn[random.below(drawn.length)]!]
    if (random.chance(0.2))
      drawn.splice(at, 0, ...Array.from({ length: random.below(300) }, () => drawn[at]!))
    else drawn[at] = random.pick(odd)
  }
  const changed = Buffer.from(drawn.join(' '), 'latin1')
  const stream = content === null ? changed : deflateSync(changed)
  const length = text.lastIndexOf('/Length ', index)
  const before =
    text.slice(0, Math.max(0, length)) +
    text.slice(Math.max(0, length), index).replace(/\/Length \d+/, `/Length ${stream.length}`)
  return Buffer.concat([
    Buffer.from(`${before}stream\n`, 'latin1'),
    stream,
    Buffer.from(`\nendstream${text.slice(index + whole.length)}`, 'latin1'),
  ])
}

function unpacked(packed: string): string | null {
  try {
    return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: 2_000_000 }).toString('latin1')
  } catch {
    return null
  }
}
