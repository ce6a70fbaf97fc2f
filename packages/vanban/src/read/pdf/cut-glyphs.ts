import type { Glyphs } from './glyphs.ts'
import type { Grid, GridCell } from './grids.ts'

/**
 * Words that the page's text runs together over the rule between two cells, parted again. Columns that stand close leave
 * no more than a space between their words, and the PDF library gives such words as one stretch.
 */
export function cutAtRules(grid: Grid, glyphs: readonly Glyphs[]): Glyphs[] {
  const cells = grid.rows.flat()
  return glyphs.flatMap((one) => {
    if (!one.text.includes(' ')) return [one]
    const y = one.baseline - one.size * 0.3
    const row = cells.filter(({ box }) => box.y0 <= y && y < box.y1)
    const rules = row.map(({ box }) => box.x1).filter((x) => x > one.x0 + 2 && x < one.x1 - 2)
    return rules.length === 0
      ? [one]
      : cutAt(
          one,
          [...rules].sort((a, b) => a - b),
        )
  })
}

function cutAt(glyphs: Glyphs, rules: readonly number[]): Glyphs[] {
  const parts: Glyphs[] = []
  let rest = glyphs
  for (const rule of rules) {
    const at = spaceNear(rest, rule)
    if (at === null) continue
    const [left, right] = [rest.text.slice(0, at).trimEnd(), rest.text.slice(at).trimStart()]
    if (left === '' || right === '') continue
    parts.push({ ...rest, text: left, x1: Math.min(rest.x1, rule - 1) })
    rest = { ...rest, text: right, x0: Math.max(rest.x0, rule + 1) }
  }
  return [...parts, rest]
}

/** The space that stands nearest to a rule, by the usual widths of letters; null when none comes near. */
function spaceNear({ text, x0, x1, size }: Glyphs, rule: number): number | null {
  const widths = Array.from(text, widthOf)
  const scale =
    (x1 - x0) /
    Math.max(
      1,
      widths.reduce((sum, width) => sum + width, 0),
    )
  let [x, best, distance] = [x0, null as number | null, size * 1.5]
  let at = 0
  for (const [index, character] of Array.from(text).entries()) {
    const width = (widths[index] ?? 0) * scale
    const away = Math.abs(x + width / 2 - rule)
    if (character === ' ' && away < distance) [best, distance] = [at, away]
    x += width
    at += character.length
  }
  return best
}

/** Relative to the letter height, in the faces that offices use. */
function widthOf(character: string): number {
  if (/[ .,:;'!|/()il-]/.test(character)) return 0.3
  if (/[mwMW]/.test(character)) return 0.8
  return /\p{Lu}/u.test(character) ? 0.68 : 0.48
}

/**
 * A cell over several columns whose words keep to the columns all the same, with room between: its rules were not drawn,
 * or drawn in a way that is not seen.
 */
export function partedCells(cell: GridCell, { columnEdges }: Grid, glyphs: readonly Glyphs[]): GridCell[] {
  const inner = columnEdges.slice(cell.column + 1, cell.column + cell.columns)
  const kept = inner.filter((edge) => isKeptFree(edge, glyphs))
  if (kept.length === 0) return [cell]
  const edges = [cell.box.x0, ...kept, cell.box.x1]
  return edges.slice(1).map((x1, at) => {
    const x0 = edges[at] ?? cell.box.x0
    const column = at === 0 ? cell.column : columnEdges.indexOf(x0)
    const end = at === kept.length ? cell.column + cell.columns : columnEdges.indexOf(x1)
    return { ...cell, box: { ...cell.box, x0, x1 }, column, columns: end - column }
  })
}

function isKeptFree(edge: number, glyphs: readonly Glyphs[]): boolean {
  const left = Math.max(...glyphs.filter(({ x0 }) => x0 < edge).map(({ x1 }) => x1))
  const right = Math.min(...glyphs.filter(({ x0 }) => x0 >= edge).map(({ x0 }) => x0))
  return Number.isFinite(left) && Number.isFinite(right) && right - left > (glyphs[0]?.size ?? 0) * 0.6
}
