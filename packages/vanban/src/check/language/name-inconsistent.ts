import type { OfficialDocument } from '../../model/official-document.ts'
import type { Fault, Rule } from '../rule.ts'
import { sameSpelling, slipBetween, withoutMarks } from '../../lexicon/syllable.ts'
import { wordsOf, type Word } from './words.ts'

/** Names that differ by a slip from a name the document itself uses, and "&" within the name of an office. */
export const nameInconsistent: Rule = {
  name: 'name-inconsistent',
  regulation: null,
  check(document): Fault[] {
    return [...nearNames(document), ...ampersands(document)]
  },
}

const ampersand =
  /(?<!\p{L})(?:Bộ|Sở|Phòng|Trung tâm|Đài|Ban|Hội)(?: (?:\p{Lu}?\p{Ll}+),?){1,5} & \p{Lu}?\p{Ll}+(?: \p{Lu}?\p{Ll}+)?/gu

function ampersands({ text }: OfficialDocument): Fault[] {
  return [...text.matchAll(ampersand)].map((match) => ({
    severity: 'hint',
    span: [match.index, match.index + match[0].trimEnd().length],
    says: {
      vi: 'Tên cơ quan viết đủ “và”, không dùng “&”.',
      en: 'The name of an office has “và”, not “&”.',
    },
    suggestion: match[0].trimEnd().replace('&', 'và'),
  }))
}

const unitNouns = new Set('xã phường huyện quận tỉnh trấn phố thôn bản ấp khu'.split(' '))

/** "Chăm Tân" in a plan of xã Cẩm Tân: one syllable of a name of two is nearly the issuer's. */
function nearNames(document: OfficialDocument): Fault[] {
  const words = wordsOf(document)
  const own = ownNames(words)
  const faults: Fault[] = []
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first, second] = [words[at], words[at + 1]]
    if (!first || !second || !isNamePair(first, second)) continue
    const meant = nearest(first, second, own)
    if (!meant) continue
    const last = faults.at(-1)
    const span = [first.span[0], second.span[1]] as const
    // A row of such names is one slip, told once.
    if (last && /^[,\s]+$/.test(document.text.slice(last.span[1], span[0]))) {
      faults[faults.length - 1] = {
        ...last,
        span: [last.span[0], span[1]],
        suggestion: `${last.suggestion ?? ''}, ${meant}`,
      }
      continue
    }
    faults.push({
      severity: 'warning',
      span,
      says: {
        vi: `Tên riêng khác một chút với tên mà văn bản dùng nhiều lần (“${meant}”); có thể là lỗi gõ.`,
        en: `The name is nearly the one that the text uses elsewhere (“${meant}”); it may be a slip.`,
      },
      suggestion: meant,
    })
  }
  return faults
}

const isNamePair = (first: Word, second: Word): boolean =>
  first.capital === 'first' &&
  second.capital === 'first' &&
  second.gap === 'space' &&
  first.plain &&
  second.plain

/** Names of two syllables that follow a unit noun at least twice, with how often. */
function ownNames(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  words.forEach((noun, at) => {
    const [first, second] = [words[at + 1], words[at + 2]]
    if (!first || !second || !unitNouns.has(noun.key) || first.gap !== 'space' || !isNamePair(first, second))
      return
    const name = `${first.text} ${second.text}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  return new Map([...counts].filter(([, count]) => count >= 2).slice(0, most))
}

/** A document speaks of few places as its own; a list of all the communes of a country is no such document. */
const most = 200

function nearest(first: Word, second: Word, own: ReadonlyMap<string, number>): string | null {
  const written = `${first.text} ${second.text}`
  if (own.has(written)) return null
  for (const [name] of own) {
    const [one = '', two = ''] = name.split(' ').map(sameSpelling)
    if (first.key === one && second.key === two) return null
    if (second.key === two && isNear(first.key, one)) return name
    if (first.key === one && isNear(second.key, two)) return name
  }
  return null
}

/** A slip, or one letter and the marks besides: "Chăm" for "Cẩm". */
function isNear(written: string, meant: string): boolean {
  if (written === meant) return false
  return (
    slipBetween(written, meant) !== null ||
    slipBetween(withoutMarks(written), withoutMarks(meant)) === 'letter'
  )
}
