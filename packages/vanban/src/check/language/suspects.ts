import { foreign } from '../../lexicon/foreign.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { maySpell, sameSpelling, slipBetween } from '../../lexicon/syllable.ts'
import type { Word } from './words.ts'

/** Words `from` to `to` (inclusive), one of which is most likely a slip. */
export interface Suspect {
  readonly from: number
  readonly to: number
  /** Which word to change, and to what; null when nothing likely was found. */
  readonly change: { readonly at: number; readonly key: string } | null
  /** A set phrase stands behind the suggestion, not one pair alone. */
  readonly phrase: boolean
}

const foreignWords = new Set(foreign.split(/\s+/).map(sameSpelling))

/**
 * Words that are no good language where they stand and that one slip of hand or scanner explains.
 * Each word is looked at with its neighbours only, so the time grows with the text and no faster.
 */
export function suspectsIn(words: readonly Word[], lexicon: Lexicon): Suspect[] {
  const view = new View(words, lexicon)
  const suspects: Suspect[] = []
  let taken = -1
  for (let at = 0; at < words.length; at += 1) {
    const suspect = at > taken ? suspectAt(view, at) : null
    if (!suspect) continue
    suspects.push(suspect)
    taken = suspect.to
  }
  return suspects
}

function suspectAt(view: View, at: number): Suspect | null {
  const { lexicon } = view
  const key = view.key(at)
  if (!view.isWord(at) || view.isName(at)) return null
  const open = view.isOpen(at)
  const found = byPhrase(view, at, open ? [4, 3] : [4])
  if (!open || found || lexicon.standsAlone(key)) return found
  const near = view.words[at]?.capital === 'all' ? null : byNeighbours(view, at)
  return (
    near ??
    strangeWord(view, at) ??
    (isNoWord(view, at) ? { from: at, to: at, change: null, phrase: false } : null)
  )
}

/** A phrase of three or four syllables that is right but for this one. */
function byPhrase(view: View, at: number, sizes: readonly number[]): Suspect | null {
  const { lexicon } = view
  const lonely = !lexicon.standsAlone(view.key(at))
  if (view.knows(at - 1) && view.knows(at)) return null
  const grammar = lexicon.isGrammar(view.key(at))
  for (const size of sizes) {
    for (let place = 0; place < size; place += 1) {
      const from = at - place
      const to = from + size - 1
      if ((place === 0 && view.knows(at - 1)) || (place === size - 1 && view.knows(at))) continue
      if (grammar && (place === 0 || place === size - 1)) continue
      if (!view.isOneRun(from, to) || !view.pairsHold(from, to, at)) continue
      // A compound that begins before the window or ends after it is not torn apart.
      if (size === 3 && ((place > 0 && view.knows(from - 1)) || (place < 2 && view.knows(to)))) continue
      const touching = Number(at > from && view.knows(at - 1)) + Number(at < to && view.knows(at))
      if (size === 3 && touching > 0) continue
      if (touching === Number(at > from) + Number(at < to)) continue
      const inside = place > 0 && place < size - 1
      const change = onlySlip(
        view,
        at,
        lexicon.fill(view.window(from, to, at)),
        size === 4 || lonely || inside,
      )
      // "cách tổ chức" is no slip for "các tổ chức": a word of grammar is missed nowhere.
      if (change && (inside || !lexicon.isGrammar(change.key)))
        return { from: view.trimmed(from, at), to, change, phrase: true }
    }
  }
  return null
}

/** A compound with the word before or after, if this word, or that neighbour, is changed by one slip. */
function byNeighbours(view: View, at: number): Suspect | null {
  const { lexicon } = view
  const [left, right] = [at - 1, at + 1]
  const candidates: Suspect[] = []
  const consider = (from: number, to: number, changed: number, keys: readonly string[]) => {
    const other = view.key(changed === from ? to : from)
    const compounds = keys.filter((key) =>
      changed === from ? lexicon.isCompound(key, other) : lexicon.isCompound(other, key),
    )
    const change = onlySlip(view, changed, compounds, true)
    if (change) candidates.push({ from, to, change, phrase: false })
  }
  if (view.joined(at) && view.isLoose(left)) {
    consider(left, at, at, lexicon.after(view.key(left)))
    if (!lexicon.isGrammar(view.key(left))) consider(left, at, left, lexicon.before(view.key(at)))
  }
  if (view.joined(right) && view.isLoose(right)) {
    consider(at, right, at, lexicon.before(view.key(right)))
    if (!lexicon.isGrammar(view.key(right))) consider(at, right, right, lexicon.after(view.key(at)))
  }
  return likeliest(view, candidates)
}

/** One answer, or the only one in which nothing but marks was lost. */
function likeliest(view: View, candidates: readonly Suspect[]): Suspect | null {
  const distinct = candidates.filter(
    (one, index) =>
      candidates.findIndex(
        (two) => two.change?.at === one.change?.at && two.change?.key === one.change?.key,
      ) === index,
  )
  if (distinct.length <= 1) return distinct[0] ?? null
  const marks = distinct.filter(
    ({ change }) => change && slipBetween(view.key(change.at), change.key) === 'marks',
  )
  return marks.length === 1 ? (marks[0] ?? null) : null
}

/** The one key that a slip turns into this word; null when none or several do, or when the word is right as it is. */
function onlySlip(view: View, at: number, keys: readonly string[], letters: boolean): Suspect['change'] {
  const written = view.key(at)
  let marks: string[] = []
  let others: string[] = []
  for (const key of keys) {
    if (key === written) return null
    const slip = slipBetween(written, key)
    if (slip === 'marks') marks = [...marks, key]
    else if (slip === 'letter' && letters && written.length > 1) others = [...others, key]
  }
  const [only, second] = marks.length > 0 ? marks : others
  return only !== undefined && second === undefined ? { at, key: only } : null
}

function isNoWord(view: View, at: number): boolean {
  const word = view.words[at]
  if (!word || word.capital !== 'none' || foreignWords.has(word.key)) return false
  if (maySpell(word.key)) return false
  if (!/^[a-z]+$/.test(word.key)) return !isTwoWords(word.key)
  // Two or three plain letters are a slip among Vietnamese words; among foreign ones they are one of them.
  return word.key.length === 2 || word.key.length === 3 ? view.isAmongWords(at) : false
}

/** "thựchiện", "ôtô": two syllables in one, which is a matter of spaces. */
function isTwoWords(key: string): boolean {
  for (let cut = 1; cut < key.length; cut += 1)
    if (maySpell(key.slice(0, cut)) && maySpell(key.slice(cut))) return true
  return false
}

const isAccented = (key: string): boolean => /[^a-z]/.test(key) && maySpell(key)

/** "nguời", "đưong": no syllable, and by its marks alone away from one word that stands alone. */
function strangeWord(view: View, at: number): Suspect | null {
  const key = view.key(at)
  if (view.words[at]?.capital !== 'none' || key.length < 3 || !/[^a-z]/.test(key) || maySpell(key))
    return null
  const change = onlySlip(view, at, view.lexicon.alike(key), false)
  return change && { from: at, to: at, change, phrase: false }
}

/** The words with what the lexicon says of each pair, asked once. */
class View {
  readonly words: readonly Word[]
  readonly lexicon: Lexicon
  private readonly pairs: Uint8Array

  constructor(words: readonly Word[], lexicon: Lexicon) {
    this.words = words
    this.lexicon = lexicon
    this.pairs = new Uint8Array(words.length + 1)
    words.forEach((word, at) => {
      const next = words[at + 1]
      if (next && next.gap !== 'break' && lexicon.knowsPair(word.key, next.key)) this.pairs[at] = 1
    })
  }

  key(at: number): string {
    return this.words[at]?.key ?? ''
  }

  /** True when the word and the next one are known together. */
  knows(at: number): boolean {
    return this.pairs[at] === 1
  }

  /** True when a space alone parts the word from the one before it, and both are words. */
  joined(at: number): boolean {
    return this.words[at]?.gap === 'space' && this.isWord(at) && this.isWord(at - 1)
  }

  isWord(at: number): boolean {
    const word = this.words[at]
    return word !== undefined && word.plain && !(word.capital === 'all' && /^[A-ZĐƯÔ]+$/.test(word.text))
  }

  /** In no compound with its neighbours, and no part of a name. */
  isOpen(at: number): boolean {
    if (!this.isWord(at) || this.isName(at)) return false
    return !(this.knows(at) || (at > 0 && this.knows(at - 1)))
  }

  /** In no compound, though perhaps beside words that it follows in some phrase. */
  isLoose(at: number): boolean {
    if (!this.isWord(at) || this.isName(at)) return false
    const { lexicon } = this
    return !(
      lexicon.isCompound(this.key(at), this.words[at + 1]?.gap === 'space' ? this.key(at + 1) : '') ||
      lexicon.isCompound(this.words[at]?.gap === 'space' ? this.key(at - 1) : '', this.key(at))
    )
  }

  isAmongWords(at: number): boolean {
    const [word, before, after] = [this.words[at], this.words[at - 1], this.words[at + 1]]
    return (
      word?.gap === 'space' &&
      after?.gap === 'space' &&
      [before, after].some((one) => one && isAccented(one.key))
    )
  }

  isName(at: number): boolean {
    const word = this.words[at]
    if (word?.capital !== 'first') return false
    const [before, after] = [this.words[at - 1], this.words[at + 1]]
    return (
      (word.gap === 'space' && before?.capital === 'first') ||
      (after?.gap === 'space' && after.capital === 'first')
    )
  }

  /** A window that begins inside a compound is shown without that half. */
  trimmed(from: number, at: number): number {
    const [before, first] = [this.words[from - 1], this.words[from]]
    const half =
      from < at - 1 && before && first?.gap === 'space' && this.lexicon.isCompound(before.key, first.key)
    return half === true ? from + 1 : from
  }

  isOneRun(from: number, to: number): boolean {
    if (from < 0 || to >= this.words.length) return false
    for (let at = from; at <= to; at += 1)
      if (!this.isWord(at) || (at > from && this.words[at]?.gap === 'break')) return false
    return true
  }

  /** True when all pairs that do not touch the word in question are known. */
  pairsHold(from: number, to: number, but: number): boolean {
    for (let at = from; at < to; at += 1) if (at !== but && at + 1 !== but && !this.knows(at)) return false
    return true
  }

  window(from: number, to: number, gap: number): string {
    let window = ''
    for (let at = from; at <= to; at += 1)
      window += (at > from ? ' ' : '') + (at === gap ? '_' : this.key(at))
    return window
  }
}
