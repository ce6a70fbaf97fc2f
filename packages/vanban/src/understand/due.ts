import type { Assignment, Due } from '../model/official-document.ts'
import { withoutCitations } from './citations.ts'
import { isEveryYear, recurring, recurringWithin, yearly } from './recurring.ts'
import { placeIn, spanIn, subStretch, trimmedStretch, type Stretch } from './stretch.ts'
import { findTimes, lastAllowedDay, type Time } from './times.ts'

export const noDue: Due = { words: '', kind: 'none', on: null, span: null }

const continuous =
  /(?<!\p{L})(?:thường xuyên|liên tục|lâu dài|suốt (?:năm|quá trình)|cả năm|trong cả|(?:các|những) năm (?:tiếp theo|sau|tiếp)|năm tiếp theo|trở đi)(?!\p{L})/u

/** What a line "Thời gian: …" or a cell of a time column says, as a whole. */
export function readDue(value: Stretch, planYear: number | null): Due {
  const words = trimmedStretch(value)
  if (!/[\p{L}\d]/u.test(words.text)) return noDue
  const folded = withoutCitations(words)
  const outside = folded.replace(/\([^)]*\)/g, (bracket) => ' '.repeat(bracket.length))
  const { kind, on } = dueIn(outside, planYear) ??
    dueIn(folded, planYear) ?? { kind: 'relative' as const, on: null }
  return { words: words.text, kind, on, span: words.span }
}

function dueIn(folded: string, planYear: number | null): Pick<Due, 'kind' | 'on'> | null {
  const [again, always] = [recurring.exec(folded) ?? recurringWithin.exec(folded), continuous.exec(folded)]
  if (always && (!again || always.index < again.index)) return { kind: 'continuous', on: null }
  if (again) return { kind: 'recurring', on: null }
  const wholeYear = /^\s*(20\d{2})\s*$/.exec(folded)?.[1]
  if (wholeYear !== undefined) return { kind: 'year', on: `${wholeYear}-12-31` }
  const times = findTimes(folded, planYear)
  const last = times.at(-1)
  if (!last) return null
  if (times.length === 1 && isOpenEnded(folded, last)) return { kind: 'continuous', on: null }
  return { kind: last.kind, on: lastAllowedDay(last, folded) }
}

/** "Từ 01/7/2025" has a beginning and no end. */
function isOpenEnded(folded: string, time: Time): boolean {
  return (
    /(?<!\p{L})(?:từ|kể từ|bắt đầu)(?: (?:ngày|đầu))?\s*$/u.test(
      folded.slice(Math.max(0, time.from - 20), time.from),
    ) && !/\sđến\s/.test(folded.slice(time.to))
  )
}

const deadline =
  /(?<!\p{L})(?:đưa vào (?:vận hành|sử dụng|khai thác|hoạt động) từ|trước|chậm nhất|muộn nhất|chậm hơn|muộn hơn|không quá|xong|hoàn thành|trong|đến hết|hết|hạn|thời hạn|hạn cuối|hạn chót|vào|chính thức từ)(?: (?:ngày|là|vào|trong|trước|đến|hết|thời gian|cuối|đầu|giữa|dịp|khoảng|tuần (?:đầu|cuối|thứ \p{L}+)|(?:thượng|trung|hạ) tuần|của|các|các ngày|\d{1,2} ?[-–]|\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,?))*:?\s*$/u
const yearDeadline = /(?<!\p{L})(?:trước|chậm nhất|xong|hoàn thành)(?: (?:trong|trước|đến|hết|vào))*\s*$/u
/** "Từ ngày 10 đến ngày 18/11/2026": the first day leaves its month to the last. */
const fromDay = /(?<!\p{L})từ (?:ngày )?\d{1,2} (?:đến|[-–]) (?:hết )?(?:ngày )?$/u
const inYear = /(?<!\p{L})(?:trong|vào)\s*$/u

const distance = String.raw`\d{1,3}\s*(?:ngày|giờ|tháng|tuần|phút)(?: làm việc)?`
/** A time that hangs on something else: a receipt, an opening day, a festival. */
const relative = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:trong(?: vòng| thời hạn)?|chậm nhất(?: là| sau)?|không quá|tối đa|sau|trước)\\s+${distance}[^.;,]{0,60}`,
    `(?:(?:ít nhất|chậm nhất|tối thiểu)(?: là)? )?${distance} trước [^.;,]{3,60}`,
    `(?:trước|hết) [^.;,\\d]{2,40} ${distance}`,
    'trong (?:những|các) ngày (?!\\d|qua|tới|này|sau)[^.;,]{3,60}',
    'trong ngày làm việc',
    'từ (?:ngày )?\\d[\\d/]* đến (?:hết|khi|lúc) [^.;,\\d]{3,40}',
    '(?:xong|hoàn thành) trước [^.;,\\d]{3,60}',
    'trong thời gian (?!qua|tới|vừa|gần|này|từ|đến|ngắn|dài|sớm|\\d)[^.;,]{3,60}',
    '(?:(?:vào|trước|trong|ngay) )?(?:đầu|giữa|cuối|hết|kết thúc) (?:học kỳ|năm học|mùa|vụ|khóa|đợt)(?!\\p{L})[^.;,]{0,40}',
    'trong (?:kỳ|buổi|phiên|cuộc) [^.;,]{2,40} (?:gần nhất|sắp tới|tới)',
    'ngay sau khi [^.;,]{3,60}',
    'ngay trong (?:ngày|buổi|ca)',
    'sau khi (?:kết thúc|hoàn thành|nhận được|có hướng dẫn|được phê duyệt) [^.;,]{3,60}',
    'trước (?:tết|dịp|mùa|ngày (?:khai mạc|bầu cử|lễ|hội)|lễ|kỳ họp)(?!\\p{L})[^.;,]{0,60}',
  ].join('|')})`,
  'u',
)
const throughout =
  /(?<!\p{L})(?:trong )?suốt (?:thời gian|quá trình|giai đoạn|năm|mùa|tuần|tháng|chiến dịch|(?:các|những|\d{1,2}) ngày|đợt)(?!\p{L})[^.;,]{0,60}/u

/** No sentence of an office has more; a text made to be slow may. */
const mostDeadlines = 8

/**
 * The deadlines that a sentence gives one after another: "Xây dựng kế hoạch trước ngày 15/3; báo cáo kết quả trước ngày 10/12".
 * The first is the task's own; an office that plans by the others finds them in their order.
 */
export function findDues(words: Stretch, planYear: number | null): Pick<Assignment, 'due' | 'furtherDue'> {
  const due = findDue(words, planYear)
  const further: Due[] = []
  for (let last: Due = due; last.span && further.length < mostDeadlines;) {
    const rest = subStretch(words, placeIn(words, last.span[1] - 1) + 1)
    last = findDue(rest, planYear)
    if (last.kind !== 'none') further.push(last)
  }
  return further.length > 0 ? { due, furtherDue: further } : { due }
}

/** The deadline that a sentence gives with its duty. Times without a word of deadline are no deadline. */
export function findDue(words: Stretch, planYear: number | null): Due {
  const folded = withoutCitations(words)
  const times = findTimes(folded, planYear)
  const at = times.findIndex((time) => isDeadline(folded, time))
  const time = times[at] ?? rangeStart(folded, times) ?? timeAtEnds(folded, times)
  const next = time && times[times.indexOf(time) + 1]
  const often = recurringWithin.exec(folded)
  if (time && !(often && often.index < time.from)) return fromTime(words, folded, time, next)
  const again = often ?? yearly.exec(folded)
  if (again) return found(words, 'recurring', null, ...placeOf(again))
  const after = relative.exec(folded)
  if (after) return found(words, 'relative', null, ...placeOf(after))
  const always = throughout.exec(folded)
  if (always) return found(words, 'continuous', null, ...placeOf(always))
  const kept = alwaysDone.exec(folded)
  if (kept) return found(words, 'continuous', null, ...placeOf(kept))
  const begun = times.find((one) => isOpenEnded(folded, one) && /^\s*(?:[.;)]|$)/.test(folded.slice(one.to)))
  return begun ? found(words, 'continuous', null, startOf(folded, begun), begun.to) : noDue
}

/** "Thường xuyên cập nhật …" at the head of the duty, "trao đổi thông tin thường xuyên." at its end; not "nguồn chi thường xuyên". */
const alwaysDone =
  /^thường xuyên(?=\s)|(?<!(?:chi|kinh phí|họp|nhiệm vụ|công tác) )thường xuyên(?=\s*(?:[.;]|$))/

/** Where "từ ngày" begins before the day. */
function startOf(folded: string, time: Time): number {
  const from = Math.max(0, time.from - 24)
  const cue = /(?:kể từ|bắt đầu từ|từ|bắt đầu)(?: (?:ngày|đầu))?\s*$/.exec(folded.slice(from, time.from))
  return cue ? from + cue.index : time.from
}

/** A whole year is a deadline only where the clause ends with it: "trong năm 2026 của đơn vị" names a plan. */
function isDeadline(folded: string, time: Time): boolean {
  const before = folded.slice(Math.max(0, time.from - 40), time.from)
  if (time.kind !== 'year') return deadline.test(before) || fromDay.test(before)
  return yearDeadline.test(before) || (inYear.test(before) && /^\s*(?:[.;,)]|$)/.test(folded.slice(time.to)))
}

/** "Từ ngày 01/6 đến ngày 08/6/2026": the work has both ends. */
function rangeStart(folded: string, times: readonly Time[]): Time | undefined {
  return times.find((time, at) => {
    const next = times[at + 1]
    return (
      next !== undefined &&
      time.kind !== 'year' &&
      /(?<!\p{L})(?:kể )?từ(?: ngày| đầu)?\s*$/u.test(folded.slice(Math.max(0, time.from - 12), time.from)) &&
      reaching.test(folded.slice(time.to, next.from))
    )
  })
}

const reaching = /^\s*(?:đến|-|–)\s*(?:hết |ngày )*$/

/** "Tháng 12/2026, tham mưu …", "Đón đoàn ngày 05/9/2026.": a time that opens or ends the sentence; not that of a meeting. */
function timeAtEnds(folded: string, times: readonly Time[]): Time | undefined {
  const first = times[0]
  if (
    first &&
    first.from <= 5 &&
    /^(?:(?:vào |trong )?(?:ngày )?)$/.test(folded.slice(0, first.from)) &&
    folded[first.to] === ','
  )
    return first
  const last = times.at(-1)
  if (!last || last.kind === 'year' || !/^[\s.;/)]*$/.test(folded.slice(last.to))) return undefined
  const before = folded.slice(Math.max(0, last.from - 60), last.from)
  const isBareDate =
    last.kind === 'date' && !/ngày|tháng|\d{4}/.test(before.slice(-6) + folded.slice(last.from, last.to))
  if (isBareDate) return undefined
  return /(?:họp|hội nghị|chuyến thăm|chuyến công tác|kỷ niệm|văn bản|công văn|thông báo|kết luận|quyết định|biên bản|từ|đến|kể từ|¤)[^,;]{0,24}$/u.test(
    before,
  )
    ? undefined
    : last
}

function fromTime(words: Stretch, folded: string, time: Time, next: Time | undefined): Due {
  const before = folded.slice(Math.max(0, time.from - 40), time.from)
  const cue = deadline.exec(before) ?? fromDay.exec(before)
  const from = time.from - (cue?.[0].replace(/^(?:xong|hoàn thành) (?=\S)/, '').length ?? 0)
  const repeat = /^\s*(?:(?:hằng|hàng|mỗi) (?:năm|quý|tháng))?/.exec(folded.slice(time.to))
  if (repeat?.[0].trim() || isEveryYear(folded, from, time.to))
    return found(words, 'recurring', null, from, time.to + (repeat?.[0].trimEnd().length ?? 0))
  const reaches = next && reaching.test(folded.slice(time.to, next.from)) ? next : time
  return found(words, reaches.kind, lastAllowedDay(reaches, folded), from, reaches.to)
}

function placeOf(match: RegExpExecArray): [number, number] {
  const words = match[1] ?? match[0]
  const from = match.index + match[0].length - words.length
  return [from, from + words.trimEnd().length]
}

function found(words: Stretch, kind: Due['kind'], on: string | null, from: number, to: number): Due {
  return { words: words.text.slice(from, to), kind, on, span: spanIn(words, from, to) }
}
