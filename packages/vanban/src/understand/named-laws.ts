import type { Citation } from '../model/official-document.ts'
import { dateAfter } from './issuance.ts'
import { spanIn, type Stretch } from './stretch.ts'

/** "Luật Báo chí năm 2016", "Hiến pháp 2013", "Bộ luật Lao động (2019)": laws are cited by name, and the year tells which. */
const namedLaw =
  /(?<![\p{L}])(?:(Bộ luật|Luật|Pháp lệnh)(?= \p{Lu}| sửa đổi)|Hiến pháp)(?: (?!trong |cho |đối với |tại |theo |thực hiện |giai đoạn |vào |năm |ngày )\p{L}[\p{L}-]*(?:, bổ sung| -)?){0,24}?(?= \(?(?:năm )?(?:19|20)\d{2}(?![\d/])|,? (?:ban hành )?ngày \d)/gu
const yearAfter = /^ (?:\(|năm |\(năm )?((?:19|20)\d{2})(?![\d/])\)?/

export function findNamedLaws(words: Stretch): Citation[] {
  if (!/(?:luật|pháp lệnh|hiến pháp) /.test(words.folded)) return []
  const laws: Citation[] = []
  for (const match of words.text.matchAll(namedLaw)) {
    const [from, end] = [match.index, match.index + match[0].length]
    const year = yearAfter.exec(words.text.slice(end, end + 14))
    const date = year ? { day: year[1] ?? null, to: end + year[0].length } : dateAfter(words, end)
    if (!date) continue
    laws.push({
      kind: (match[1] ?? 'Hiến pháp').toLowerCase(),
      reference: match[0],
      words: words.text.slice(from, date.to),
      referenceWords: match[0],
      date: date.day,
      issuer: null,
      span: spanIn(words, from, date.to),
      referenceSpan: spanIn(words, from, end),
    })
  }
  return laws
}
