import { decodeOldEncoding } from '../old-encodings.ts'
import { isVietnameseSyllable } from '../../lexicon/syllable.ts'

/** Fewer words than this do not tell a bad text layer from a page of figures. */
const fewestWords = 25
/** Enough of a page to judge it by. */
const mostLetters = 20_000

/**
 * True when a page's text layer does not say what the page shows: fonts without a map to Unicode or with a wrong one, and
 * what a scanner's own recognition made of Vietnamese without knowing it ("DQc lap - Tu do"). Text in an old encoding
 * is not garbage: it converts.
 */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, mostLetters).normalize('NFC')
  if (shareOfNothing(sample) > 0.1) return true
  const words = sample.match(/[\p{L}\p{M}\p{N}$&@#^*<>{}|\\~¢£¥§¤]+/gu) ?? []
  const verdicts = words.map(judge)
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
  const [good, bad, weak] = [count('good'), count('bad'), count('weak')]
  if (good + bad + weak < fewestWords) return false
  const isStrange = good < (good + bad + weak / 2) * 0.6
  return (isStrange && decodeOldEncoding(sample) === null) || hasLostItsMarks(words)
}

type Verdict = 'good' | 'bad' | 'weak' | 'other'

function judge(word: string): Verdict {
  if (/^[\p{N}.,]+$/u.test(word) || /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}]/u.test(word)) return 'other'
  if (isVietnameseSyllable(word)) return 'good'
  if (/^\p{Lu}{1,8}$/u.test(word) || word.length === 1) return 'weak'
  const isEnglish = /^[A-Za-z][a-z]*$|^[A-Z]+$/.test(word) && /[aeiouy]/i.test(word) && word.length <= 20
  return isEnglish && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(word) ? 'good' : 'bad'
}

/** Signs that no reader can read: private use, replacements, controls. */
function shareOfNothing(text: string): number {
  const printed = text.replace(/\s/gu, '')
  return (printed.match(/[\ue000-\uf8ff\ufffd\p{Cc}]/gu)?.length ?? 0) / Math.max(1, printed.length)
}

/** Words that few Vietnamese pages lack, as they look when every mark is gone. */
const everyday = new Set(
  'cua va cac cho trong theo ban nhan dan cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc thuc hien tinh thanh pho so ngay thang nam ke hoach dinh'.split(
    ' ',
  ),
)

/** Of Vietnamese syllables about half carry a mark; a page of them without any was read by somebody who saw none. */
function hasLostItsMarks(words: readonly string[]): boolean {
  const syllables = words.filter((word) => /^\p{L}+$/u.test(word) && isVietnameseSyllable(word))
  const marked = syllables.filter((word) => /[\u0080-\uffff]/.test(word)).length
  const known = syllables.filter((word) => everyday.has(word.toLowerCase())).length
  const isVietnamese = syllables.length >= fewestWords && known > words.length * 0.15
  return isVietnamese && marked < syllables.length * 0.1
}
