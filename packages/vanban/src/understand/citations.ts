import { anyOf, fold } from './fold.ts'
import type { Stretch } from './stretch.ts'
import { citedBesides, documentTypes } from './words/document-types.ts'

/** A document named by its number and symbol within a sentence. Places count in the stretch it was found in. */
export interface Citation {
  readonly kind: string | null
  /** Number and symbol without spaces: "72/2015/NĐ-CP". */
  readonly reference: string
  readonly date: string | null
  readonly issuer: string | null
  /** Where the type word begins, or the number where there is none. */
  readonly from: number
  /** After the last thing read: number, date or issuer. */
  readonly to: number
}

const group = String.raw`(?:TTr|TTg|CTr|QyĐ|QTr|\p{Lu}[\p{Lu}\d&]*)(?!\p{Ll})`
const symbol = String.raw`\d{1,6}[a-z]?(?:\s?\/\s?(?:19|20)\d{2})?(?:\s?[-–/]\s?${group}){1,6}`
const symbolPattern = new RegExp(symbol, 'gu')
const kinds = anyOf([...documentTypes.map(([name]) => name), ...citedBesides])
const kindBefore = new RegExp(`(?<!\\p{L})(${kinds})(?:\\s+số|\\s*:|\\s+các|\\s+liên tịch)*\\s*$`, 'u')
const lawBefore = /(?<!\p{L})((?:bộ )?luật|pháp lệnh) [^;]{2,200}? số\s*$/u
const dateInFigures = /^[\s,]*(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u
const dateInWords = /^[\s,]*ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u
const issuerEnd = new RegExp(
  `\\s(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|thực hiện|triển khai|tại|thành lập|công bố|yêu cầu|đề nghị|gồm|\\((?!khóa)|(?:và|cùng)\\s+(?:${kinds})\\s)|[;.“"]|,\\s*(?=(?:${kinds}|ubnd|ủy ban nhân dân|phê duyệt|bộ trưởng giao)\\s)|,\\s*(?=(?:sở|bộ|ban|phòng|đảng ủy|văn phòng|trung tâm|công an)(?:\\s[^,;.]{0,60}?)?\\s(?:đề nghị|ban hành|yêu cầu|xây dựng|báo cáo|thông báo|giao|có ý kiến|hướng dẫn))`,
  'u',
)

/** Every document cited by number; numbers such as 22/2016/TT-BTTTT are looked for before anything is taken for a date. */
export function findCitations(words: Stretch): Citation[] {
  const citations: Citation[] = []
  for (const match of words.text.matchAll(symbolPattern)) {
    const before = words.folded.slice(Math.max(0, match.index - 220), match.index)
    const kind = kindBefore.exec(before.slice(-60)) ?? lawBefore.exec(before)
    const offset = match.index - (kind && before.endsWith(kind[0]) ? kind[0].length : 0)
    citations.push({
      kind: kind?.[1] ?? citations.at(-1)?.kind ?? null,
      reference: match[0].replace(/\s+/g, '').replace(/–/g, '-'),
      from: offset,
      ...afterReference(words, match.index + match[0].length),
    })
  }
  return citations
}

function afterReference(words: Stretch, at: number): Pick<Citation, 'date' | 'issuer' | 'to'> {
  const rest = words.folded.slice(at, at + 60)
  const match = dateInWords.exec(rest) ?? dateInFigures.exec(rest)
  const afterDate = at + (match?.[0].length ?? 0)
  const issuer = issuerAt(words, afterDate)
  return {
    date: match ? isoDay(match[1], match[2], match[3]) : null,
    issuer: issuer?.name ?? null,
    to: issuer?.to ?? afterDate,
  }
}

function issuerAt(words: Stretch, at: number): { name: string; to: number } | null {
  const opening = /^[\s,]*của\s+/u.exec(words.folded.slice(at, at + 12))
  if (!opening) return null
  const from = at + opening[0].length
  const rest = words.folded.slice(from, from + 140)
  const length = issuerEnd.exec(rest)?.index ?? (rest.length < 140 ? rest.length : -1)
  if (length < 2) return null
  const name = words.text.slice(from, from + length).replace(/[\s,)]+$/u, closeOnlyOpened)
  return { name, to: from + name.length }
}

/** "Bộ Chính trị (khóa XIII)" keeps its bracket; a bracket opened before the name does not belong to it. */
function closeOnlyOpened(ending: string, _at: number, whole: string): string {
  return ending.includes(')') && whole.includes('(') ? ')' : ''
}

export function isoDay(day = '', month = '', year = ''): string | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)]
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return null
  return `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** The text with cited documents and their dates blanked out, of the same length. */
export function withoutCitations(words: Stretch, citations = findCitations(words)): string {
  if (citations.length === 0) return words.folded
  const pieces: string[] = []
  let done = 0
  for (const { from, to } of citations) {
    if (from > done) pieces.push(words.folded.slice(done, from))
    if (to > done) pieces.push('¤'.repeat(to - Math.max(from, done)))
    done = Math.max(done, to)
  }
  return pieces.join('') + words.folded.slice(done)
}

export function sameReference(a: string, b: string): boolean {
  return fold(a).replace(/\s/g, '') === fold(b).replace(/\s/g, '')
}
