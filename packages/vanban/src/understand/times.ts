import { day, dayBefore, isDay, lastOfMonth } from './calendar.ts'

/** A date, month, quarter or year named in a text; places count in that text. */
export interface Time {
  readonly kind: 'date' | 'month' | 'quarter' | 'year'
  readonly first: string
  readonly last: string
  readonly from: number
  readonly to: number
}

interface Named {
  readonly kind: Time['kind']
  /** Null where the text names none. */
  readonly year: number | null
  readonly months: readonly [number, number]
  readonly date: number | null
  readonly from: number
  readonly to: number
}

const year = String.raw`(?:19|20)\d{2}`
const quarter = String.raw`(?:iv|iii|ii|i|[1-4])`
const forms: readonly string[] = [
  String.raw`(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>${year})(?!\d)`,
  String.raw`(?:ngày\s*)?(?<wd>\d{1,2})\s*tháng\s*(?<wm>\d{1,2})(?:\s*(?:năm|/)\s*(?<wy>${year}))?(?!\d)`,
  String.raw`(?<count>0?[369]|ba|sáu|chín) tháng (?<half>đầu|cuối) năm(?:\s*(?<hy>${year}))?`,
  String.raw`qu[ýí]\s*(?<q1>${quarter})(?![\p{L}\d])(?:\s*(?:[-–,+]|và|đến)\s*(?:quý\s*)?(?<q2>${quarter})(?![\p{L}\d]))?(?:\s*[/,–-]?\s*(?:năm\s*)?(?<qy>${year}))?`,
  String.raw`tháng\s*(?<m1>\d{1,2})(?!\d)(?:(?:\s*,\s*(?:tháng\s*)?\d{1,2}(?=\s*(?:,|và))){0,10}\s*(?:[-–,]|và|đến)\s*(?:tháng\s*)?(?<m2>\d{1,2})(?![\d.]))?(?:\s*(?:[/.,-]|năm)\s*(?:năm\s*)?(?<my>${year}))?`,
  String.raw`(?<bm>\d{1,2})\s*/\s*(?<by>${year})(?!\d)`,
  String.raw`(?<![\d/.])(?<sd>\d{1,2})\s*/\s*(?<sm>\d{1,2})(?![\d/])`,
  String.raw`(?<y1>${year})\s*[-–]\s*(?<y2>${year})(?!\d)`,
  String.raw`năm\s*(?<yy>${year})(?!\d)`,
  String.raw`(?<this>(?:hết|trong|cuối) năm(?! (?:học|${year}|nay|tới|sau)))`,
]
const anyForm = new RegExp(forms.map((form) => `(?:${form})`).join('|'), 'gu')

/**
 * The times a (folded) text names, in order. A year left out is taken from the time that follows ("từ 01/10 đến
 * 31/10/2025"), then from `planYear`; without either the time is passed over.
 */
export function findTimes(folded: string, planYear: number | null): Time[] {
  const named = [...folded.matchAll(anyForm)].map(nameTime).filter((one) => one !== null)
  const times: Time[] = []
  let known: number | null = planYear
  for (const one of named.reverse()) {
    known = one.year ?? known
    const time = known === null ? null : placed(one, known)
    if (time) times.push(time)
  }
  return times.reverse()
}

function nameTime(match: RegExpExecArray): Named | null {
  const g = match.groups ?? {}
  const number = (text: string | undefined) => (text === undefined ? null : Number(text))
  const [from, to] = [match.index, match.index + match[0].length]
  const date = number(g['d'] ?? g['wd'] ?? g['sd'])
  const month = number(g['m'] ?? g['wm'] ?? g['sm'])
  if (date !== null && month !== null) {
    const ofYear = number(g['y'] ?? g['wy'])
    return { kind: 'date', year: ofYear, months: [month, month], date, from, to }
  }
  if (g['half']) {
    const count = { ba: 3, sáu: 6, chín: 9 }[g['count'] ?? ''] ?? Number(g['count'])
    return {
      kind: 'month',
      year: number(g['hy']),
      months: g['half'] === 'đầu' ? [1, count] : [13 - count, 12],
      date: null,
      from,
      to,
    }
  }
  if (g['q1']) {
    const [first, last] = [quarterNumber(g['q1']), quarterNumber(g['q2'] ?? g['q1'])]
    return { kind: 'quarter', year: number(g['qy']), months: [first * 3 - 2, last * 3], date: null, from, to }
  }
  if (g['m1'] ?? g['bm']) {
    const first = Number(g['m1'] ?? g['bm'])
    return {
      kind: 'month',
      year: number(g['my'] ?? g['by']),
      months: [first, number(g['m2']) ?? first],
      date: null,
      from,
      to,
    }
  }
  return { kind: 'year', year: number(g['y2'] ?? g['yy']), months: [1, 12], date: null, from, to }
}

function quarterNumber(text: string): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1 || Number(text)
}

function placed({ kind, months, date, from, to }: Named, inYear: number): Time | null {
  const [first, last] = months
  if (first < 1 || first > 12 || last < 1 || last > 12) return null
  if (date !== null) {
    if (!isDay(inYear, first, date)) return null
    const iso = day(inYear, first, date)
    return { kind, first: iso, last: iso, from, to }
  }
  return { kind, first: day(inYear, first, 1), last: lastOfMonth(inYear, last), from, to }
}

/** The last allowed day: "trước" leaves the time itself out, every other word lets it in. */
export function lastAllowedDay(time: Time, folded: string): string {
  const before = folded.slice(Math.max(0, time.from - 24), time.from)
  return /(?<!\p{L})trước(?: (?:ngày|thời điểm|hết|cuối|thời hạn))?\s*$/u.test(before) &&
    !/trước (?:hết|cuối)\s*$/.test(before)
    ? dayBefore(time.first)
    : (withinMonth(time, before) ?? time.last)
}

/** "tuần đầu tháng 02", "trung tuần tháng 5", "nửa đầu tháng 6": a part of the month. */
function withinMonth(time: Time, before: string): string | null {
  if (time.kind !== 'month') return null
  const week = /tuần (?:đầu(?: tiên)?|thứ nhất)(?: của)?\s*$/.test(before) ? '07' : null
  const later = /tuần thứ (hai|ba|tư)(?: của)?\s*$/.exec(before)?.[1]
  const third = /thượng tuần\s*$/.test(before) ? '10' : /trung tuần\s*$/.test(before) ? '20' : null
  const half = /nửa đầu(?: của)?\s*$/.test(before) ? '15' : null
  const date =
    week ?? third ?? half ?? (later === undefined ? null : { hai: '14', ba: '21', tư: '28' }[later])
  return date === null ? null : `${time.first.slice(0, 8)}${date}`
}
