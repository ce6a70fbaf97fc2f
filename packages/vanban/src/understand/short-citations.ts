import type { Citation } from '../model/official-document.ts'
import { dateAfter, issuerAfter } from './issuance.ts'
import { spanIn, type Stretch } from './stretch.ts'

/**
 * A document cited by type and number without its symbol: "Nghị quyết 57", "Công văn số 3616 ngày …". Nghị định
 * 30/2020/NĐ-CP asks for the symbol; a second mention often drops it.
 */
const shortCitation =
  /(?<!\p{L})(?:(Nghị định|Nghị quyết|Thông tư|Chỉ thị|Kết luận) (?:số )?|(Quyết định|Công văn|Công điện|Quy định|Thông báo|Hướng dẫn|Kế hoạch|Chương trình|Tờ trình|Báo cáo|Đề án|Luật) số )(\d{1,5}[a-z]?(?:\/(?:19|20)\d{2})?)(?![\p{L}\d%/]|[.,]\d|\s?[-–/]\s?\p{Lu})/gu
const year = /^(?:19|20)\d{2}$/
/** "Chỉ thị 5 đơn vị": a count, not a number. */
const goesOnAsCitation = /^(?:\s*$|[.,;:)"”]|\s(?:của|ngày|về|và|năm|tại|đã|trong|khóa|được|thì|là|\())/

export function findShortCitations(words: Stretch): Citation[] {
  const found: Citation[] = []
  for (const match of words.text.matchAll(shortCitation)) {
    const [whole, bare, numbered, number] = match
    const kind = bare ?? numbered
    if (!kind || !number || year.test(number)) continue
    const from = match.index
    const end = from + whole.length
    if (!whole.includes(' số ') && !goesOnAsCitation.test(words.folded.slice(end, end + 12))) continue
    const date = dateAfter(words, end)
    const issuer = issuerAfter(words, date?.to ?? end)
    const to = issuer?.to ?? date?.to ?? end
    found.push({
      kind: kind.toLowerCase(),
      reference: number,
      words: words.text.slice(from, to),
      referenceWords: number,
      date: date?.day ?? null,
      issuer: issuer?.name ?? null,
      span: spanIn(words, from, to),
      referenceSpan: spanIn(words, end - number.length, end),
    })
  }
  return found
}
