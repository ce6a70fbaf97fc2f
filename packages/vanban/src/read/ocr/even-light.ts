import type { Grey } from './grey.ts'
import { percentile } from './grey.ts'

/** Side of the squares over which the brightness of the paper is taken, in pixels: larger than any letter. */
const square = 48
/** Paper that varies less than this is even. */
const evenEnough = 24

/**
 * The page as if lit evenly: each pixel against the paper around it. Photographs have shadows, thick books a dark fold,
 * thin paper shows its back. An even page is given back as it came.
 */
export function evenLight(grey: Grey): Grey {
  const paper = paperOf(grey)
  const sorted = Uint8Array.from(paper.values).sort()
  const [low, high] = [sorted[Math.floor(sorted.length * 0.05)]!, sorted[Math.floor(sorted.length * 0.95)]!]
  if (high - low < evenEnough && low > 200) return grey
  const { width, height } = grey
  const pixels = new Uint8Array(grey.pixels.length)
  const lights = new Float32Array(width)
  for (let y = 0; y < height; y += 1) {
    rowOfLight(paper, y, lights)
    const from = y * width
    for (let x = 0; x < width; x += 1) {
      const value = (grey.pixels[from + x]! * 250) / lights[x]!
      pixels[from + x] = value > 255 ? 255 : value
    }
  }
  return { width, height, pixels }
}

interface Paper {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
}

/** The brightness of the paper in each square; squares of nothing but ink borrow from their neighbours. */
function paperOf({ width, height, pixels }: Grey): Paper {
  const columns = Math.max(1, Math.ceil(width / square))
  const rows = Math.max(1, Math.ceil(height / square))
  const values = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0)
      let total = 0
      for (let y = row * square; y < Math.min(height, (row + 1) * square); y += 2) {
        for (let x = column * square; x < Math.min(width, (column + 1) * square); x += 2) {
          counts[pixels[y * width + x]!]! += 1
          total += 1
        }
      }
      values[row * columns + column] = Math.max(40, percentile(counts, total * 0.8))
    }
  }
  return { columns, rows, values: smooth(fillDark({ columns, rows, values })) }
}

/** A square much darker than the brightest around it holds a dark thing, not dark paper. */
function fillDark({ columns, rows, values }: Paper): Paper {
  const filled = values.map((value, at) => {
    const around = neighbours(values, columns, rows, at, 2)
    const usual = around.sort()[Math.floor(around.length / 2)]!
    return value < usual * 0.7 ? usual : value
  })
  return { columns, rows, values: filled }
}

function smooth({ columns, rows, values }: Paper): Float32Array {
  return values.map((_, at) => {
    const around = neighbours(values, columns, rows, at, 1)
    return around.reduce((sum, value) => sum + value, 0) / around.length
  })
}

function neighbours(values: Float32Array, columns: number, rows: number, at: number, reach: number) {
  const [row, column] = [Math.floor(at / columns), at % columns]
  const found: number[] = []
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1) {
      found.push(values[y * columns + x]!)
    }
  }
  return Float32Array.from(found)
}

/** The paper's brightness along one row of pixels, between the middles of the squares. */
function rowOfLight({ columns, rows, values }: Paper, y: number, lights: Float32Array): void {
  const v = Math.min(rows - 1, Math.max(0, y / square - 0.5))
  const [top, part] = [Math.floor(v), v % 1]
  const below = Math.min(rows - 1, top + 1)
  for (let x = 0; x < lights.length; x += 1) {
    const u = Math.min(columns - 1, Math.max(0, x / square - 0.5))
    const left = Math.floor(u)
    const right = Math.min(columns - 1, left + 1)
    const share = u - left
    const above = values[top * columns + left]! * (1 - share) + values[top * columns + right]! * share
    const under = values[below * columns + left]! * (1 - share) + values[below * columns + right]! * share
    lights[x] = above * (1 - part) + under * part
  }
}
