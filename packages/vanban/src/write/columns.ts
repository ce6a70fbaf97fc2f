import { textWidth } from './font-metrics.ts'

/** A cell's lines; null where a cell before it reaches over and says nothing of this column. */
export type CellLines = readonly string[] | null
export type Grid = readonly (readonly CellLines[])[]

/** What is added to a column at a time while the table is being balanced. */
const step = 6

/** Letters up to which an entry ("30/11/2025", "Quý III/2025", "Hằng quý") is better kept on one line. */
const shortEntry = 12

/**
 * Widths that fill the page. Every column holds what should not be broken; the room that is left goes, step by step, to
 * the column that makes most rows tall. That leaves numbers and times narrow and gives the room to what is long.
 */
export function columnWidths(grid: Grid, size: number, padding: number, total: number): number[] {
  const easy = easyWidths(grid, size, padding)
  const least = sum(easy) <= total ? easy : leastWidths(grid, size, padding)
  const needed = sum(least)
  if (needed >= total) return least.map((width) => (width * total) / needed)
  const widths = balanced(least, measured(grid, size), padding, total - needed)
  const spare = total - sum(widths)
  const used = sum(widths)
  return widths.map((width) => width + (spare * width) / used)
}

/** Room for the longest syllable of each column: one is never broken. */
function leastWidths(grid: Grid, size: number, padding: number): number[] {
  return widthsFor(grid, size, padding, (line) => line.split(' '))
}

/** Room for two syllables side by side, the least that reads as Vietnamese, and for short entries on one line. */
export function easyWidths(grid: Grid, size: number, padding: number): number[] {
  return widthsFor(grid, size, padding, (line) => {
    if (line.length <= shortEntry) return [line]
    const syllables = line.split(' ')
    return syllables.map((syllable, at) => `${syllable} ${syllables[at + 1] ?? ''}`.trim())
  })
}

function widthsFor(grid: Grid, size: number, padding: number, partsOf: (line: string) => string[]): number[] {
  const count = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: count }, (_, column) => {
    const parts = new Set(grid.flatMap((row) => row[column] ?? []).flatMap(partsOf))
    let most = 0
    for (const part of parts) most = Math.max(most, textWidth(part, size, 'bold'))
    return most + padding
  })
}

/** Length of each line of each cell, were it set on one line. */
type Measured = readonly (readonly (readonly number[])[])[]

function measured(grid: Grid, size: number): Measured {
  return grid.map((row) => row.map((lines) => (lines ?? []).map((line) => textWidth(line, size))))
}

function balanced(least: readonly number[], rows: Measured, padding: number, spare: number): number[] {
  const widths = [...least]
  for (let left = spare; left >= step; left -= step) {
    const tallest = tallestColumn(rows, widths, padding)
    if (tallest === null) break
    widths[tallest] = (widths[tallest] ?? 0) + step
  }
  return widths
}

/** The column that sets the height of most rows, counted by how tall it makes them; null when every cell is one line. */
function tallestColumn(rows: Measured, widths: readonly number[], padding: number): number | null {
  const votes = widths.map(() => 0)
  for (const row of rows) {
    const heights = row.map((lines, column) => height(lines, (widths[column] ?? 0) - padding))
    const tallest = Math.max(...heights)
    heights.forEach((each, column) => {
      if (each === tallest && each > 1) votes[column] = (votes[column] ?? 0) + each
    })
  }
  const most = Math.max(...votes)
  return most > 0 ? votes.indexOf(most) : null
}

/** Lines that a cell takes; a broken line loses about a tenth of its room at its ends. */
function height(lines: readonly number[], room: number): number {
  return lines.reduce((count, length) => count + (length <= room ? 1 : Math.ceil((length * 1.1) / room)), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
