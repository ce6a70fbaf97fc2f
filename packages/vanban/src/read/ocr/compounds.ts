import { standalone } from '../../lexicon/connectives.ts'
import { culture } from '../../lexicon/culture.ts'
import { economy } from '../../lexicon/economy.ts'
import { everyday } from '../../lexicon/everyday.ts'
import { office } from '../../lexicon/office.ts'
import { places } from '../../lexicon/places.ts'
import { society } from '../../lexicon/society.ts'
import { state } from '../../lexicon/state.ts'
import { fold } from '../../understand/fold.ts'

/** Two syllables that belong together, as they are written: folded, so that hoá and hóa are one. */
export type Pair = readonly [first: string, second: string]

interface Compounds {
  readonly known: ReadonlySet<string>
  readonly syllables: ReadonlySet<string>
  /** By their letters without any marks: what an eye that misses accents takes for the same. */
  readonly byLetters: ReadonlyMap<string, readonly Pair[]>
}

let compounds: Compounds | undefined

/** True when two words, or three, stand together in a compound of official language. */
export function isCompound(...words: readonly string[]): boolean {
  return load().known.has(words.map(fold).join(' '))
}

/** True for a word of official language, in a compound or alone. */
export function isKnown(word: string): boolean {
  return load().syllables.has(fold(word))
}

/** Compounds whose letters, apart from all marks, are these two. */
export function compoundsLike(first: string, second: string): readonly Pair[] {
  return load().byLetters.get(`${bare(first)} ${bare(second)}`) ?? []
}

/** Letters without marks, đ as d, in lower case. */
export function bare(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd')
}

/** Built when the first page is recognised: whoever reads no pictures does not wait for it. */
function load(): Compounds {
  return (compounds ??= build([office, state, economy, culture, society, everyday, places]))
}

function build(lists: readonly string[]): Compounds {
  const known = new Set<string>()
  const byLetters = new Map<string, Pair[]>()
  const syllables = new Set(fold(standalone).split(/\s+/))
  for (const phrase of lists.flatMap((list) => list.split(/[,\n]/))) {
    const words = fold(phrase.trim()).split(/\s+/)
    for (const word of words) syllables.add(word)
    words.slice(2).forEach((third, at) => known.add(`${words[at]!} ${words[at + 1]!} ${third}`))
    words.slice(1).forEach((second, at) => {
      const first = words[at]!
      if (known.has(`${first} ${second}`)) return
      known.add(`${first} ${second}`)
      const letters = `${bare(first)} ${bare(second)}`
      byLetters.set(letters, [...(byLetters.get(letters) ?? []), [first, second]])
    })
  }
  return { known, byLetters, syllables }
}
