import { inflateSync } from 'node:zlib'
import type { Picture } from '../../model/recognising.ts'

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colour: number
}

/** Samples of one point, by colour type. */
const samplesOf = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** The points of a PNG, laid on white where they are transparent. Throws when it does not hold together, or is interlaced. */
export function unpackPng(bytes: Uint8Array): Omit<Picture, 'dotsPerInch'> {
  const chunks = chunksOf(bytes)
  const header = readHeader(chunks.find(({ type }) => type === 'IHDR')?.content)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  const samples = samplesOf.get(header.colour)
  if (samples === undefined) throw new Error('no such colour type')
  const stride = Math.ceil((header.width * samples * header.depth) / 8)
  const rows = inflateSync(packed, { maxOutputLength: (stride + 1) * header.height })
  if (rows.length < (stride + 1) * header.height) throw new Error('rows are missing')
  const plain = unfilter(rows, stride, header.height, Math.max(1, (samples * header.depth) >> 3))
  return showPoints(header, plain, stride, chunks.find(({ type }) => type === 'PLTE')?.content)
}

function chunksOf(bytes: Uint8Array): { type: string; content: Buffer }[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { type: string; content: Buffer }[] = []
  for (let at = 8; at + 12 <= buffer.length;) {
    const length = buffer.readUInt32BE(at)
    chunks.push({
      type: buffer.toString('latin1', at + 4, at + 8),
      content: buffer.subarray(at + 8, at + 8 + length),
    })
    at += 12 + length
  }
  return chunks
}

function readHeader(content: Buffer | undefined): Header {
  if (!content || content.length < 13) throw new Error('no header')
  const [depth, colour, interlace] = [content[8]!, content[9]!, content[12]!]
  if (![1, 2, 4, 8, 16].includes(depth) || interlace !== 0) throw new Error('not read')
  return { width: content.readUInt32BE(0), height: content.readUInt32BE(4), depth, colour }
}

/** Each row says how it differs from its neighbours: RFC 2083, section 6. */
function unfilter(rows: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const plain = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0
    const [from, to] = [y * (stride + 1) + 1, y * stride]
    for (let x = 0; x < stride; x += 1) {
      const left = x >= step ? plain[to + x - step]! : 0
      const above = y > 0 ? plain[to + x - stride]! : 0
      const corner = x >= step && y > 0 ? plain[to + x - stride - step]! : 0
      plain[to + x] = rows[from + x]! + predicted(filter, left, above, corner)
    }
  }
  return plain
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return nearest(left, above, corner)
    default:
      throw new Error('no such filter')
  }
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function showPoints(
  { width, height, depth, colour }: Header,
  plain: Uint8Array,
  stride: number,
  palette: Uint8Array | undefined,
): Omit<Picture, 'dotsPerInch'> {
  const samples = samplesOf.get(colour)!
  const isGrey = colour === 0 || colour === 4
  const hasAlpha = colour === 4 || colour === 6
  const channels = isGrey ? 1 : 3
  const pixels = new Uint8Array(width * height * channels)
  const greatest = 2 ** Math.min(depth, 8) - 1
  const sampleAt = (row: number, index: number) => {
    if (depth >= 8) return plain[row + index * (depth >> 3)]!
    const bit = index * depth
    return (plain[row + (bit >> 3)]! >> (8 - depth - (bit & 7))) & greatest
  }
  for (let at = 0; at < width * height; at += 1) {
    const row = Math.floor(at / width) * stride
    const first = (at % width) * samples
    const alpha = hasAlpha ? sampleAt(row, first + samples - 1) : 255
    for (let channel = 0; channel < channels; channel += 1) {
      const sample = sampleAt(row, first + (colour === 3 ? 0 : channel))
      const value = colour === 3 ? (palette?.[sample * 3 + channel] ?? 0) : (sample * 255) / greatest
      pixels[at * channels + channel] = (value * alpha + 255 * (255 - alpha)) / 255
    }
  }
  return { width, height, channels, pixels }
}
