import type { Stretch } from './stretch.ts'
import { documentTypes } from './words/document-types.ts'

/** A number with its symbol as it stands in a sentence. */
export interface ReferenceNumber {
  /** Without spaces, with plain hyphens: "216/KH-UBND". A number left to be filled in is empty: "/KH-UBND". */
  readonly reference: string
  readonly from: number
  readonly to: number
  /** False where it may be something else ("100/ĐVT") unless a type word or "số" stands before it. */
  readonly certain: boolean
}

/** QĐ, TTr, TTg, QyĐ, BVHTTDL, VHTT&DL, QH13, SNgV, GDTrH. */
const group = String.raw`\p{Lu}(?:[\p{Lu}\d&]|(?<=T)[rgh]|(?<=N)[gh]|(?<=Q)y|(?<=[CKPG])h)*(?!\p{Ll})`
const year = String.raw`(?:19|20)\d{2}`
const mark = String.raw`(?:\s?[-–/]|[-–/]\s?|\.(?=\p{Lu}))`
const tail = String.raw`${group}(?:\s[-–]\s${group})?(?:${mark}${group}){0,5}`
const typed = documentTypes.flatMap(([, short]) => (short ? [short, short.replace('Đ', 'Ð')] : []))
const abbreviations = [...new Set([...typed, 'CV'])].sort((a, b) => b.length - a.length).join('|')

const forms: readonly string[] = [
  // 72/2015/NĐ-CP, 103/2016/QH13
  String.raw`(?<dated>\d{1,5}[a-z]?\s?\/\s?${year}(?:\s?\/\s?|-(?=QH|NĐ))${tail})`,
  // 05/KH-UBND, 222016/TT-BTTTT
  String.raw`(?<plain>\d{1,6}[a-z]?\s?\/\s?${tail})`,
  // 57-KL/TW, 46 - CT/TW, 57 KL/TW, 345-BTGTW/TTĐN
  String.raw`(?<party>\d{1,5}[a-z]?(?:(?:\s?[-–]\s?|\s?)(?:${abbreviations})\s?[-–/]|-\p{Lu}{2,9}\/)\s?${tail})`,
  // số …/KH-UBND, số      -KH/TU
  String.raw`(?<=số\s?:?\s?)(?<blank>[.…_]{0,40}\s?(?:\/\s?(?:${year}\s?\/\s?)?${group}${mark}${tail}|[-–]\s?(?:${abbreviations})\s?\/\s?${tail}))`,
]
const anyForm = new RegExp(String.raw`(?<![\p{L}\d/.])(?<!\d:)(?:${forms.join('|')})`, 'gu')

/** Every number with a symbol, broken ones too ("216/KH – UBND", "57- KL/TW", "27/NQ- TW"); linear in the length. */
export function findNumbers(words: Stretch): ReferenceNumber[] {
  if (!/\/\s?\p{Lu}/u.test(words.text)) return []
  const numbers: ReferenceNumber[] = []
  for (const match of words.text.matchAll(anyForm)) {
    const { dated, plain, party } = match.groups ?? {}
    numbers.push({
      reference: normalised(match[0], party !== undefined),
      from: match.index,
      to: match.index + match[0].length,
      certain:
        plain === undefined || /[-–/.]/.test(plain.slice(plain.indexOf('/') + 1)) || dated !== undefined,
    })
  }
  return numbers
}

function normalised(words: string, isParty: boolean): string {
  const tight = words
    .replace(/\s+/g, '')
    .replace(/–/g, '-')
    .replace(/Ð/g, 'Đ')
    .replace(/[…_]/g, '')
    .replace(/^\.+/, '')
  const hyphens = tight.replace(/\./g, '-')
  return isParty ? hyphens.replace(/^(\d+[a-z]?)(?=\p{Lu})/u, '$1-') : hyphens
}
