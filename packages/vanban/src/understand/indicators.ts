import type { Indicator } from '../model/official-document.ts'
import { withoutCitations } from './citations.ts'
import { anyOf } from './fold.ts'
import { spanIn, type Stretch } from './stretch.ts'
import { countedProducts, ratedNouns } from './words/counted-words.ts'

const atLeast = String.raw`tối thiểu|ít nhất|không (?:dưới|ít hơn|thấp hơn)|trên|hơn|≥|>`
const atMost = String.raw`tối đa|nhiều nhất|không (?:quá|vượt quá|vượt|hơn|nhiều hơn)|dưới|≤|<`
const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:[.,]\d{1,2})?`
const scale = String.raw`tỷ|tỉ|triệu|nghìn|ngàn`
/** Lengths of time tell when, not how much. */
const notTime = String.raw`(?!(?:ngày|giờ|phút|tuần|tháng|quý|năm|kỳ|tuổi|h|cấp|giai đoạn|lần \/)(?![\p{L}]))`
const counted = anyOf(countedProducts)
const rated = anyOf(ratedNouns)

/** "tối thiểu 90%", "từ 80% trở lên", "1,5 tỷ đồng", "ít nhất 02 hội nghị", "2 - 3 lớp". */
const target = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:(?<more>${atLeast})|(?<less>${atMost})|(?<from>từ))? ?(?<![\d.,/-])(?<low>${number})` +
    String.raw`(?:(?: ?%)? ?(?:-|–|đến) ?(?<high>${number}))?` +
    String.raw`(?:(?<percent> ?%(?: (?:số )?(?:${rated})(?!\p{L}))?)` +
    String.raw`|(?: (?<scale>${scale}))?(?: (?<money>đồng|usd|vnđ)| (?<product>${counted})(?!\p{L})| ${notTime}(?<noun>\p{L}+)))` +
    String.raw`(?: (?<onward>trở lên|trở xuống))?`,
  'gu',
)
/** "Điều 5", "khoản 2", "năm 2026", "giai đoạn 1": numbers that name, before a noun that is counted by chance. */
const naming =
  /(?:^|\s)(?:điều|khoản|điểm|mục|phần|chương|phụ lục|biểu|mẫu|số|năm|tháng|quý|ngày|giai đoạn|khóa|thứ|nhóm|cấp|hạng|loại|tiểu khu|khu|tổ|thôn|đội|đồn|quận|phường|quốc lộ|km|covid)\s*$/u

/** Measurable targets of a task: ratios, counts and money; not years, dates, articles or document numbers. */
export function findIndicators(words: Stretch): Indicator[] {
  if (!/\d/.test(words.text)) return []
  const folded = withoutCitations(words)
  const found: Indicator[] = []
  for (const match of folded.matchAll(target)) {
    const said = match.groups ?? {}
    const isBounded = said['more'] !== undefined || said['less'] !== undefined || said['onward'] !== undefined
    if (said['noun'] !== undefined && !isBounded) continue
    if (naming.test(folded.slice(Math.max(0, match.index - 14), match.index))) continue
    found.push(...indicatorsOf(words, match.index, match[0], said))
  }
  return found
}

function indicatorsOf(
  words: Stretch,
  at: number,
  whole: string,
  said: Readonly<Record<string, string | undefined>>,
): Indicator[] {
  const from =
    at +
    (said['from'] !== undefined && !said['high'] && !said['onward'] ? whole.indexOf(said['low'] ?? '') : 0)
  const to = at + whole.length
  const shared = {
    words: words.text.slice(from, to),
    unit: unitOf(words, at, whole, said),
    span: spanIn(words, from, to),
  }
  const low = amountOf(said['low'], said['scale'])
  if (said['high'] !== undefined)
    return [
      { ...shared, comparison: 'atLeast', amount: low },
      { ...shared, comparison: 'atMost', amount: amountOf(said['high'], said['scale']) },
    ]
  return [{ ...shared, comparison: comparisonOf(said), amount: low }]
}

function comparisonOf(said: Readonly<Record<string, string | undefined>>): Indicator['comparison'] {
  if (said['more'] !== undefined || said['onward'] === 'trở lên') return 'atLeast'
  return said['less'] !== undefined || said['onward'] === 'trở xuống' ? 'atMost' : 'exactly'
}

function unitOf(
  words: Stretch,
  at: number,
  whole: string,
  said: Readonly<Record<string, string | undefined>>,
): string {
  if (said['percent'] !== undefined) return '%'
  if (said['money'] !== undefined) return said['money'] === 'usd' ? 'USD' : 'đồng'
  const noun = said['product'] ?? said['noun'] ?? ''
  const from = at + whole.lastIndexOf(noun)
  return words.text.slice(from, from + noun.length)
}

const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

/** "1.500" is fifteen hundred and "1,5" one and a half; "99.5" was typed with the point of another keyboard. */
function amountOf(digits = '', scale: string | undefined): number {
  const plain = digits.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')
  const times = scale === undefined ? 1 : (scales[scale] ?? 1)
  return Math.round(Number(plain) * times * 100) / 100
}
