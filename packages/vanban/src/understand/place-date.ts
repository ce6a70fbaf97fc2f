import type { Span } from '../model/span.ts'
import { fold, unmarked, withoutClosing } from './fold.ts'
import type { Line } from './lines.ts'
import { readStretch, spanIn } from './stretch.ts'
import { headFurniture } from './words/head-words.ts'

export interface PlaceAndDate {
  readonly place: string | null
  readonly placeSpan: Span | null
  /** ISO, as far as the blanks are filled. */
  readonly date: string | null
  readonly dateSpan: Span
}

const blank = String.raw`[\s\d.…_]{0,16}`
const inWords = new RegExp(`ng[aàáảâ]y(${blank})th[aáàảãạâ]ng(${blank})n[aăâãàáắ]m\\s*([\\d.…_]{0,6})`, 'u')
const inFigures = new RegExp(
  `,\\s*ngày(?:\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})|(${blank})/(${blank})/\\s*(\\d{4}))`,
  'u',
)

/** Địa danh và thời gian ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4), blanks of a draft included. */
export function readPlaceAndDate(source: string, lines: readonly Line[]): PlaceAndDate | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const head = readStretch(source, [first.span[0], last.span[1]])
  const match = inWords.exec(head.folded) ?? inFigures.exec(head.folded)
  if (!match) return null
  const [day, month, year] = match.slice(1).filter((part) => part !== undefined)
  const from = match.index + match[0].search(/ng\p{L}y/u)
  const dateSpan = spanIn(head, from, match.index + match[0].trimEnd().length)
  return { ...placeBefore(lines, dateSpan[0]), date: isoDate(day, month, year), dateSpan }
}

function isoDate(day = '', month = '', year = ''): string | null {
  const [d, m, y] = [day, month, year].map((part) => Number(part.replace(/\D/g, '')) || 0) as [
    number,
    number,
    number,
  ]
  if (y < 1900 || y > 2200) return null
  if (m < 1 || m > 12) return String(y)
  const yearMonth = `${String(y)}-${String(m).padStart(2, '0')}`
  return d < 1 || d > 31 ? yearMonth : `${yearMonth}-${String(d).padStart(2, '0')}`
}

/** The words before "ngày" on its line; a long name of a city may begin on the line above. */
function placeBefore(lines: readonly Line[], at: number): { place: string | null; placeSpan: Span | null } {
  const index = lines.findIndex((line) => line.span[0] <= at && at < line.span[1])
  const line = lines[index]
  if (!line) return { place: null, placeSpan: null }
  const before = line.text.slice(0, at - line.span[0])
  const from = /^số\s*:?\s*\S*\/\S+\s+/iu.exec(before)?.[0].length ?? 0
  const rest = withoutClosing(before.slice(from).replace(/,\s*(?:hồi|lúc|vào)\s[^,]*$/u, ''))
  const above = lines[index - 1]
  const wraps =
    from === 0 && above !== undefined && above.paragraph === line.paragraph && continuesPlace(above.text)
  const place = withoutClosing((wraps ? `${above.text} ${rest}` : rest).replace(/\s+/g, ' ').trim())
  if (!/^\p{Lu}/u.test(place) || place.length > 60) return { place: null, placeSpan: null }
  const start = wraps ? above.span[0] : line.span[0] + from
  const end = wraps && rest === '' ? start + place.length : line.span[0] + from + rest.length
  return { place, placeSpan: [start, end] }
}

function continuesPlace(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    text.length < 30 &&
    !/[\d:.;/]/.test(text) &&
    !headFurniture.test(unmarked(fold(text))) &&
    text !== text.toUpperCase()
  )
}
