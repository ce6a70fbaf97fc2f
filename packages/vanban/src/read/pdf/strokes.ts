import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { multiply, transformPoint } from './geometry.ts'
import type { Matrix } from './geometry.ts'

/** A straight rule of a table: along x at height `at`, or along y at `at`. */
export interface Stroke {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Strokes {
  readonly horizontal: Stroke[]
  readonly vertical: Stroke[]
}

interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Word and LibreOffice draw table borders as thin filled boxes or as lines; anything thicker is a shade. */
const thickest = 3
/** A page with more lines than this is a drawing. */
const mostStrokes = 20_000

/** The straight rules that a page draws, and through them the fonts become known (see `readGlyphs`). */
export async function readStrokes(page: PDFPageProxy, view: Matrix): Promise<Strokes> {
  const operators = (await page.getOperatorList()) as OperatorList
  return collectStrokes(operators, view)
}

function collectStrokes({ fnArray, argsArray }: OperatorList, view: Matrix): Strokes {
  const strokes: Strokes = { horizontal: [], vertical: [] }
  const saved: Matrix[] = []
  let matrix = view
  fnArray.forEach((operator, at) => {
    const args = argsArray[at]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view
    else if (operator === OPS.transform) matrix = multiply(matrix, toMatrix(args))
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args) && args[0]) matrix = multiply(matrix, toMatrix(args[0]))
    } else if (
      operator === OPS.constructPath &&
      strokes.horizontal.length + strokes.vertical.length < mostStrokes
    ) {
      readPath(args, matrix, strokes)
    }
  })
  return strokes
}

function toMatrix(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isNumbers(args) ? Array.from(args) : []
  return [a, b, c, d, e, f]
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value
}

function readPath(args: unknown, matrix: Matrix, strokes: Strokes): void {
  if (!Array.isArray(args) || args[0] === OPS.endPath || !Array.isArray(args[1])) return
  const isStroked = args[0] !== OPS.fill && args[0] !== OPS.eoFill
  const path: unknown = args[1][0]
  if (!isNumbers(path)) return
  for (const points of subpaths(path)) {
    const placed = points.map(([x, y]) => transformPoint(matrix, x, y))
    if (isStroked) placed.slice(1).forEach((point, at) => addSegment(placed[at] ?? point, point, strokes))
    else if (placed.length <= 6) addThinBox(placed, strokes)
  }
}

/** Points of each part of a path that has straight sides only. pdfjs codes: 0 move, 1 line, 2 and 3 curves, 4 close. */
function subpaths(path: ArrayLike<number>): [number, number][][] {
  const parts: [number, number][][] = []
  let points: [number, number][] = []
  for (let at = 0; at < path.length;) {
    const code = path[at]
    if (code === 0 || code === 1) {
      if (code === 0) parts.push((points = []))
      points.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
      at += 3
    } else if (code === 4) {
      const first = points[0]
      if (first) points.push(first)
      at += 1
    } else {
      points.length = 0
      at += code === 2 ? 7 : 5
    }
  }
  return parts.filter((part) => part.length > 1)
}

function addSegment([x0, y0]: readonly number[], [x1, y1]: readonly number[], strokes: Strokes): void {
  add(Math.min(x0!, x1!), Math.min(y0!, y1!), Math.max(x0!, x1!), Math.max(y0!, y1!), 1, strokes)
}

function addThinBox(points: readonly (readonly [number, number])[], strokes: Strokes): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), thickest, strokes)
}

function add(x0: number, y0: number, x1: number, y1: number, thick: number, strokes: Strokes): void {
  const [width, height] = [x1 - x0, y1 - y0]
  if (height <= thick && width > 4 && width > height * 2) {
    strokes.horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
  } else if (width <= thick && height > 4 && height > width * 2) {
    strokes.vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }
}
