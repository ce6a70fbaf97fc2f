import type { Fault, Rule } from '../rule.ts'
import { lexicon, type Lexicon } from '../../lexicon/lexicon.ts'
import { wordsOf, type Word } from './words.ts'

/** A word lost from a set phrase ("các nội sau"), from a compound ("nguồn ngân xã"), or after "của". */
export const missingWord: Rule = {
  name: 'missing-word',
  regulation: null,
  check(document): Fault[] {
    const words = wordsOf(document)
    const language = lexicon()
    const faults: Fault[] = []
    for (let at = 0; at < words.length; at += 1) {
      const gap =
        phraseGap(words, at, language) ?? compoundGap(words, at, language) ?? possessorGap(words, at)
      if (!gap) continue
      faults.push(faultOf(words, gap, language, document.text))
      at = gap.to
    }
    return faults
  },
}

interface Gap {
  readonly from: number
  readonly to: number
  /** Keys of the phrase as it was most likely meant; null when only the gap is known. */
  readonly meant: readonly string[] | null
}

/** Three or four words that a set phrase would be without one of its inner syllables. */
function phraseGap(words: readonly Word[], at: number, language: Lexicon): Gap | null {
  const [first, second] = [words[at], words[at + 1]]
  if (!first || !second || !language.mayBeShort(first.key, second.key)) return null
  for (const size of [4, 3]) {
    const run = words.slice(at, at + size)
    if (run.length < size || run.some((word, index) => !word.plain || (index > 0 && word.gap !== 'space')))
      return null
    if (holdsTogether(words, at, at + size, language)) continue
    const meant = language.restore(run.map(({ key }) => key).join(' '))?.split(' ')
    if (!meant) continue
    const joint =
      at + run.findIndex(({ key }, index) => meant[index + 1] !== run[index + 1]?.key && key === meant[index])
    const [left, right] = [words[joint], words[joint + 1]]
    if (!left || !right || language.knowsPair(left.key, right.key)) continue
    if (
      isSmall(meant, run) ||
      isLost(words, joint, language, joint === at) ||
      isLost(words, joint + 1, language)
    )
      return { from: at, to: at + size - 1, meant }
  }
  return null
}

/** Where every two neighbours are known together, the one after included, nothing is lost between them. */
function holdsTogether(words: readonly Word[], from: number, to: number, language: Lexicon): boolean {
  for (let at = from; at < to; at += 1)
    if (!language.knowsPair(words[at]?.key ?? '', words[at + 1]?.key ?? '')) return false
  return true
}

/** A small word is lost between two compounds: "hoạt động (trên) địa bàn". */
const smallWords = new Set('trên càng của tại ở'.split(' '))

function isSmall(meant: readonly string[], run: readonly Word[]): boolean {
  const lost = meant.find((key, index) => key !== run[index]?.key)
  return run.length === 4 && lost !== undefined && smallWords.has(lost)
}

/** In no compound with its neighbours, though it cannot stand alone. */
function isLost(words: readonly Word[], at: number, language: Lexicon, first = false): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || language.standsAlone(word.key)) return false
  return !(
    (before &&
      word.gap === 'space' &&
      (first ? language.knowsPair(before.key, word.key) : language.isCompound(before.key, word.key))) ||
    (after && after.gap === 'space' && language.isCompound(word.key, after.key))
  )
}

const afterCompound = new Set('của và hoặc thì mà là đã đang sẽ'.split(' '))

/** The first half of a compound, followed by a word of grammar: "triển các", "nguồn ngân của". */
function compoundGap(words: readonly Word[], at: number, language: Lexicon): Gap | null {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next || word.capital !== 'none' || next.gap !== 'space' || !word.plain) return null
  if (!language.onlyBegins(word.key) || !afterCompound.has(next.key)) return null
  return isLost(words, at, language) && !language.knowsPair(word.key, next.key)
    ? { from: at, to: at + 1, meant: null }
    : null
}

const neverAfterOf = new Set('nhằm để đã sẽ đang và hoặc nên mà là'.split(' '))

/** "của nhằm": whose is not said. */
function possessorGap(words: readonly Word[], at: number): Gap | null {
  const [word, next] = [words[at], words[at + 1]]
  if (word?.key !== 'của' || word.capital === 'all' || next?.gap !== 'space' || !neverAfterOf.has(next.key))
    return null
  return { from: at, to: at + 1, meant: null }
}

function faultOf(words: readonly Word[], { from, to, meant }: Gap, language: Lexicon, text: string): Fault {
  const span = [words[from]?.span[0] ?? 0, words[to]?.span[1] ?? 0] as const
  const written = text.slice(...span).replace(/\s+/g, ' ')
  if (!meant)
    return {
      severity: 'hint',
      span,
      says: {
        vi: `Giữa “${words[from]?.text ?? ''}” và “${words[to]?.text ?? ''}” có thể thiếu từ.`,
        en: `A word may be missing between “${words[from]?.text ?? ''}” and “${words[to]?.text ?? ''}”.`,
      },
    }
  const suggestion = meant.map((key) => language.shown(key)).join(' ')
  return {
    severity: 'warning',
    span,
    says: {
      vi: `“${written}” có thể thiếu từ: thường viết “${suggestion}”.`,
      en: `“${written}” may lack a word: the usual phrase is “${suggestion}”.`,
    },
    suggestion,
  }
}
