import { fold } from '../understand/fold.ts'

const onsets = 'ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x'
const nuclei =
  'iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyê|uya|uyu|ia|iê|iu|yê|ua|uô|ui|uy|uơ|uê|uâ|ưa|ươ|ưi|ưu|' +
  'oa|oe|oă|oi|oo|ơi|ôi|ai|ao|au|ay|âu|ây|eo|êu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y'
const codas = 'ch|nh|ng|c|m|n|p|t'
const shape = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`, 'u')

/** Grave, acute, tilde, hook and dot below: the five written tones. */
export const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * For telling text from junk: true for a word of the letters of a Vietnamese syllable with at most one tone, in any case. A
 * tone may be wanting, for scans and bad fonts lose it: "viêt" passes. Whether a word is spelt rightly is `maySpell`.
 */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  if ((letters.match(tones)?.length ?? 0) > 1) return false
  return shape.test(letters.replace(tones, '').normalize('NFC'))
}

const iForY = /^(h|k|l|m|s|t|qu)([iìíỉĩị])$/u
const ys = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' } as Readonly<Record<string, string>>

/** One spelling for those that are equally right: "Hoà" and "hòa", "sĩ" and "sỹ", "kĩ" and "kỹ". */
export function sameSpelling(word: string): string {
  const before = even.get(word)
  if (before !== undefined) return before
  const key = fold(word).replace(iForY, (_, onset: string, i: string) => onset + (ys[i] ?? i))
  if (even.size < most && word.length <= longest) even.set(word, key)
  return key
}

const even = new Map<string, string>()
/** No word that is said twice is longer. */
const longest = 20

/** A syllable taken apart, to compare slips of the pen. */
interface Letters {
  /** Letters with their own marks and without the tone: "đưa", "ngua". */
  readonly marked: string
  /** Letters alone: "dua". */
  readonly bare: string
  readonly tone: string
}

/** "được" -> "duoc". */
export function withoutMarks(syllable: string): string {
  return syllable.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

const known = new Map<string, Letters>()

function lettersOf(syllable: string): Letters {
  const before = known.get(syllable)
  if (before) return before
  const decomposed = syllable.normalize('NFD')
  const letters: Letters = {
    marked: decomposed.replace(tones, '').normalize('NFC'),
    bare: withoutMarks(syllable),
    tone: decomposed.match(tones)?.[0] ?? '',
  }
  if (known.size < most) known.set(syllable, letters)
  return letters
}

/** How far one syllable is from another, as hands and scanners err. */
export type Slip = 'marks' | 'letter' | null

/** "đôi" and "đối" differ by marks, "chỉ" and "chủ" by a letter, "thu" and "trời" by more than one slip explains. */
export function slipBetween(written: string, meant: string): Slip {
  if (written === meant) return null
  const [a, b] = [lettersOf(written), lettersOf(meant)]
  if (a.bare === b.bare) return 'marks'
  if (Math.abs(a.marked.length - b.marked.length) > 1 || a.tone !== b.tone) return null
  return isOneEdit(a.marked, b.marked) ? 'letter' : null
}

/** True when one letter is changed, missing, too many, or two neighbours are swapped. */
function isOneEdit(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const [left, right] = [a.length - head - tail, b.length - head - tail]
  if (left <= 1 && right <= 1) return left + right > 0
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}

/**
 * For finding slips of spelling: true for what the rules of spelling allow, of a folded word. Beyond the letters, one that
 * ends in c, ch, p or t bears sắc or nặng, and ươ within a syllable both its hooks: "viêt" and "nguời" do not pass.
 */
export function maySpell(syllable: string): boolean {
  const before = spelt.get(syllable)
  if (before !== undefined) return before
  const answer = isWellFormed(syllable)
  if (spelt.size < most) spelt.set(syllable, answer)
  return answer
}

const spelt = new Map<string, boolean>()
/** Vietnamese has some seven thousand syllables; a hostile text must not fill the memory with others. */
const most = 20_000

function isWellFormed(syllable: string): boolean {
  if (!isVietnameseSyllable(syllable)) return false
  const { bare, marked, tone } = lettersOf(syllable)
  // ươ within a syllable has both its hooks: "nguời" and "đưong" are slips, "thuở" is a word.
  if (/(?<!q)uơ\p{L}|ưo/u.test(marked)) return false
  return !/(?:c|ch|p|t)$/.test(bare) || tone === '\u0301' || tone === '\u0323'
}
