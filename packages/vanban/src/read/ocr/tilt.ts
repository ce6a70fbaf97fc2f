import type { Grey } from './grey.ts'
import type { Mark } from './marks.ts'

/** Pages lie in the scanner at most this askew, in degrees. */
const most = 6
/** Less than this does no harm. */
const least = 0.12
/** Letters enough to tell; a page of many says no more than a part of it. */
const enough = 4_000

/**
 * By how many degrees the lines of text climb to the right: where the feet of the letters fall together most when looked
 * along the line.
 */
export function tiltOf(marks: readonly Mark[], letterHeight: number): number {
  const letters = marks.filter(
    ({ top, bottom, left, right }) =>
      bottom - top > letterHeight * 0.6 && bottom - top < letterHeight * 2 && right - left < letterHeight * 3,
  )
  if (letters.length < 40) return 0
  const step = Math.max(1, Math.floor(letters.length / enough))
  const feet = letters.filter((_, at) => at % step === 0)
  const bin = Math.max(1.5, letterHeight / 8)
  const coarse = sharpest(feet, bin, 0, most, 0.25)
  const angle = sharpest(feet, bin, coarse, 0.25, 0.05)
  return Math.abs(angle) < least ? 0 : angle
}

function sharpest(feet: readonly Mark[], bin: number, around: number, reach: number, step: number): number {
  let [best, most] = [around, -1]
  for (let angle = around - reach; angle <= around + reach + 1e-9; angle += step) {
    const slope = Math.tan((angle * Math.PI) / 180)
    const counts = new Map<number, number>()
    for (const { left, right, bottom } of feet) {
      const at = Math.round((bottom + ((left + right) / 2) * slope) / bin)
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    let sharpness = 0
    for (const count of counts.values()) sharpness += count * count
    if (sharpness > most) [best, most] = [angle, sharpness]
  }
  return best
}

/** Turns the page about its middle, so that lines that climbed by `degrees` lie level. */
export function turn(grey: Grey, degrees: number): Grey {
  const { width, height, pixels: from } = grey
  const pixels = new Uint8Array(width * height).fill(255)
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0; y < height; y += 1) {
    let u = cx - cx * cos + (y - cy) * sin
    let v = cy + (y - cy) * cos + cx * sin
    for (let x = 0; x < width; x += 1, u += cos, v -= sin) {
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue
      const left = u | 0
      const top = v | 0
      const at = top * width + left
      if ((from[at]! & from[at + 1]! & from[at + width]! & from[at + width + 1]!) === 255) continue // paper
      const share = u - left
      const above = from[at]! + (from[at + 1]! - from[at]!) * share
      const under = from[at + width]! + (from[at + width + 1]! - from[at + width]!) * share
      pixels[y * width + x] = above + (under - above) * (v - top)
    }
  }
  return { width, height, pixels }
}
