import type { Picture, RecognisedWord } from '../../model/recognising.ts'
import { lettersOnly } from './compounds.ts'
import { redInkOf } from './grey.ts'
import type { Grey } from './grey.ts'
import { inkOf, marksOf } from './marks.ts'
import type { PreparedPage } from './prepare-page.ts'
import { findRules, eraseRules } from './rules.ts'
import { resize } from './scale.ts'
import type { Layer } from './stack.ts'
import { textLinesOf } from './text-lines.ts'
import type { TextLine } from './text-lines.ts'
import { turn } from './tilt.ts'

/** Stamps of secrecy and of urgency, letters without marks, and how they are written (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const markings: Readonly<Record<string, string>> = {
  mat: 'MẬT',
  'toi mat': 'TỐI MẬT',
  'tuyet mat': 'TUYỆT MẬT',
  khan: 'KHẨN',
  'thuong khan': 'THƯỢNG KHẨN',
  'hoa toc': 'HỎA TỐC',
}

export function isMarking({ text }: RecognisedWord): boolean {
  return Object.values(markings).includes(text)
}

/** Stamps are in the head or beside it. */
const partOfPage = 0.45

/**
 * Red lines of the head. Red ink is taken off a page before it is recognised, for seals are red; the stamps that mark a
 * document as secret or urgent are too, and must never be lost with them. Null for a page without.
 */
export function redLinesOf(picture: Picture, page: PreparedPage): Layer | null {
  const grey = redHead(picture, page)
  const lines = grey ? redLines(grey, page.letterHeight) : []
  return grey && lines.length > 0 ? { grey, lines } : null
}

/** The markings that stand on the red lines, by the words recognised of these. */
export function markingsOf({ lines }: Layer, words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  return lines.flatMap((line) => markingIn(line, words))
}

function redHead(picture: Picture, page: PreparedPage): Grey | null {
  // Of a page that is turned, the head reaches further down on one side.
  const slant = picture.width * Math.sin((Math.abs(page.tilt) * Math.PI) / 180)
  const red = redInkOf(picture, Math.ceil(picture.height * partOfPage + slant) + 2)
  if (!red) return null
  const scale = page.grey.width / red.width
  const sized = scale === 1 ? red : resize(red, scale)
  const { width, height, pixels } = page.tilt === 0 ? sized : turn(sized, page.tilt)
  const kept = Math.round(height * partOfPage)
  return { width, height: kept, pixels: pixels.slice(0, width * kept) }
}

/** Lines of red letters; a seal's arc and star are no letters, nor are its small words. */
function redLines(red: Grey, letterHeight: number): TextLine[] {
  const threshold = 160
  const rules = findRules(red, threshold, letterHeight)
  eraseRules(red, rules)
  const marks = marksOf(inkOf(red, threshold)).filter(({ top, bottom, left, right }) => {
    const [width, height] = [right - left, bottom - top]
    const isStroke = width < letterHeight * 0.25 && height > letterHeight * 0.5
    return height < letterHeight * 5 && width < letterHeight * 6 && !isStroke
  })
  const tall = ({ baseline, shoulder, marks: own }: TextLine) =>
    baseline - shoulder > letterHeight * 0.9 && own.length >= 3
  return textLinesOf(marks, letterHeight, rules).filter(tall)
}

function markingIn(line: TextLine, words: readonly RecognisedWord[]): RecognisedWord[] {
  const own = words
    .filter((word) => {
      const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2]
      return x > line.left - 4 && x < line.right + 4 && y > line.top - 4 && y < line.bottom + 4
    })
    .sort((a, b) => a.left - b.left)
  const letters = lettersOnly(own.map(({ text }) => text).join('')).replace(/[^a-z]/g, '')
  // A stamp's frame leaves strokes beside its words, which are taken for letters; a mark of secrecy must not be lost by them.
  const written = Object.keys(markings)
    .sort((one, other) => other.length - one.length)
    .find((words) => {
      const marking = words.replace(' ', '')
      return letters.includes(marking) && letters.length <= marking.length + 3
    })
  if (written === undefined) return []
  const confidence = Math.min(...own.map((word) => word.confidence))
  const { left, right, top, bottom } = line
  return [{ text: markings[written]!, confidence, left, right, top, bottom }]
}
