import type { RecognisedWord } from '../../model/recognising.ts'
import { isMarking } from './markings.ts'

/** Below this, recognition was guessing. */
const sureWord = 0.6

/** Which share of the letters of a page, 0 to 1, stands in words that were recognised surely; 0 for a page without any. */
export function certaintyOf(words: readonly RecognisedWord[]): number {
  const length = (some: readonly RecognisedWord[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.filter(({ text, confidence }) => confidence >= sureWord && /\p{L}{2}|\d/u.test(text))
  return words.length === 0 ? 0 : length(sure) / length(words)
}

/** Words of a page; none of a picture that shows no text, in which recognition sees a letter here and there. */
export function wordsOfText(words: readonly RecognisedWord[]): readonly RecognisedWord[] {
  return certaintyOf(words) >= leastCertain ? words : words.filter(isMarking)
}

/** A page read upside down has a tenth of its letters right by chance; one that is hard to read, half. */
const leastCertain = 0.25
