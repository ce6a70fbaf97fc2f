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
  const byLetters = new Map<string, Set<string>>()
  for (const key of standing) into(byLetters, withoutMarks(key), key)
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const gaps = new Map<string, Set<string>>()
  const shortened = new Map<string, string>()
  const openings = new Set<string>()
  const compounds = new Set<string>()
  for (const phrase of fields.join('\n').split(/[,\n]/)) {
    const keys = phrase.trim().split(' ').filter(Boolean).map(keyOf)
    keys.forEach((key, index) => {
      const next = keys[index + 1]
      if (next === undefined) return
      into(after, key, next)
      into(before, next, key)
      if (keys.length === 2) compounds.add(`${key} ${next}`)
    })
    for (const [short, whole] of withoutOne(keys)) {
      shortened.set(short, whole)
      openings.add(short.slice(0, short.indexOf(' ', short.indexOf(' ') + 1)))
    }
    for (const { window, opens, closes } of windowsOf(keys, [3, 4])) {
      window.forEach((key, index) => {
        // At its edge a window tells something only where the phrase itself begins or ends.
        if ((index > 0 || opens) && (index < window.length - 1 || closes))
          into(gaps, window.with(index, '_').join(' '), key)
      })
    }
  }
  const list = new Map([...after].map(([key, set]) => [key, [...set]]))
  const listBefore = new Map([...before].map(([key, set]) => [key, [...set]]))
  return {
    knowsPair: (first, second) => after.get(first)?.has(second) ?? false,
    after: (first) => list.get(first) ?? [],
    before: (second) => listBefore.get(second) ?? [],
    standsAlone: (syllable) => standing.has(syllable),
    isGrammar: (syllable) => ofGrammar.has(syllable),
    fill: (window) => [...(gaps.get(window) ?? [])],
    isCompound: (first, second) => compounds.has(`${first} ${second}`),
    onlyBegins: (syllable) => after.has(syllable) && !before.has(syllable) && !standing.has(syllable),
    mayBeShort: (first, second) => openings.has(`${first} ${second}`),
    restore: (short) => shortened.get(short) ?? null,
    alike: (syllable) => [...(byLetters.get(withoutMarks(syllable)) ?? [])],
    shown: (key) => spelt.get(key) ?? key,
  }
}

function into(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

interface PhraseWindow {
  readonly window: readonly string[]
  readonly opens: boolean
  readonly closes: boolean
}

function windowsOf(keys: readonly string[], sizes: readonly number[]): PhraseWindow[] {
  return sizes.flatMap((size) =>
    Array.from({ length: Math.max(0, keys.length - size + 1) }, (_, start) => ({
      window: keys.slice(start, start + size),
      opens: start === 0,
      closes: start + size === keys.length,
    })),
  )
}

/** Without these a phrase is merely shorter: "giáo dục (và) đào tạo". */
const dispensable = new Set('và các những có về với một là từng mới tốt cho được bị do'.split(' '))

/** Every window of four or five syllables without an inner one. */
function withoutOne(keys: readonly string[]): [short: string, whole: string][] {
  return windowsOf(keys, [4, 5]).flatMap(({ window }) =>
    window.flatMap((lost, index): [string, string][] =>
      index === 0 || index === window.length - 1 || dispensable.has(lost)
        ? []
        : [[window.toSpliced(index, 1).join(' '), window.join(' ')]],
    ),
  )
}
