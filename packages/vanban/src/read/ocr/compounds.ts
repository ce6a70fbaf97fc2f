import { lexicon } from '../../lexicon/lexicon.ts'
import { sameSpelling, withoutMarks } from '../../lexicon/syllable.ts'
import { fold } from '../../understand/fold.ts'

/** Two syllables that belong together, by the one spelling that the lexicon keeps for each. */
export type Pair = readonly [first: string, second: string]

/** True when two words, or three, stand together in official language. */
export function isCompound(first: string, second: string, third?: string): boolean {
  const [one, two, three] = [first, second, third ?? ''].map(sameSpelling) as [string, string, string]
  return third === undefined
    ? lexicon().knowsPair(one, two)
    : lexicon().fill(`${one} _ ${three}`).includes(two)
}

let byLetters: ReadonlyMap<string, readonly Pair[]> | undefined

/**
 * Compounds whose letters, apart from all marks, are these two: what an eye that misses accents takes for the same. Laid out
 * when the first page is recognised: whoever reads no pictures does not wait for it.
 */
export function compoundsLike(first: string, second: string): readonly Pair[] {
  byLetters ??= Map.groupBy(lexicon().pairs(), lettersOf)
  return byLetters.get(lettersOf([first, second])) ?? []
}

function lettersOf(pair: Pair): string {
  return pair.map(lettersOnly).join(' ')
}

/** Letters without marks, đ as d, in lower case. */
export function lettersOnly(word: string): string {
  return withoutMarks(fold(word))
}
