import { isCapitals } from '../../understand/fold.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { isVietnameseSyllable, sameSpelling } from '../../lexicon/syllable.ts'
import { compoundsLike, isCompound } from './compounds.ts'
import type { Pair } from './compounds.ts'
import { correctSigns } from './correct-signs.ts'

/** A word of a recognised line with what the recognition said before it was corrected. */
export interface Corrected {
  readonly text: string
  readonly said: string
}

/** Letters of one word between the signs around it: "“Phố;" is “ + Phố + ;. */
interface Part {
  readonly before: string
  readonly core: string
  readonly after: string
}

/**
 * Corrects the words of one line where recognition is known to err: digits taken for letters, accents lost or confused.
 * A word changes only when it makes no compound with its neighbours as it stands, and exactly one compound of official
 * language has the same letters. Names (two capitals running) stay as they are.
 */
export function correctLine(words: readonly string[]): Corrected[] {
  const signs = correctSigns(words)
  const parts = signs.map(partsOf)
  const isLineOfCapitals = isCapitals(signs.join(' ')) && signs.join('').length > 3
  const cores = parts.map(({ core }) => evenCase(restoreCircumflex(core), isLineOfCapitals))
  for (let at = 0; at < cores.length; at += 1) correctPair(cores, parts, at, isLineOfCapitals)
  return words.map((said, at) => {
    const { before, after } = parts[at]!
    return { said, text: `${before}${cores[at]!}${after}` }
  })
}

function partsOf(word: string): Part {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? []
  return { before, core, after }
}

/** Looks at this word and the next: may they be a compound that lost its marks? */
function correctPair(cores: string[], parts: readonly Part[], at: number, isLineOfCapitals: boolean): void {
  const [first, second] = [cores[at]!, cores[at + 1]]
  if (second === undefined || parts[at]!.after !== '' || parts[at + 1]!.before !== '') return
  if (!isWord(first) || !isWord(second) || isCompound(first, second)) return
  if (!isLineOfCapitals && isTitle(second)) return
  const before = parts[at]!.before === '' && (parts[at - 1]?.after ?? '.') === '' ? cores[at - 1]! : ''
  const after = parts[at + 1]!.after === '' && parts[at + 2]?.before === '' ? cores[at + 2]! : ''
  const [pair, ...others] = compoundsLike(first, second).filter((found) =>
    isLikely(found, [first, second], before, after),
  )
  if (!pair || others.length > 0) return
  pair.forEach((meant, place) => {
    const said = cores[at + place]!
    if (meant !== sameSpelling(said)) cores[at + place] = inCaseOf(said, lexicon().shown(meant))
  })
}

/**
 * A word that makes a compound with its other neighbour stays. The word that stays must not stand beside any other word
 * ("các", "từ"), for then it says nothing; nor may it belong to its other neighbour, unless all three are a phrase, when
 * the other is a good word as it is.
 */
function isLikely(found: Pair, said: Pair, before: string, after: string): boolean {
  const settled = [before !== '' && isCompound(before, said[0]), after !== '' && isCompound(said[1], after)]
  const changes = found.map((word, at) => word !== sameSpelling(said[at]!))
  if (changes.some((change, at) => change && (settled[at] || particles.has(sameSpelling(said[at]!)))))
    return false
  if (changes.every(Boolean)) return !said.every(isKnown) && !settled.some(Boolean)
  const [changed, kept] = changes[0] ? [0, 1] : [1, 0]
  if (particles.has(sameSpelling(said[kept]!))) return false
  const isPhrase = changed === 0 ? isCompound(...found, after) : isCompound(before, ...found)
  return !settled[kept] || isPhrase || !isKnown(said[changed]!)
}

/** Words that stand beside any other: what they make of their neighbour is chance. */
const particles = new Set(
  (
    'và hoặc với của cho từ đến tới tại ở trong ngoài trên dưới trước sau giữa theo về bằng vào ra lên xuống do vì nên nếu ' +
    'thì mà là để như khi được bị có không các những một hai ba mỗi từng này đó cũng đã đang sẽ phải việc sự người'
  )
    .split(' ')
    .map(sameSpelling),
)

function isKnown(word: string): boolean {
  return lexicon().knows(sameSpelling(word))
}

function isWord(text: string): boolean {
  return /^\p{L}+$/u.test(text)
}

function isTitle(text: string): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(text)
}

function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  return isTitle(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** "QUYÉT", "quyên": after i, y and u no plain e or o is closed by a consonant; its circumflex was lost. */
function restoreCircumflex(word: string): string {
  if (!isWord(word) || isVietnameseSyllable(word)) return word
  const marked = word
    .normalize('NFD')
    .replace(/([iyu])e(?!\u0302)/giu, (_, before: string) => `${before}e\u0302`)
    .replace(/([IYU])E(?!\u0302)/gu, (_, before: string) => `${before}E\u0302`)
    .normalize('NFC')
  const kept = [...marked].map((letter, at) =>
    /\p{Lu}/u.test(word.charAt(at)) ? letter.toUpperCase() : letter,
  )
  return isVietnameseSyllable(marked) ? kept.join('') : word
}

/** "gỠ", "SỐ" among small letters: some letters look the same small and large. */
function evenCase(word: string, isLineOfCapitals: boolean): string {
  if (isLineOfCapitals || !isWord(word) || !isVietnameseSyllable(word)) return word
  if (/^\p{Lu}?\p{Ll}+\p{Lu}+$/u.test(word)) return word.charAt(0) + word.slice(1).toLowerCase()
  return word
}
