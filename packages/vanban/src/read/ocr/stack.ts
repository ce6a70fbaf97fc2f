import type { Picture, RecognisedWord } from '../../model/recognising.ts'
import type { Grey } from './grey.ts'
import type { TextLine } from './text-lines.ts'

/** The lines of a page set one below the other, with room between them. */
export interface Stack {
  readonly picture: Picture
  /** Takes a word of the stacked picture back to its place on the page. */
  readonly placeOf: (word: RecognisedWord) => RecognisedWord
}

interface Piece {
  readonly line: TextLine
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
 * that is not text. Only the marks of a line are copied, with their grey fringe.
 */
export function stackLines(
  grey: Grey,
  lines: readonly TextLine[],
  letterHeight: number,
  dotsPerInch: number,
): Stack {
  const room = Math.round(letterHeight * margin)
  const width = Math.max(1, ...lines.map(({ left, right }) => right - left)) + room * 2
  const pieces: Piece[] = []
  let at = room
  for (const line of lines) {
    const above = Math.max(letterHeight * slot.above, line.baseline - line.top)
    const below = Math.max(letterHeight * slot.below, line.bottom - line.baseline)
    pieces.push({ line, from: at, at: Math.round(at + above - (line.baseline - line.top)) })
    at = Math.ceil(at + above + below + letterHeight * between)
  }
  const height = at + room
  const pixels = new Uint8Array(width * height).fill(255)
  for (const piece of pieces) copyMarks(grey, piece, pixels, width, room)
  return {
    picture: { width, height, channels: 1, pixels, dotsPerInch },
    placeOf: (word) => placeWord(word, pieces, room),
  }
}

function copyMarks(grey: Grey, { line, at }: Piece, pixels: Uint8Array, width: number, room: number): void {
  for (const { left, right, top, bottom } of line.marks) {
    const from = Math.max(0, left - 2)
    const to = Math.min(grey.width, right + 2)
    for (let y = Math.max(0, top - 2); y < Math.min(grey.height, bottom + 2); y += 1) {
      const target = (at + y - line.top) * width + room - line.left
      pixels.set(grey.pixels.subarray(y * grey.width + from, y * grey.width + to), target + from)
    }
  }
}

function placeWord(word: RecognisedWord, pieces: readonly Piece[], room: number): RecognisedWord {
  const middle = (word.top + word.bottom) / 2
  const piece = pieces.findLast(({ from }) => from <= middle) ?? pieces[0]
  if (!piece) return word
  const [x, y] = [piece.line.left - room, piece.line.top - piece.at]
  return { ...word, left: word.left + x, right: word.right + x, top: word.top + y, bottom: word.bottom + y }
}
