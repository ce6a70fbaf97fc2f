import { grammar, standalone } from './connectives.ts'
import { culture } from './culture.ts'
import { economy } from './economy.ts'
import { everyday } from './everyday.ts'
import { office } from './office.ts'
import { places } from './places.ts'
import { speech } from './speech.ts'
import { society } from './society.ts'
import { state } from './state.ts'
import { sameSpelling, withoutMarks } from './syllable.ts'

/**
 * Official Vietnamese by its compounds and set phrases. Every pair of neighbours in a phrase is known language; a phrase of
 * three or more syllables also tells what is missing or misspelt inside it.
 */
export interface Lexicon {
  readonly knowsPair: (first: string, second: string) => boolean
  /** Every pair of neighbours. */
  readonly pairs: () => Iterable<readonly [first: string, second: string]>
  /** True for a syllable of any compound, and for a word that stands alone. */
  readonly knows: (syllable: string) => boolean
  /** Syllables that may follow. */
  readonly after: (first: string) => readonly string[]
  /** Syllables that may come before. */
  readonly before: (second: string) => readonly string[]
  /** True for a word that stands alone: "và", "tỉnh", "làm". */
  readonly standsAlone: (syllable: string) => boolean
  /** True for "và", "của", "đang": beside them nothing follows about spelling. */
  readonly isGrammar: (syllable: string) => boolean
  /** What stands at the gap "_" of a window of three or four syllables: "thu _ số liệu" -> "thập". */
  readonly fill: (window: string) => readonly string[]
  /** True where a phrase without one of its syllables begins with these two. */
  readonly mayBeShort: (first: string, second: string) => boolean
  /** A set phrase that these three or four syllables are without one: "các nội sau" -> "các nội dung sau". */
  readonly restore: (shortened: string) => string | null
  /** True for a pair that is a compound by itself, and not only neighbours in a phrase. */
  readonly isCompound: (first: string, second: string) => boolean
  /** True for a syllable that begins compounds and neither ends one nor stands alone: "triển", "ngân". */
  readonly onlyBegins: (syllable: string) => boolean
  /** Words that stand alone and differ from this one by marks only: "nguời" -> "người". */
  readonly alike: (syllable: string) => readonly string[]
  /** The spelling to suggest for a key: "sỹ" -> "sĩ". */
  readonly shown: (key: string) => string
}

let loaded: Lexicon | undefined

/** Read at the first question, for a program that never checks a document need not wait for it. */
export function lexicon(): Lexicon {
  loaded ??= lexiconOf(
    [office, state, culture, society, economy, everyday, speech, places],
    standalone,
    grammar,
  )
  return loaded
}

type Sets = Map<string, Set<string>>

/** @param fields phrases in lower case, parted by commas and lines */
function lexiconOf(fields: readonly string[], alone: string, grammatical: string): Lexicon {
  const spelt = new Map<string, string>()
  const keyOf = (syllable: string) => {
    const key = sameSpelling(syllable)
    if (!spelt.has(key)) spelt.set(key, syllable)
    return key
  }
  const ofGrammar = new Set(grammatical.split(/\s+/).filter(Boolean).map(keyOf))
  const standing = new Set([...ofGrammar, ...alone.split(/\s+/).filter(Boolean).map(keyOf)])
  const byLetters: Sets = new Map()
  for (const key of standing) into(byLetters, withoutMarks(key), key)
  const after: Sets = new Map()
  const before: Sets = new Map()
  const compounds: Sets = new Map()
  const phrases = newPhrases()
  for (const phrase of fields.join('\n').split(/[,\n]/)) {
    const keys = phrase.trim().split(' ').filter(Boolean).map(keyOf)
    for (let at = 0; at + 1 < keys.length; at += 1) {
      const [key, next] = [keys[at] ?? '', keys[at + 1] ?? '']
      into(after, key, next)
      into(before, next, key)
      if (keys.length === 2) into(compounds, key, next)
    }
    learnPhrase(phrases, keys)
  }
  const list = new Map([...after].map(([key, set]) => [key, [...set]]))
  const listBefore = new Map([...before].map(([key, set]) => [key, [...set]]))
  return {
    knowsPair: (first, second) => after.get(first)?.has(second) ?? false,
    pairs: () => pairsOf(after),
    knows: (syllable) => standing.has(syllable) || after.has(syllable) || before.has(syllable),
    after: (first) => list.get(first) ?? none,
    before: (second) => listBefore.get(second) ?? none,
    standsAlone: (syllable) => standing.has(syllable),
    isGrammar: (syllable) => ofGrammar.has(syllable),
    fill: (window) => phrases.gaps.get(window) ?? none,
    isCompound: (first, second) => compounds.get(first)?.has(second) ?? false,
    onlyBegins: (syllable) => after.has(syllable) && !before.has(syllable) && !standing.has(syllable),
    mayBeShort: (first, second) => phrases.openings.get(first)?.has(second) ?? false,
    restore: (short) => phrases.shortened.get(short) ?? null,
    alike: (syllable) => [...(byLetters.get(withoutMarks(syllable)) ?? none)],
    shown: (key) => spelt.get(key) ?? key,
  }
}

const none: readonly string[] = []

function* pairsOf(after: Sets): Generator<readonly [string, string]> {
  for (const [first, seconds] of after) for (const second of seconds) yield [first, second]
}

function into(map: Sets, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

/** What set phrases of three syllables and more tell of each other. */
interface Phrases {
  /** By a window with a gap, "thu _ số liệu", what may stand there. */
  readonly gaps: Map<string, string[]>
  /** By a phrase without an inner syllable, the whole. */
  readonly shortened: Map<string, string>
  /** With which two syllables these begin. */
  readonly openings: Sets
}

function newPhrases(): Phrases {
  return { gaps: new Map(), shortened: new Map(), openings: new Map() }
}

function learnPhrase({ gaps, shortened, openings }: Phrases, keys: readonly string[]): void {
  for (const size of [3, 4, 5]) {
    for (let from = 0; from + size <= keys.length; from += 1) {
      const window = keys.slice(from, from + size)
      for (let at = 0; at < size; at += 1) {
        const lost = window[at] ?? ''
        const isInner = at > 0 && at < size - 1
        // At its edge a window tells something only where the phrase itself begins or ends.
        if (size < 5 && (at > 0 || from === 0) && (at < size - 1 || from + size === keys.length))
          addGap(gaps, withGap(window, at, '_'), lost)
        if (size < 4 || !isInner || dispensable.has(lost)) continue
        shortened.set(withGap(window, at), window.join(' '))
        into(openings, window[0] ?? '', window[at === 1 ? 2 : 1] ?? '')
      }
    }
  }
}

function addGap(gaps: Map<string, string[]>, window: string, key: string): void {
  const known = gaps.get(window)
  if (!known) gaps.set(window, [key])
  else if (!known.includes(key)) known.push(key)
}

/** The window in one line, with a mark, or nothing, in place of one of its syllables. */
function withGap(window: readonly string[], gap: number, mark?: string): string {
  let line = ''
  for (let at = 0; at < window.length; at += 1) {
    const shown = at === gap ? mark : window[at]
    if (shown !== undefined) line += line === '' ? shown : ` ${shown}`
  }
  return line
}

/** Without these a phrase is merely shorter: "giáo dục (và) đào tạo". */
const dispensable = new Set('và các những có về với một là từng mới tốt cho được bị do'.split(' '))
