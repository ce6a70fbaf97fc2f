import type { Picture } from '../../model/recognising.ts'

/** A page in grey: 0 is black ink, 255 is paper. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Brightness below which a pixel is ink, for a page whose paper was made even. */
export type Threshold = number

/**
 * The page without its coloured ink. Seals are red and signatures blue; text is black. The brightest channel shows
 * coloured ink lightly, and the distance between channels lightens it further, while black stays black.
 */
export function greyOf(picture: Picture): Grey {
  const { width, height, channels, pixels } = picture
  if (channels === 1) return { width, height, pixels }
  const grey = new Uint8Array(width * height)
  const [red, green, blue] = whiteBalance(picture)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    const r = red![pixels[from]!]!
    const g = green![pixels[from + 1]!]!
    const b = blue![pixels[from + 2]!]!
    const brightest = r > g ? (r > b ? r : b) : g > b ? g : b
    const darkest = r < g ? (r < b ? r : b) : g < b ? g : b
    const value = 2 * brightest - darkest
    // A little colour is the fringe of a camera or of JPEG around black letters.
    grey[at] = brightest - darkest < 28 ? brightest : value > 255 ? 255 : value
  }
  return { width, height, pixels: grey }
}

/**
 * Only the red ink of the first so many rows, drawn in black: seals, and the stamps of secrecy and urgency. Null where
 * there is none.
 */
export function redInkOf(picture: Picture, rows: number): Grey | null {
  const { width, height, channels, pixels } = picture
  if (channels === 1) return null
  const grey = new Uint8Array(width * height).fill(255)
  const end = Math.min(height, rows) * width
  let inked = 0
  for (let at = 0, from = 0; at < end; at += 1, from += channels) {
    const r = pixels[from]!
    const other = Math.max(pixels[from + 1]!, pixels[from + 2]!)
    const redness = r - other
    if (redness < 48) continue
    grey[at] = redness > 112 ? 0 : 255 - redness * 2
    inked += 1
  }
  return inked > 200 ? { width, height, pixels: grey } : null
}

/** Each channel stretched so that paper is white: yellowed paper and warm lamps are not coloured ink. */
function whiteBalance({ channels, pixels }: Picture): Uint8Array[] {
  const step = channels * Math.max(1, Math.floor(pixels.length / channels / 200_000))
  return [0, 1, 2].map((channel) => {
    const counts = new Uint32Array(256)
    let total = 0
    for (let at = channel; at < pixels.length; at += step) {
      counts[pixels[at]!]! += 1
      total += 1
    }
    const paper = Math.max(96, percentile(counts, total * 0.8))
    return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round((value * 255) / paper)))
  })
}

/** The value below which `amount` of the counted pixels lie. */
export function percentile(counts: Uint32Array, amount: number): number {
  let sum = 0
  for (let value = 0; value < 256; value += 1) {
    sum += counts[value]!
    if (sum >= amount) return value
  }
  return 255
}

/** The brightness that parts ink from paper best (Otsu 1979). */
export function thresholdOf({ pixels }: Grey): Threshold {
  const counts = new Uint32Array(256)
  for (let at = 0; at < pixels.length; at += 3) counts[pixels[at]!]! += 1
  let [total, sum] = [0, 0]
  counts.forEach((count, value) => {
    total += count
    sum += value * count
  })
  let [dark, darkSum, best, threshold] = [0, 0, 0, 128]
  for (let value = 0; value < 256; value += 1) {
    dark += counts[value]!
    darkSum += value * counts[value]!
    if (dark === 0 || dark === total) continue
    const distance = darkSum / dark - (sum - darkSum) / (total - dark)
    const between = dark * (total - dark) * distance * distance
    if (between > best) [best, threshold] = [between, value]
  }
  // Paper with hardly any ink would be parted into light and lighter.
  return Math.min(200, Math.max(64, threshold)) + 1
}
