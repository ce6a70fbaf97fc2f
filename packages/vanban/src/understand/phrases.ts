import { fold } from './fold.ts'

/** A list of phrases found word by word: by their first word, so that a long list costs no more than a short one. */
export class Phrases {
  readonly #byFirst = new Map<string, string[]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of new Set(phrases.map(fold))) {
      const first = firstWord(phrase)
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), phrase])
    }
    for (const some of this.#byFirst.values()) some.sort((a, b) => b.length - a.length)
  }

  /** The length of the longest phrase that stands whole at this place, where `word` begins; 0 where there is none. */
  lengthAt(folded: string, at: number, word: string): number {
    for (const phrase of this.#byFirst.get(word) ?? [])
      if (folded.startsWith(phrase, at) && !isLetter(folded[at + phrase.length])) return phrase.length
    return 0
  }
}

function firstWord(phrase: string): string {
  return /^[\p{L}\d]+/u.exec(phrase)?.[0] ?? phrase
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character)
}
