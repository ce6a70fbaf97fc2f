import type { Grey } from './grey.ts'

/** The picture at another size, each new pixel the mean of what it covers (smaller) or between neighbours (larger). */
export function resize(grey: Grey, scale: number): Grey {
  const width = Math.max(1, Math.round(grey.width * scale))
  const height = Math.max(1, Math.round(grey.height * scale))
  return scale < 1 ? shrink(grey, width, height) : enlarge(grey, width, height)
}

function shrink({ width, height, pixels }: Grey, newWidth: number, newHeight: number): Grey {
  const made = new Uint8Array(newWidth * newHeight)
  const columns = coverage(width, newWidth)
  const sums = new Float32Array(width)
  const stepY = height / newHeight
  for (let y = 0; y < newHeight; y += 1) {
    sumRows(pixels, width, height, y * stepY, (y + 1) * stepY, sums)
    for (let x = 0; x < newWidth; x += 1) {
      const first = columns.first[x]!
      const last = columns.last[x]!
      let sum = sums[first]! * columns.firstShare[x]!
      for (let at = first + 1; at < last; at += 1) sum += sums[at]!
      if (last > first && last < width) sum += sums[last]! * columns.lastShare[x]!
      made[y * newWidth + x] = sum / columns.total / stepY
    }
  }
  return { width: newWidth, height: newHeight, pixels: made }
}

function sumRows(
  pixels: Uint8Array,
  width: number,
  height: number,
  from: number,
  to: number,
  sums: Float32Array,
): void {
  sums.fill(0)
  for (let row = Math.floor(from); row < to && row < height; row += 1) {
    const share = Math.min(to, row + 1) - Math.max(from, row)
    const start = row * width
    for (let x = 0; x < width; x += 1) sums[x]! += pixels[start + x]! * share
  }
}

/** For each new pixel the first and last old ones under it, and how much of those two. */
function coverage(size: number, newSize: number) {
  const step = size / newSize
  const first = new Int32Array(newSize)
  const last = new Int32Array(newSize)
  const firstShare = new Float32Array(newSize)
  const lastShare = new Float32Array(newSize)
  for (let at = 0; at < newSize; at += 1) {
    const [from, to] = [at * step, (at + 1) * step]
    first[at] = Math.min(size - 1, Math.floor(from))
    last[at] = Math.floor(to)
    firstShare[at] = Math.floor(from) + 1 - from
    lastShare[at] = to - Math.floor(to)
  }
  return { first, last, firstShare, lastShare, total: step }
}

function enlarge(grey: Grey, newWidth: number, newHeight: number): Grey {
  const { width, height } = grey
  const made = new Uint8Array(newWidth * newHeight)
  for (let y = 0; y < newHeight; y += 1) {
    const v = Math.min(height - 1, Math.max(0, ((y + 0.5) * height) / newHeight - 0.5))
    for (let x = 0; x < newWidth; x += 1) {
      const u = Math.min(width - 1, Math.max(0, ((x + 0.5) * width) / newWidth - 0.5))
      made[y * newWidth + x] = sample(grey, u, v)
    }
  }
  return { width: newWidth, height: newHeight, pixels: made }
}

/** The brightness between four pixels; paper outside the picture. */
function sample({ width, height, pixels }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width || top >= height) return 255
  const right = left + 1 < width ? left + 1 : left
  const below = top + 1 < height ? top + 1 : top
  const [u, v] = [x - left, y - top]
  const above = pixels[top * width + left]! * (1 - u) + pixels[top * width + right]! * u
  const under = pixels[below * width + left]! * (1 - u) + pixels[below * width + right]! * u
  return above * (1 - v) + under * v
}
