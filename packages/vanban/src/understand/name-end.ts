import { Phrases } from './phrases.ts'
import type { Stretch } from './stretch.ts'
import { dutyVerbs } from './words/duty-verbs.ts'
import { certainOpenings, joiningWords, levelWords, nameNouns } from './words/name-words.ts'
import { enumerationLinks, groupNouns, postHeads, unitHeads } from './words/unit-words.ts'

const joining = new Phrases(joiningWords)
const nouns = new Phrases(nameNouns)
/** Heads are taken for names where a name begins; "báo" after a finished name is a verb. */
const heads = new Phrases([...unitHeads, ...postHeads, ...groupNouns, ...enumerationLinks])
const verbs = new Phrases(dutyVerbs)
const levels = new Phrases(levelWords)
/** Written with a capital within a name they stand for a whole body: "Văn phòng Bộ". */
const wholeBodies = new Set([
  'bộ',
  'sở',
  'cục',
  'ban',
  'tỉnh',
  'xã',
  'trường',
  'viện',
  'đài',
  'báo',
  'hội',
  'đảng',
  'dược',
  'thuế',
])
const certain = new Phrases(certainOpenings)

const reach = 420
/** So many words may stand between a finished name and a certain opening and still belong to the name. */
const strayWords = 4

/** What the name looks like up to here. */
type State = 'open' | 'listed' | 'half' | 'complete' | 'sure' | 'capital' | 'proper'

/**
 * Where a list of units ends by the grammar of names: a head word, then words with capitals, each perhaps with the second
 * half of its compound ("Y tế"), and the few words in small letters that occur in names. The first other word in small
 * letters after a finished name is the duty, whatever verb it is. -1 where the grammar cannot tell.
 */
export function nameEnd(words: Stretch, from: number): number {
  let state: State = 'open'
  let done = from
  let unit = from
  for (const token of words.text.slice(from, from + reach).matchAll(tokens)) {
    const at = from + token.index
    if (at < done) continue
    const [text] = token
    if (text === '(') done = closing(words, at)
    else if (stops.has(text)) return -1
    else if (text === ',' || text === ';') {
      state = 'listed'
      unit = at + 1
    } else if (separators.has(text)) state = 'open'
    else {
      const next = goOn(words, at, text, state)
      const limit = next === null ? limitAhead(words, at) : 0
      if (next === null && isListed(words, at)) done = words.text.indexOf(',', at)
      else if (limit > 0) {
        state = 'sure'
        done = at + limit
      } else if (next === null)
        return isUncertain(words, at, state !== 'sure' && !/\s\p{Lu}/u.test(words.text.slice(unit, at)))
          ? -1
          : at
      else {
        state = next.state
        done = next.to
      }
    }
  }
  return -1
}

const tokens = /[\p{L}\d]+(?:['’/.&][\p{L}\d]+)*|[(),;:.…–-]/gu
const stops = new Set([':', '.', '…'])
const separators = new Set(['-', '–', ')'])

function closing(words: Stretch, at: number): number {
  const end = words.text.indexOf(')', at)
  return end < 0 ? words.text.length : end + 1
}

/** The state after this word; null where it is no part of a name. */
function goOn(words: Stretch, at: number, text: string, state: State): { state: State; to: number } | null {
  const word = words.folded.slice(at, at + text.length)
  const isCapital = /^[\p{Lu}\d]/u.test(text)
  const joint = joining.lengthAt(words.folded, at, word)
  if (joint > 0 && (!isCapital || state === 'open'))
    return { state: word === 'tại' || word === 'ở' ? 'sure' : 'open', to: at + joint }
  const known = knownLength(words, at, word, isCapital || state === 'open' || state === 'listed')
  if (known > (isCapital && state !== 'open' && state !== 'listed' ? word.length : 0))
    return { state: stateAfter(words, at, word), to: at + known }
  if (/^\d+$/.test(text)) return { state: 'sure', to: at + text.length }
  if (isCapital) {
    if (wholeBodies.has(word)) return { state: 'complete', to: at + text.length }
    const isProper =
      state === 'sure' || state === 'capital' || state === 'proper' || /^[\p{Lu}\d]{2}/u.test(text)
    return { state: isProper ? 'proper' : 'capital', to: at + text.length }
  }
  if (state === 'open') return { state: 'half', to: at + text.length }
  if (state === 'half' || state === 'capital') return { state: 'complete', to: at + text.length }
  return null
}

function stateAfter(words: Stretch, at: number, word: string): State {
  return levels.lengthAt(words.folded, at, word) > 0 ? 'sure' : 'complete'
}

function knownLength(words: Stretch, at: number, word: string, begins: boolean): number {
  const head = begins ? heads.lengthAt(words.folded, at, word) : 0
  return Math.max(nouns.lengthAt(words.folded, at, word), head)
}

/** "Hiệp hội Xuất khẩu gạo, các doanh nghiệp …": what stands before a comma and a further unit is name. */
function isListed(words: Stretch, at: number): boolean {
  const rest = /^(?:\p{Ll}+ ?){1,2}, (?:và )?/u.exec(words.text.slice(at, at + 40))?.[0]
  if (rest === undefined) return false
  const next = at + rest.length
  const word = /^[\p{L}\d]+/u.exec(words.folded.slice(next, next + 40))?.[0] ?? ''
  return (
    /^\p{Lu}|^các$/u.test(words.text.slice(next, next + word.length)) &&
    (word === 'các' || heads.lengthAt(words.folded, next, word) > 0)
  )
}

/** "Các phòng ngữ còn lại", "các đơn vị kỹ thuật có liên quan": what limits a group closes its name. */
function limitAhead(words: Stretch, at: number): number {
  const rest = words.text.slice(at, at + 40)
  return /^(?:\p{Ll}+ ){1,2}(?:còn lại|có liên quan|trực thuộc)(?!\p{L})/u.exec(rest)?.[0].length ?? 0
}

/**
 * A certain opening follows within a few words: the words between may still be name. A group ("các doanh nghiệp kinh doanh
 * bến bãi") has no capitals to tell its end, and any known verb near it counts.
 */
function isUncertain(words: Stretch, at: number, isGroup: boolean): boolean {
  if (/^\p{L}+ \d/u.test(words.folded.slice(at, at + 12))) return false
  let place = at
  for (let count = 0; count <= strayWords; count += 1) {
    const word = /^[\p{L}\d]+/u.exec(words.folded.slice(place, place + 40))?.[0]
    if (word === undefined) return false
    if (count > 0 && (isGroup ? verbs : certain).lengthAt(words.folded, place, word) > 0) return true
    place += word.length
    if (words.text[place] !== ' ') return false
    place += 1
  }
  return false
}

/** "Hậu cần", "Y tế": the second half of a compound that names are made of is no verb. */
export function endsCompound(words: Stretch, at: number): boolean {
  const before = /[\p{L}\d]+ $/u.exec(words.folded.slice(Math.max(0, at - 12), at))?.[0].trimEnd()
  if (before === undefined) return false
  return nouns.lengthAt(words.folded, at - before.length - 1, before) > before.length
}
