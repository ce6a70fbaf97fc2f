import type { Strokes } from '../pdf/strokes.ts'
import type { Grey, Threshold } from './grey.ts'
import { inkOf } from './marks.ts'
import type { Ink } from './marks.ts'

/** A straight rule in pixels, with its thickness; right and bottom excluded. */
interface Rule {
  left: number
  top: number
  right: number
  bottom: number
}

/** In letter heights: no letter runs straight for so long, nor is a rule so thick. */
const shortest = { horizontal: 3.2, vertical: 2.6 }
const thickest = 0.45

/** The rules of a page, along and down: borders of tables, lines under the motto, brackets beside recipients. */
export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export function findRules(grey: Grey, inkBelow: Threshold, letterHeight: number): Rules {
  // A thin rule that was turned a little is no more than grey.
  const threshold = Math.min(225, inkBelow + 40)
  const thick = Math.max(4, letterHeight * thickest)
  const ink = inkOf(grey, threshold)
  const along = runsAlong(ink, shortest.horizontal * letterHeight)
  const down = runsDown(ink, grey.width, shortest.vertical * letterHeight)
  return {
    horizontal: rulesOf(along, shortest.horizontal * letterHeight, thick).map(({ from, to, first, last }) => {
      return { left: from, right: to, top: first, bottom: last + 1 }
    }),
    vertical: rulesOf(down, shortest.vertical * letterHeight, thick).map(({ from, to, first, last }) => {
      return { left: first, right: last + 1, top: from, bottom: to }
    }),
  }
}

/** Ink without a gap on one line of pixels, a row or a column. */
interface Streak {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Long streaks of the rows, in their order. */
function runsAlong({ rows, starts, ends, count }: Ink, shortestRun: number): Streak[] {
  const streaks: Streak[] = []
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [starts[at]!, ends[at]!]
    if (to - from >= shortestRun) streaks.push({ line: rows[at]!, from, to })
  }
  return streaks
}

/** Long streaks of the columns, in their order; only the ink is gone through, most of a page being paper. */
function runsDown({ rows, starts, ends, count }: Ink, width: number, shortestRun: number): Streak[] {
  const streaks: Streak[] = []
  const from = new Int32Array(width)
  const to = new Int32Array(width)
  const end = (line: number) => {
    if (to[line]! - from[line]! >= shortestRun) streaks.push({ line, from: from[line]!, to: to[line]! })
  }
  for (let at = 0; at < count; at += 1) {
    const y = rows[at]!
    for (let x = starts[at]!; x < ends[at]!; x += 1) {
      if (to[x] !== y) {
        end(x)
        from[x] = y
      }
      to[x] = y + 1
    }
  }
  for (let x = 0; x < width; x += 1) end(x)
  return streaks.sort((a, b) => a.line - b.line || a.from - b.from)
}

interface Run {
  from: number
  to: number
  first: number
  last: number
}

/** Long straight runs of ink; streaks side by side, or end to end on neighbouring lines, are one rule. */
function rulesOf(streaks: readonly Streak[], shortestRun: number, thick: number): Run[] {
  const done: Run[] = []
  let open: Run[] = []
  for (const { line, from, to } of streaks) {
    done.push(...open.filter((run) => run.last < line - 3))
    open = open.filter((run) => run.last >= line - 3)
    const touched = open.filter((run) => run.from <= to + 8 && run.to >= from - 8)
    const joined = {
      from: Math.min(from, ...touched.map((run) => run.from)),
      to: Math.max(to, ...touched.map((run) => run.to)),
      first: Math.min(line, ...touched.map((run) => run.first)),
      last: line,
    }
    open = [...open.filter((run) => !touched.includes(run)), joined]
  }
  // A rule that climbs a little is as thick as it climbs.
  const straight = [...done, ...open].filter(
    ({ from, to, first, last }) => last - first < thick + (to - from) * 0.004,
  )
  return joinPieces(straight, shortestRun)
}

/** What lies along one line with a small gap between is one rule that was printed or scanned faintly. */
function joinPieces(runs: readonly Run[], reach: number): Run[] {
  const joined: Run[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const before = joined.find(
      (one) => run.from - one.to < reach && Math.abs(run.first + run.last - one.first - one.last) <= 8,
    )
    if (before) {
      before.to = Math.max(before.to, run.to)
      before.first = Math.min(before.first, run.first)
      before.last = Math.max(before.last, run.last)
    } else joined.push({ ...run })
  }
  return joined
}

/** Takes the rules off the page, one pixel wider than they are; what crosses them keeps a small gap. */
export function eraseRules(grey: Grey, { horizontal, vertical }: Rules): void {
  for (const { left, right, top, bottom } of [...horizontal, ...vertical]) {
    const from = Math.max(0, left - 1)
    const to = Math.min(grey.width, right + 1)
    for (let y = Math.max(0, top - 1); y < Math.min(grey.height, bottom + 1); y += 1) {
      grey.pixels.fill(255, y * grey.width + from, y * grey.width + to)
    }
  }
}

/** As the strokes of a PDF page, in points. */
export function strokesOf({ horizontal, vertical }: Rules, pointsPerPixel: number): Strokes {
  const scale = (value: number) => value * pointsPerPixel
  return {
    horizontal: horizontal.map(({ left, right, top, bottom }) => {
      return { at: scale((top + bottom) / 2), from: scale(left), to: scale(right) }
    }),
    vertical: vertical.map(({ left, right, top, bottom }) => {
      return { at: scale((left + right) / 2), from: scale(top), to: scale(bottom) }
    }),
  }
}
