import { day, isDay } from './calendar.ts'
import { anyOf } from './fold.ts'
import type { Stretch } from './stretch.ts'
import { citedBesides, documentTypes } from './words/document-types.ts'

const lead = String.raw`^[\s,(]*(?:(?:được )?(?:ban hành|ký|ban hành kèm theo) )?(?:vào )?`
const gap = String.raw`[\s.…_]*`
const inFigures = new RegExp(
  String.raw`${lead}(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)`,
  'u',
)
const inWords = new RegExp(
  String.raw`${lead}ngày${gap}(\d{0,2})${gap}tháng${gap}(\d{0,2})${gap}năm\s*(\d{4})`,
  'u',
)
/** "ngày    /11/2025": a draft cites what has no day yet. */
const partlyBlank = new RegExp(
  String.raw`${lead}ngày${gap}(\d{0,2})${gap}/${gap}(\d{0,2})${gap}/\s*(\d{4})(?!\d)`,
  'u',
)
const monthOnly = new RegExp(String.raw`${lead}()tháng\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})(?!\d)`, 'u')
const yearOnly = new RegExp(String.raw`${lead}()()năm\s*(\d{4})(?!\d)`, 'u')
const dateForms = [inFigures, inWords, partlyBlank, monthOnly, yearOnly]

interface DateAfter {
  readonly day: string | null
  readonly to: number
}

/** The date that follows a number: "ngày 07 tháng 9 năm 2015", ", ngày 7/9/2015", "ngày    /11/2025". */
export function dateAfter(words: Stretch, at: number): DateAfter | null {
  const rest = words.folded.slice(at, at + 90)
  for (const form of dateForms) {
    const match = form.exec(rest)
    if (match) return { day: isoDay(match[1], match[2], match[3]), to: at + match[0].length }
  }
  return null
}

/** As far as said: "2025-11-18", "2025-11", "2025"; null for the 31st of April. */
export function isoDay(date = '', month = '', year = ''): string | null {
  const [d, m, y] = [Number(date), Number(month), Number(year)]
  if (y < 1900 || y > 2200) return null
  if (m === 0) return String(y)
  if (d === 0) return m > 12 ? null : day(y, m, 1).slice(0, 7)
  return isDay(y, m, d) ? day(y, m, d) : null
}

const kinds = anyOf([...documentTypes.map(([name]) => name), ...citedBesides])
/** What ends the name of an issuer: a verb, a preposition, another document, a mark. */
const issuerEnd = new RegExp(
  [
    String.raw`\s(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|thực hiện|triển khai|tại|thành lập|công bố|yêu cầu|đề nghị|gồm|\((?!khóa|kh[oó]a|khoá))`,
    String.raw`\s(?:đã|được|để|nhằm|trong|trên|theo|cho|với|đối với|có|là|nêu|nói|giao|kèm theo|thì|do|từ|vào|đến|như|phù hợp|bảo đảm|và các|nghiêm túc|hiệu quả)\s`,
    String.raw`(?<!\s(?:tiểu )?ban)\schỉ đạo\s`,
    `\\s(?:và|cùng)\\s+(?:${kinds})\\s`,
    String.raw`(?<=\(khóa [^)]{1,12}\))\s*`,
    String.raw`[;.:“"”]`,
    String.raw`,`,
  ].join('|'),
  'gu',
)
/** "Bộ Văn hóa, Thể thao và Du lịch": a comma within a name, before a capital that opens no other body. */
const namedWithComma = /^(?:bộ trưởng )?(?:bộ|sở|phòng|ban|ủy ban)\s[^,]+$/
const otherBody = new RegExp(
  `^,\\s*(?:${kinds}|ubnd|ủy ban|bộ trưởng|sở|bộ|ban|phòng|đảng ủy|tỉnh ủy|văn phòng|trung tâm|công an|chủ tịch|thủ tướng|chính phủ)(?!\\p{L})`,
  'u',
)

/** "của Ủy ban nhân dân tỉnh" after number and date. */
export function issuerAfter(words: Stretch, at: number): { name: string; to: number } | null {
  const opening = /^[\s,)]*của\s+/u.exec(words.folded.slice(at, at + 12))
  if (!opening) return null
  const from = at + opening[0].length
  const length = endOfIssuer(words, from)
  if (length < 2) return null
  const name = words.text.slice(from, from + length).replace(/[\s,)]+$/u, closeOnlyOpened)
  return { name, to: from + name.length }
}

const longestIssuer = 140

function endOfIssuer(words: Stretch, from: number): number {
  const rest = words.folded.slice(from, from + longestIssuer)
  for (const end of rest.matchAll(issuerEnd)) {
    const goesOn =
      end[0] === ',' &&
      /^,\s*\p{Lu}/u.test(words.text.slice(from + end.index)) &&
      namedWithComma.test(rest.slice(0, end.index)) &&
      !otherBody.test(rest.slice(end.index))
    if (!goesOn) return end.index
  }
  return rest.length < longestIssuer ? rest.length : -1
}

/** "Bộ Chính trị (khóa XIII)" keeps its bracket; a bracket opened before the name does not belong to it. */
function closeOnlyOpened(ending: string, _at: number, whole: string): string {
  return ending.includes(')') && whole.includes('(') ? ')' : ''
}

const before =
  /ngày (\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})\s*,?\s*([^,;.\d]{0,90}?)\s*(?:đã )?(?:ký |có )?(?:ban hành|ký|phê duyệt|có)\s*$/u

/** "Ngày 05/8/2020, Thủ tướng Chính phủ đã ban hành Quyết định số …": date and issuer stand before the type word. */
export function issuanceBefore(sentence: Stretch): { day: string | null; issuer: string | null } | null {
  if (!/(?:ban hành|ký|phê duyệt|có)$/.test(sentence.folded)) return null
  const match = before.exec(sentence.folded)
  if (!match) return null
  const name = match[4] ?? ''
  const at = match.index + match[0].indexOf(name, match[0].search(/\d{4}/) + 4)
  return {
    day: isoDay(match[1], match[2], match[3]),
    issuer: name.length > 2 ? sentence.text.slice(at, at + name.length) : null,
  }
}
