import type { Due } from '../model/official-document.ts'
import { withoutCitations } from './citations.ts'
import { spanIn, trimmedStretch, type Stretch } from './stretch.ts'
import { findTimes, lastAllowedDay, type Time } from './times.ts'

export const noDue: Due = { words: '', kind: 'none', on: null, span: null }

const period = '(?:năm|quý|tháng|tuần|ngày|kỳ|sáu tháng|6 tháng)'
const recurring = new RegExp(
  `(?<!\\p{L})(?:(?:hằng|hàng|mỗi) ${period}|định kỳ|\\d+ lần ?\\/ ?${period}|6 tháng,? (?:một lần|(?:hằng|hàng )?năm))(?!\\p{L})`,
  'u',
)
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
  const [again, always] = [recurring.exec(folded), continuous.exec(folded)]
  if (always && (!again || always.index < again.index)) return { kind: 'continuous', on: null }
  if (again) return { kind: 'recurring', on: null }
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
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|chậm hơn|muộn hơn|không quá|xong|hoàn thành|trong|đến hết|hết|hạn|thời hạn|hạn cuối|hạn chót|vào)(?: (?:ngày|là|vào|trong|trước|đến|hết|thời gian|cuối|đầu|giữa|dịp|khoảng|tuần (?:đầu|cuối|thứ \p{L}+)|(?:thượng|trung|hạ) tuần|của|các|các ngày|\d{1,2} ?[-–]|\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,?))*:?\s*$/u
const yearDeadline = /(?<!\p{L})(?:trước|chậm nhất|xong|hoàn thành)(?: (?:trong|trước|đến|hết|vào))*\s*$/u
const relative =
  /(?<!\p{L})(?:trong(?: vòng| thời hạn)?|chậm nhất(?: là| sau)?|sau)\s+\d{1,3}\s*(?:ngày|giờ|tháng|tuần)(?: làm việc)?[^.;,]{0,60}/u
const regular =
  /(?<!\p{L})(?:(?:6|06|sáu) tháng,? (?:và )?(?:hằng|hàng) năm|(?:cuối|đầu) (?:tháng|quý|tuần)(?=,? (?:gửi|báo cáo|tổng hợp|lập|chốt|họp) )|định kỳ(?: (?:\d{1,2} tháng|hằng|hàng|năm|quý|tháng|tuần|hoặc|đột xuất|theo quy định|một lần|và|trước ngày \d[\d/]*))*|(?:hằng|hàng) (?:quý|tháng|tuần)(?: và (?:hằng|hàng) \p{L}+)?|(?:trước )?ngày \d{1,2} (?:của )?(?:tháng (?:đầu|cuối|đầu tiên|thứ \p{L}+) (?:(?:mỗi|hằng|hàng|của) ){0,2}(?:quý|năm)|(?:mỗi|hằng|hàng) tháng)|trước \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)? (?:mỗi|hằng|hàng) (?:ngày|tuần)|(?:ít nhất |tối thiểu )?\d{1,3}(?: \p{L}+)? ?\/ ?(?:năm|quý|tháng|tuần)|(?:ít nhất |tối thiểu )?\d{1,3} \p{L}+ (?:mỗi|một) (?:năm|quý|tháng|tuần)|mỗi (?:năm|quý|tháng|tuần)(?: (?:ít nhất|tối thiểu))? \d{1,3} \p{L}+)(?!\p{L})/u
const yearly =
  /(?:^|(?<=[;.]\s))(?:hằng|hàng) năm(?=[\s,])|(?<!\p{L})(?:báo cáo|đánh giá|tổng kết|sơ kết)[^.;]{0,90} ((?:hằng|hàng) năm)(?=\s*[.;,(]|$)/u

/** The deadline that a sentence gives with its duty. Times without a word of deadline are no deadline. */
export function findDue(words: Stretch, planYear: number | null): Due {
  const folded = withoutCitations(words)
  const times = findTimes(folded, planYear)
  const at = times.findIndex((time) =>
    (time.kind === 'year' ? yearDeadline : deadline).test(
      folded.slice(Math.max(0, time.from - 40), time.from),
    ),
  )
  const time = times[at] ?? rangeStart(folded, times) ?? timeAtEnds(folded, times)
  const next = time && times[times.indexOf(time) + 1]
  const often = regular.exec(folded)
  if (time && !(often && often.index < time.from)) return fromTime(words, folded, time, next)
  const again = often ?? yearly.exec(folded)
  if (again) return found(words, 'recurring', null, ...placeOf(again))
  const after = relative.exec(folded)
  if (after) return found(words, 'relative', null, ...placeOf(after))
  if (/^thường xuyên\s/.test(folded)) return found(words, 'continuous', null, 0, 'thường xuyên'.length)
  return noDue
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
  return /(?:họp|hội nghị|văn bản|công văn|thông báo|kết luận|quyết định|biên bản|từ|đến|kể từ|¤)[^,;]{0,24}$/u.test(
    before,
  )
    ? undefined
    : last
}

function fromTime(words: Stretch, folded: string, time: Time, next: Time | undefined): Due {
  const cue = deadline.exec(folded.slice(Math.max(0, time.from - 40), time.from))
  const from = time.from - (cue?.[0].replace(/^(?:xong|hoàn thành) (?=\S)/, '').length ?? 0)
  const repeat = /^\s*(?:hằng|hàng) (?:năm|quý|tháng)/.exec(folded.slice(time.to))
  if (repeat) return found(words, 'recurring', null, from, time.to + repeat[0].length)
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
