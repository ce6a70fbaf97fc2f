import { abbreviations, ordinaryShortForms } from './unit-abbreviations.ts'
import { dropMarks, foldSpelling } from './written-name.ts'

const word = /[\p{L}\p{M}\d']+/gu
const inBrackets = /\s*[([][^)\]]*[)\]]?\s*$/

/** Words that join but name nothing. */
const joining: ReadonlySet<string> = new Set(['và', 'của', 'thuộc', 'tại'].map(foldSpelling))
const joiningUnmarked: ReadonlySet<string> = new Set([...joining].map(dropMarks))

/** Phrases that say where and name nothing. */
const qualifying = ['đóng chân trên địa bàn', 'trên địa bàn', 'trên phạm vi'].map((phrase) =>
  foldSpelling(phrase).split(' '),
)

function bareWords(text: string): readonly string[] {
  const words = (foldSpelling(text).match(word) ?? []).filter((one) => !joining.has(one))
  return qualifying.reduce<readonly string[]>(without, words)
}

function without(words: readonly string[], phrase: readonly string[]): readonly string[] {
  const [first = ''] = phrase
  const at = words.indexOf(first)
  if (at < 0 || !phrase.every((one, next) => words[at + next] === one)) return words
  return [...words.slice(0, at), ...words.slice(at + phrase.length)]
}

/** From the folded short form to the folded words. */
const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  abbreviations.map(([short, whole]) => [joinWords(bareWords(short)), bareWords(whole)]),
)
const firstWords: ReadonlySet<string> = new Set(
  [...expansions.keys()].map((short) => short.split(' ')[0] ?? ''),
)
const longestShort = Math.max(...[...expansions.keys()].map((short) => short.split(' ').length))
const ordinary: ReadonlySet<string> = new Set(ordinaryShortForms.map((short) => joinWords(bareWords(short))))

export interface UnitWords {
  readonly words: readonly string[]
  /** True when something was shortened in a way that a reader may want to check. */
  readonly expanded: boolean
}

/** A written name as folded words: brackets at the end and connectives gone, short forms written out. */
export function unitWords(text: string): UnitWords {
  const once = expand(bareWords(withoutBrackets(text)))
  // Twice, because what is written out may begin a longer form: "UB MTTQ" "Việt Nam".
  const twice = expand(once.words)
  return { words: twice.words, expanded: once.expanded || twice.expanded }
}

function withoutBrackets(text: string): string {
  const left = text.replace(inBrackets, '')
  return left.trim() === '' ? text : left
}

function expand(words: readonly string[]): UnitWords {
  if (!words.some((one) => firstWords.has(one))) return { words, expanded: false }
  const expanded: string[] = []
  let isUnusual = false
  for (let at = 0; at < words.length;) {
    const short = shortFormAt(words, at)
    const whole = expansions.get(short)
    expanded.push(...(whole ?? [words[at]!]))
    isUnusual ||= whole !== undefined && !ordinary.has(short) && joinWords(whole) !== short
    at += whole ? short.split(' ').length : 1
  }
  return { words: expanded, expanded: isUnusual }
}

/** "CA huyện" is its police; in "xã Lâm Ca, huyện Đình Lập" it is the end of a commune's name. */
const alsoSyllable = foldSpelling('CA')
const communeTypes: ReadonlySet<string> = new Set(['xã', 'phường', 'trấn'].map(foldSpelling))

/** The longest short form that begins here; empty for none. */
function shortFormAt(words: readonly string[], at: number): string {
  if (!firstWords.has(words[at]!)) return ''
  if (words[at] === alsoSyllable && words.slice(Math.max(0, at - 3), at).some((one) => communeTypes.has(one)))
    return ''
  for (let length = Math.min(longestShort, words.length - at); length > 0; length--) {
    const short = joinWords(words.slice(at, at + length))
    if (expansions.has(short)) return short
  }
  return ''
}

export function joinWords(words: readonly string[]): string {
  return words.join(' ')
}

/** The same words without marks, as people type them in haste: "so van hoa the thao va du lich". */
export function unmarkedWords(words: readonly string[]): readonly string[] {
  return words.map(dropMarks).filter((one) => !joiningUnmarked.has(one))
}

/** True when no word bears a mark: then a missing mark is no sign of another word. */
export function areUnmarked(words: readonly string[]): boolean {
  return words.every((one) => one === dropMarks(one))
}
