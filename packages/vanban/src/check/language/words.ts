import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { sameSpelling } from '../../lexicon/syllable.ts'

/** What stands between a word and the one before it. */
type Gap = 'space' | 'comma' | 'break'

export interface Word {
  /** As printed. */
  readonly text: string
  /** In one spelling, to look up and compare. */
  readonly key: string
  readonly span: Span
  readonly gap: Gap
  /** False for what is part of a symbol, an address or a number: "KH-UBND", "vanban.gov.vn", "5G". */
  readonly plain: boolean
  readonly capital: 'none' | 'first' | 'all'
}

const read = new WeakMap<OfficialDocument, readonly Word[]>()

/** The words of a document in order, read once for all rules. */
export function wordsOf(document: OfficialDocument): readonly Word[] {
  const before = read.get(document)
  if (before) return before
  const words = wordsIn(document.text)
  read.set(document, words)
  return words
}

const word = /[\p{L}\p{M}]+/gu
const inSymbol = new Set('0123456789/@_.&\\:=%+#')

/** No word of Vietnamese has more letters, two run together included; what is longer is none. */
const longest = 20

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  const looks = new Map<string, Pick<Word, 'key' | 'capital'>>()
  const lookOf = (printed: string): Pick<Word, 'key' | 'capital'> => {
    const before = looks.get(printed)
    if (before !== undefined) return before
    const look = { key: sameSpelling(printed), capital: capitalOf(printed) }
    looks.set(printed, look)
    return look
  }
  let end = 0
  for (const match of text.matchAll(word)) {
    const start = match.index
    const between = text.slice(end, start)
    end = start + match[0].length
    const { key, capital } = lookOf(match[0])
    words.push({
      text: match[0],
      key,
      span: [start, end],
      gap: words.length === 0 ? 'break' : gapOf(between, capital),
      plain: end - start <= longest && isPlain(text, start, end),
      capital,
    })
  }
  return words
}

/** A sentence that a page break has cut goes on: its second half begins with a small letter and nothing closed the first. */
function gapOf(between: string, capital: Word['capital']): Gap {
  if (between === ' ') return 'space'
  if (between === ', ') return 'comma'
  if (between.trim() !== '' || between === '') return between.trim() === ',' ? 'comma' : 'break'
  return between.includes('\n') && capital !== 'none' ? 'break' : 'space'
}

function isPlain(text: string, start: number, end: number): boolean {
  const after = text[end] ?? ' '
  if (inSymbol.has(text[start - 1] ?? ' ')) return false
  if (!inSymbol.has(after)) return true
  // A full stop or colon that ends a clause, and a slash at the end of "./.", leave the word plain.
  return (after === '.' || after === ':') && !/[\p{L}\d]/u.test(text[end + 1] ?? ' ')
}

function capitalOf(text: string): Word['capital'] {
  const first = text[0] ?? ''
  if (first === first.toLowerCase()) return 'none'
  return text.length > 1 && text === text.toUpperCase() ? 'all' : 'first'
}
