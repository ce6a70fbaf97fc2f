import type { Grey, Threshold } from './grey.ts'

/** A patch of ink in one piece: a letter, its mark, a rule, a seal's arc. Pixels, right and bottom excluded. */
export interface Mark {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Pixels of ink. */
  readonly area: number
  /** Where its runs of ink are, as places in {@link Ink}. */
  readonly runs: readonly number[]
}

/** All runs of ink of a page, row by row. */
export interface Ink {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly count: number
}

/** More runs than this is noise or a photograph, not a page of text. */
const mostRuns = 2_000_000

export function inkOf({ width, height, pixels }: Grey, threshold: Threshold): Ink {
  let rows = new Int32Array(1 << 16)
  let starts = new Int32Array(1 << 16)
  let ends = new Int32Array(1 << 16)
  let count = 0
  for (let y = 0; y < height && count < mostRuns; y += 1) {
    const from = y * width
    const end = from + width
    for (let at = from; at < end; at += 1) {
      // Most of a page is paper: four points at once.
      while (at + 3 < end && (pixels[at]! & pixels[at + 1]! & pixels[at + 2]! & pixels[at + 3]!) === 255)
        at += 4
      if (at === end || pixels[at]! >= threshold) continue
      const start = at
      while (at < end && pixels[at]! < threshold) at += 1
      if (count === rows.length) [rows, starts, ends] = [grown(rows), grown(starts), grown(ends)]
      rows[count] = y
      starts[count] = start - from
      ends[count] = at - from
      count += 1
    }
  }
  return { rows, starts, ends, count }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

/** Runs that touch, also corner to corner, are one mark. */
export function marksOf(ink: Ink): Mark[] {
  const roots = joinRuns(ink)
  const places = new Map<number, number>()
  const marks: { left: number; top: number; right: number; bottom: number; area: number; runs: number[] }[] =
    []
  for (let at = 0; at < ink.count; at += 1) {
    const root = rootOf(roots, at)
    const [y, start, end] = [ink.rows[at]!, ink.starts[at]!, ink.ends[at]!]
    const mark = marks[places.get(root) ?? -1]
    if (mark) {
      if (start < mark.left) mark.left = start
      if (end > mark.right) mark.right = end
      mark.bottom = y + 1
      mark.area += end - start
      mark.runs.push(at)
    } else {
      places.set(root, marks.length)
      marks.push({ left: start, top: y, right: end, bottom: y + 1, area: end - start, runs: [at] })
    }
  }
  return marks
}

function joinRuns({ rows, starts, ends, count }: Ink): Int32Array {
  const roots = Int32Array.from({ length: count }, (_, at) => at)
  let above = 0
  for (let at = 0; at < count; at += 1) {
    const y = rows[at]!
    while (rows[above]! < y - 1) above += 1
    let other = above
    while (rows[other]! === y - 1 && ends[other]! < starts[at]!) other += 1
    above = rows[other]! === y - 1 ? other : above
    for (; rows[other]! === y - 1 && starts[other]! <= ends[at]!; other += 1) {
      roots[rootOf(roots, other)] = rootOf(roots, at)
    }
  }
  return roots
}

function rootOf(roots: Int32Array, at: number): number {
  let root = at
  while (roots[root]! !== root) {
    roots[root] = roots[roots[root]!]!
    root = roots[root]!
  }
  return root
}

/** Paints a mark away, with the grey fringe around it. */
export function eraseMark(pixels: Uint8Array, width: number, ink: Ink, { runs }: Mark): void {
  const height = pixels.length / width
  for (const run of runs) {
    const y = ink.rows[run]!
    const left = Math.max(0, ink.starts[run]! - 1)
    const right = Math.min(width, ink.ends[run]! + 1)
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      pixels.fill(255, row * width + left, row * width + right)
    }
  }
}
