import type { Picture, RecognisedWord } from '../../model/recognising.ts'
import type { Grey } from './grey.ts'
import type { TextLine } from './text-lines.ts'

/** Lines and the ink that they are of: black or red. */
export interface Layer {
  readonly grey: Grey
  readonly lines: readonly TextLine[]
}

/** The lines of a page set one below the other, with room between them. */
export interface Stack {
  readonly picture: Picture
  /** Takes the words of the stacked picture back to their places on the page, layer by layer. */
  readonly placed: (words: readonly RecognisedWord[]) => readonly (readonly RecognisedWord[])[]
}

interface Piece {
  readonly line: TextLine
  readonly layer: Layer
  /** Where its top stands in the stack, and where the room kept for it begins. */
  readonly at: number
  readonly from: number
}

/** White around the lines and between them, in letter heights. */
const margin = 2
const between = 0.5
/** Room that a line gets above and below its baseline, whatever it needs: even lines are seen best. */
const slot = { above: 2.3, below: 0.7 }

/**
 * Sets the lines anew: recognition then takes no two columns for one line, no accent for the line above, and sees nothing
 * that is not text. Only the marks of a line are copied, with their grey fringe. All layers go into one picture: an engine
 * takes long to start.
 */
export function stackLines(layers: readonly Layer[], letterHeight: number, dotsPerInch: number): Stack {
  const room = Math.round(letterHeight * margin)
  const widths = layers.flatMap(({ lines }) => lines.map(({ left, right }) => right - left))
  const width = Math.max(1, ...widths) + room * 2
  const pieces: Piece[] = []
  let at = room
  for (const layer of layers) {
    for (const line of layer.lines) {
      const above = Math.max(letterHeight * slot.above, line.baseline - line.top)
      const below = Math.max(letterHeight * slot.below, line.bottom - line.baseline)
      pieces.push({ line, layer, from: at, at: Math.round(at + above - (line.baseline - line.top)) })
      at = Math.ceil(at + above + below + letterHeight * between)
    }
  }
  const height = at + room
  const pixels = new Uint8Array(width * height).fill(255)
  for (const piece of pieces) copyMarks(piece, pixels, width, room)
  return {
    picture: { width, height, channels: 1, pixels, dotsPerInch },
    placed: (words) => {
      const found = words.map((word) => ({ word, piece: pieceUnder(word, pieces) }))
      return layers.map((layer) =>
        found.flatMap(({ word, piece }) => (piece?.layer === layer ? [placeWord(word, piece, room)] : [])),
      )
    },
  }
}

function copyMarks({ line, layer, at }: Piece, pixels: Uint8Array, width: number, room: number): void {
  const { grey } = layer
  for (const { left, right, top, bottom } of line.marks) {
    const from = Math.max(0, left - 2)
    const to = Math.min(grey.width, right + 2)
    for (let y = Math.max(0, top - 2); y < Math.min(grey.height, bottom + 2); y += 1) {
      const target = (at + y - line.top) * width + room - line.left
      pixels.set(grey.pixels.subarray(y * grey.width + from, y * grey.width + to), target + from)
    }
  }
}

function pieceUnder({ top, bottom }: RecognisedWord, pieces: readonly Piece[]): Piece | undefined {
  return pieces.findLast(({ from }) => from <= (top + bottom) / 2) ?? pieces[0]
}

function placeWord(word: RecognisedWord, { line, at }: Piece, room: number): RecognisedWord {
  const [x, y] = [line.left - room, line.top - at]
  return { ...word, left: word.left + x, right: word.right + x, top: word.top + y, bottom: word.bottom + y }
}
