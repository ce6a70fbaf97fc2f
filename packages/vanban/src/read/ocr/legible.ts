import type { RecognisedWord } from '../../model/recognising.ts'
import { isVietnameseSyllable } from '../../lexicon/syllable.ts'
import { isMarking } from './markings.ts'
import type { TextLine } from './text-lines.ts'

/** A line with the words recognised in it, from left to right. */
export interface ReadLine {
  readonly line: TextLine
  readonly words: readonly RecognisedWord[]
}

/** Each word with the line in whose letters it stands. */
export function wordsByLine(lines: readonly TextLine[], words: readonly RecognisedWord[]): ReadLine[] {
  const found = lines.map((): RecognisedWord[] => [])
  for (const word of words) {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2]
    let [best, nearest] = [-1, Infinity]
    lines.forEach(({ left, right, top, bottom, baseline, shoulder }, at) => {
      if (x < left - 4 || x > right + 4 || y < top - 4 || y > bottom + 4) return
      const away = Math.abs(y - (baseline + shoulder) / 2)
      if (away < nearest) [best, nearest] = [at, away]
    })
    found[best]?.push(word)
  }
  return lines
    .map((line, at) => ({ line, words: found[at]!.sort((a, b) => a.left - b.left) }))
    .filter(({ words: own }) => own.length > 0)
}

/** Below this, recognition was guessing. */
const unsure = 0.45
/** Signs that no office prints: what recognition makes of scratches and handwriting. */
const oddSign = /[‡†¬«»ˆ˜^~°®©¥£€¤\\{}<>]/u
/** Signs that stand alone between words. */
const standingSign = /^(?:[-–+/;:,.()“”"…*&]|\.\/\.|\.{2,})$/u

/** What of a line is text: arcs of seals, specks and handwriting are recognised as something, but not surely. */
export function legibleWords({ words }: ReadLine): readonly RecognisedWord[] {
  // A mark of secrecy is never too faint to be heeded.
  if (words.length === 1 && isMarking(words[0]!)) return words
  const isText = ({ text, confidence }: RecognisedWord) =>
    isPlausible(text) || (confidence >= unsure && !oddSign.test(text)) || /\p{L}{2}/u.test(text)
  const kept = words.filter(isText)
  const letters = kept.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const sure = letters.filter((word) => isSure(word))
  const length = (some: readonly RecognisedWord[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const belief = kept.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  const isDoubtful = length(sure) < length(kept) * 0.4 && belief < length(kept) * 0.6
  if (letters.length === 0 || isDoubtful) return []
  return isScratch(sure) ? [] : kept
}

/** One letter alone, or one short word of small letters that recognition hardly believes. */
function isScratch(words: readonly RecognisedWord[]): boolean {
  const text = words.map((word) => word.text).join('')
  if (/\d/.test(text)) return false
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 2) return true
  return words.length === 1 && /^\p{Ll}{1,4}$/u.test(text) && words[0]!.confidence < 0.8
}

function isSure({ text, confidence }: RecognisedWord): boolean {
  if (/^\p{L}$/u.test(text) || !isPlausible(text)) return confidence > 0.75 && !oddSign.test(text)
  return confidence >= unsure
}

/** A syllable, a number, a symbol, an abbreviation, or a sign between words. */
function isPlausible(text: string): boolean {
  if (standingSign.test(text)) return true
  const core = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (core === '') return false
  return core.split(/[-/.,() ]/).every((part) => part === '' || isPlausiblePart(part))
}

function isPlausiblePart(part: string): boolean {
  if (/^\d+$/.test(part) || isVietnameseSyllable(part)) return true
  return /^\p{Lu}[\p{Lu}đ&]*$/u.test(part) || /^(?:CTr|TTr|TTg|QCh|Ctr)$/.test(part) || /^[a-zđ]$/.test(part)
}
