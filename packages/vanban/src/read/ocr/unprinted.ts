import { secrecyOf } from '../../understand/words/head-marks.ts'
import { findHead, textOf } from './head-and-tail.ts'
import type { ReadLine } from './legible.ts'
import type { TextLine } from './text-lines.ts'

/**
 * The lines of a page without what was put on it after printing: the stamp of arrival (Nghị định 30/2020/NĐ-CP, Phụ lục
 * IV), and a clerk's word by hand above the head.
 */
export function withoutStamps(
  lines: readonly ReadLine[],
  letterHeight: number,
): { readonly lines: readonly ReadLine[]; readonly notes: readonly string[] } {
  const stamp = arrivalStamp(lines, letterHeight)
  const head = findHead(lines, letterHeight)
  const kept = lines.filter((line) => !stamp.includes(line) && !(head && isNoteAbove(line, head.top)))
  const notes = [...(stamp.length > 0 ? ['arrivalStamp'] : [])]
  return { lines: kept, notes: kept.length + stamp.length < lines.length ? [...notes, 'illegible'] : notes }
}

/** "ĐẾN" alone in a line, with number, day and "Chuyển" beside it and the name of the office above. */
function arrivalStamp(lines: readonly ReadLine[], letterHeight: number): readonly ReadLine[] {
  const arrived = lines.find((line) =>
    /^[^\p{L}]*ĐẾN[^\p{L}]*$/u.test(line.words.map(({ text }) => text).join(' ')),
  )
  if (!arrived) return []
  const { left, right, top, bottom } = arrived.line
  const reach = { beside: letterHeight * 14, above: letterHeight * 4, below: letterHeight * 5 }
  const isNear = ({ line }: ReadLine) =>
    line.left > left - letterHeight * 3 &&
    line.left < right + reach.beside &&
    line.right < right + reach.beside * 1.3 &&
    line.top > top - reach.above &&
    line.bottom < bottom + reach.below
  const near = lines.filter((line) => isNear(line) && !isSecrecy(line))
  const isForm = near.some((line) => /^\W*(?:gio|ngay|so|chuyen|luu ho so)\s*[:.]/.test(textOf(line)))
  return isForm || isLeftOfPage(arrived.line, lines) ? near : [arrived]
}

/** Its place is under the number (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10a), where stamps of arrival are put too. */
function isSecrecy({ words }: ReadLine): boolean {
  return secrecyOf(words.map(({ text }) => text).join(' ')) !== null
}

function isLeftOfPage({ right }: TextLine, lines: readonly ReadLine[]): boolean {
  return right < Math.max(...lines.map(({ line }) => line.right)) * 0.35
}

/** Nothing of one short word is printed above the head, but clerks note there who gets the document. */
function isNoteAbove(read: ReadLine, headTop: number): boolean {
  const text = textOf(read)
  const isMarking =
    /^(?:(?:toi |tuyet )?mat|(?:thuong )?khan|hoa toc|ban sao|ban chinh|du thao|mau.*|phu luc.*|\d+)$/
  return read.line.bottom < headTop && read.words.length === 1 && !isMarking.test(text)
}
