import type { Box } from './geometry.ts'
import type { Stroke, Strokes } from './strokes.ts'

/** A ruled table before it has text: where each cell lies and how many rows and columns it spans. */
export interface Grid {
  readonly box: Box
  readonly columnEdges: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
}

export interface GridCell {
  readonly box: Box
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Rules of one table meet within this many points. */
const reach = 3
/** A page with more rules than this is a drawing, not tables. */
const mostRules = 3_000

/** Finds the tables among a page's rules: rules that cross one another and enclose more than one cell. */
export function findGrids(strokes: Strokes): Grid[] {
  const horizontal = joinStrokes(strokes.horizontal)
  const vertical = joinStrokes(strokes.vertical)
  if (horizontal.length > mostRules || vertical.length > mostRules) return []
  return groupCrossing(horizontal, vertical)
    .map(buildGrid)
    .filter((grid) => grid !== null)
    .sort((a, b) => a.box.y0 - b.box.y0)
}

/** One rule is often drawn cell by cell: pieces on one line that touch become one. */
function joinStrokes(strokes: readonly Stroke[]): Stroke[] {
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: Stroke[][] = []
  for (const stroke of sorted) {
    const line = lines[lines.length - 1]
    if (line?.[0] && stroke.at - line[0].at <= 1.5) line.push(stroke)
    else lines.push([stroke])
  }
  return lines.flatMap(joinAlong)
}

function joinAlong(line: readonly Stroke[]): Stroke[] {
  const joined: Stroke[] = []
  for (const stroke of [...line].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1]
    if (last && stroke.from <= last.to + reach) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, stroke.to) }
    } else joined.push(stroke)
  }
  return joined
}

interface Rules {
  readonly horizontal: Stroke[]
  readonly vertical: Stroke[]
}

function groupCrossing(horizontal: readonly Stroke[], vertical: readonly Stroke[]): Rules[] {
  const groups: Rules[] = []
  for (const rule of vertical) {
    const crossed = horizontal.filter((other) => crosses(other, rule))
    const touched = groups.filter((group) => group.horizontal.some((other) => crosses(other, rule)))
    const merged: Rules = {
      horizontal: [...new Set([...touched.flatMap((group) => group.horizontal), ...crossed])],
      vertical: [...touched.flatMap((group) => group.vertical), rule],
    }
    const rest = groups.filter((group) => !touched.includes(group))
    groups.splice(0, groups.length, ...rest, merged)
  }
  return groups
}

function crosses(horizontal: Stroke, vertical: Stroke): boolean {
  return (
    vertical.at >= horizontal.from - reach &&
    vertical.at <= horizontal.to + reach &&
    horizontal.at >= vertical.from - reach &&
    horizontal.at <= vertical.to + reach
  )
}

function buildGrid({ horizontal, vertical }: Rules): Grid | null {
  const xs = edges([
    ...vertical.map((rule) => rule.at),
    ...horizontal.flatMap((rule) => [rule.from, rule.to]),
  ])
  const ys = edges([
    ...horizontal.map((rule) => rule.at),
    ...vertical.flatMap((rule) => [rule.from, rule.to]),
  ])
  if (xs.length < 2 || ys.length < 2 || xs.length > 60 || ys.length > 400) return null
  const rows = layCells(xs, ys, horizontal, vertical)
  if (rows.flat().length < 2) return null
  const box = { x0: xs[0]!, y0: ys[0]!, x1: xs[xs.length - 1]!, y1: ys[ys.length - 1]! }
  return { box, columnEdges: xs, rows: rows.filter((row) => row.length > 0) }
}

function edges(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (found[found.length - 1] ?? -Infinity) > reach + 1) found.push(value)
  }
  return found
}

/** A cell reaches right and down until a rule stops it. */
function layCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Stroke[],
  vertical: readonly Stroke[],
): GridCell[][] {
  const taken = new Set<string>()
  const hasRight = (row: number, column: number) => isRuled(vertical, xs[column + 1]!, middle(ys, row))
  const hasBelow = (row: number, column: number) => isRuled(horizontal, ys[row + 1]!, middle(xs, column))
  return ys.slice(0, -1).map((y0, row) => {
    const cells: GridCell[] = []
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row}/${column}`)) continue
      let columns = 1
      while (column + columns < xs.length - 1 && !hasRight(row, column + columns - 1)) columns += 1
      let rows = 1
      while (row + rows < ys.length - 1 && !hasBelow(row + rows - 1, column)) rows += 1
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) taken.add(`${r}/${c}`)
      const box = { x0: xs[column]!, y0, x1: xs[column + columns]!, y1: ys[row + rows]! }
      cells.push({ box, column, columns, rows })
    }
    return cells
  })
}

function middle(values: readonly number[], at: number): number {
  return ((values[at] ?? 0) + (values[at + 1] ?? 0)) / 2
}

function isRuled(rules: readonly Stroke[], at: number, point: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= reach + 1 && rule.from - reach <= point && point <= rule.to + reach,
  )
}
