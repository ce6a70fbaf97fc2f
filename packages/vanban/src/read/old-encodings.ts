import { isVietnameseSyllable, tones } from '../lexicon/syllable.ts'

/** One-byte habits from before Unicode; offices still keep files in them. */
export type OldEncoding = 'TCVN3' | 'VNI' | 'CP1258'

export interface Decoded {
  readonly text: string
  readonly encoding: OldEncoding
}

/** TCVN 5712:1993 (the "ABC" fonts), 0xA1–0xFE; a space where nothing is defined. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ      ' + ' ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ'
const tcvn3 = new Map([...tcvn3Letters].map((letter, at) => [String.fromCharCode(0xa1 + at), letter]))

/** VNI writes a mark as a second letter; small and capital marks differ by case. */
const vniMarks = new Map([
  ...marks('øùûõï', ['', '', '', '', ''], '\u0300\u0301\u0309\u0303\u0323'),
  ...marks(
    'âàáåãä',
    Array.from({ length: 6 }, () => '\u0302'),
    ' \u0300\u0301\u0309\u0303\u0323',
  ),
  ...marks(
    'êèéúüë',
    Array.from({ length: 6 }, () => '\u0306'),
    ' \u0300\u0301\u0309\u0303\u0323',
  ),
])
const vniLetters = new Map(
  withCapitals([...'ñđ öư ôơ æỉ óĩ òị îỵ'.split(' ')].map((pair) => [pair[0]!, pair[1]!])),
)

/**
 * Recognises TCVN3, VNI and Windows-1258 by what the letters make when converted: nearly every word that has a letter
 * beyond ASCII must become a Vietnamese syllable. French or plain English answers null, and so does Unicode Vietnamese.
 */
export function decodeOldEncoding(input: Uint8Array | string): Decoded | null {
  const raw = typeof input === 'string' ? input : new TextDecoder('windows-1252').decode(input)
  if (unicodeLetters.test(raw)) return null
  const candidates: Decoded[] = [
    { text: fromTcvn3(raw), encoding: 'TCVN3' },
    { text: fromVni(raw), encoding: 'VNI' },
  ]
  if (typeof input !== 'string') {
    candidates.push({
      text: new TextDecoder('windows-1258').decode(input).normalize('NFC'),
      encoding: 'CP1258',
    })
  }
  const scored = candidates.map((candidate) => ({ candidate, score: syllableShare(candidate.text) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  // A few words such as "Phân công" have no letter that only Unicode shows; they are right as they stand.
  return best.score >= 0.85 && best.score > wholeShare(raw) ? best.candidate : null
}

/** The encoding that a font's name stands for: ".VnTime" and its family, "VNI-Times" and its family. */
export function encodingOfFont(font: string): { encoding: OldEncoding; capitals: boolean } | null {
  const name = font.replace(/^[A-Z]{6}\+/, '')
  if (/^(?:\.[Vv][Nn]|Vn[A-Z3])/.test(name))
    return { encoding: 'TCVN3', capitals: /H(?:[\s,-].*)?$/.test(name) }
  if (/^VNI[-\s]/i.test(name)) return { encoding: 'VNI', capitals: false }
  return null
}

/** True when text of an old font is really in its encoding: Unicode shows, or what conversion would make of it. */
export function isSetIn(text: string, encoding: OldEncoding): boolean {
  if (unicodeLetters.test(text)) return false
  return countSyllables(decodeAs(text, encoding)) >= countSyllables(text)
}

/** Converts text set in an old font; the ".VnTimeH" fonts show every letter as a capital. */
export function decodeAs(text: string, encoding: OldEncoding, capitals = false): string {
  const plain = text.replace(/[\uf0a0-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
  const decoded = encoding === 'VNI' ? fromVni(plain) : encoding === 'TCVN3' ? fromTcvn3(plain) : plain
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded
}

function fromTcvn3(raw: string): string {
  const letters = raw.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign)?.trim() || sign)
  const text = letters.replace(/([AĂÂEÊIOÔƠUƯY])([à-ỹ])/gu, joinDoubledCapital)
  return /[A-Z]{2}/.test(text) ? restoreCapitals(text) : text
}

/**
 * The encoding has no capitals with tones: "KÕ HO¹CH" is typed with small ones and shown by a font of capitals. A word
 * whose plain letters are all capitals is such a word; one with a single plain letter ("Kế") follows its neighbours.
 */
function restoreCapitals(text: string): string {
  const pieces = text.split(/(\p{L}+)/u)
  const plain = pieces.map((piece, at) => (at % 2 ? piece.replace(/[^A-Za-z]/g, '') : ''))
  const isCapitals = (at: number) => /^[A-Z]{2,}$/.test(plain[at] ?? '') && plain[at] !== pieces[at]
  const follows = (at: number, other: number) => isCapitals(other) && pieces[(at + other) / 2] === ' '
  return pieces
    .map((piece, at) => {
      const alone =
        at % 2 === 1 && /^[A-Z]?$/.test(plain[at] ?? '') && (follows(at, at - 2) || follows(at, at + 2))
      return isCapitals(at) || alone ? piece.toLocaleUpperCase('vi') : piece
    })
    .join('')
}

/** Some converters write a capital with a tone as the plain capital and the small letter: "K£Õ" for "KẾ". */
function joinDoubledCapital(pair: string, capital: string, small: string): string {
  const withoutTone = small.normalize('NFD').replace(tones, '').normalize('NFC')
  const hasTone = withoutTone !== small
  return hasTone && withoutTone.toLocaleUpperCase('vi') === capital ? small.toLocaleUpperCase('vi') : pair
}

const vniSigns = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñöôæóòî]/giu

function fromVni(raw: string): string {
  return raw.replace(vniSigns, (signs, base?: string, mark?: string) => {
    if (!base || !mark) return vniLetters.get(signs) ?? signs
    return `${vniLetters.get(base) ?? base}${vniMarks.get(mark) ?? ''}`.normalize('NFC')
  })
}

/** Letters that no old encoding can show. */
const unicodeLetters = /[\u1ea0-\u1ef9\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]/

function countSyllables(text: string): number {
  return accentedWords(text).filter(isVietnameseSyllable).length
}

/** How many of the accented words are syllables already. */
function wholeShare(raw: string): number {
  const accented = accentedWords(raw)
  return accented.filter(isVietnameseSyllable).length / Math.max(1, accented.length)
}

function accentedWords(text: string): string[] {
  const words = text.slice(0, 500_000).match(/[\p{L}\p{M}\u00a1-\u00fe]+/gu) ?? []
  return words.filter((word) => /[\u0080-\uffff]/.test(word) && /\p{L}/u.test(word))
}

/** How many of the words that the encoding touches become syllables; 0 when there are too few to say. */
function syllableShare(decoded: string): number {
  const accented = accentedWords(decoded)
  if (accented.length === 0) return 0
  const good = accented.filter(isVietnameseSyllable)
  const vietnamese = good.filter((word) => /[ăđĩũơưạ-ỹ]/iu.test(word))
  return vietnamese.length * 5 >= accented.length ? good.length / accented.length : 0
}

function marks(signs: string, shapes: readonly string[], toneSigns: string): [string, string][] {
  const pairs = [...signs].map((sign, at): [string, string] => [
    sign,
    `${shapes[at]}${toneSigns[at] ?? ''}`.trim(),
  ])
  return withCapitals(pairs, false)
}

function withCapitals(pairs: readonly (readonly [string, string])[], values = true): [string, string][] {
  return pairs.flatMap(([from, to]): [string, string][] => [
    [from, to],
    [from.toUpperCase(), values ? to.toUpperCase() : to],
  ])
}
