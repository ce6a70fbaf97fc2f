import type { LegalBasis } from '../model/official-document.ts'
import { findCitations, sameReference, type Cited } from './citations.ts'
import { isoDay } from './issuance.ts'
import { unmarked, withoutClosing } from './fold.ts'
import { spanIn, subStretch, type Stretch } from './stretch.ts'

/** Without marks, which recognised pages lose. "Để khắc phục tình trạng trên, thực hiện Công điện …" says first what for. */
const basisWords =
  /^(?:(?:de|nham) [^;,]{3,60}, )?(can cu(?: vao)?|thuc hien|trien khai(?: thuc hien)?|theo|xet|tiep theo|phuc dap|duoc (?:su )?(?:dong y|nhat tri|phan cong|uy quyen|chap thuan|cho phep)(?: cua)?|tren co so|de (?:trien khai |to chuc )*(?:thuc hien|trien khai)|nham (?:trien khai |to chuc )*(?:thuc hien|trien khai)|ngay [\d/.-]{4,10}, [^.;,]{3,60} (?:da )?(?:co|ban hanh|nhan duoc))(?:\s+(?:cac|noi dung|yeu cau|tinh than))*\s+/

/**
 * What the document rests on: the documents named by the sentences above its first heading ("Căn cứ …;", "Thực hiện …").
 * A document named only within the title of another is not a basis of this one.
 */
export function readBases(opening: readonly Stretch[]): LegalBasis[] {
  const bases: LegalBasis[] = []
  for (const words of opening.flatMap(sentencesOf))
    for (const basis of basesOf(words))
      if (!bases.some((one) => sameReference(one.reference, basis.reference))) bases.push(basis)
  return bases
}

/** A story may be told first: "Bão đang đến gần. Thực hiện Công điện số …". */
function sentencesOf(words: Stretch): Stretch[] {
  const starts = [
    ...words.text.matchAll(/(?<=\p{Ll}{2}[.]) (?=(?:Căn cứ|Thực hiện|Triển khai thực hiện) )/gu),
  ].map(({ index }) => index)
  return [0, ...starts].map((from, at) => subStretch(words, from, starts[at] ?? words.text.length))
}

function basesOf(words: Stretch): LegalBasis[] {
  const intro = basisWords.exec(unmarked(words.folded.slice(0, 140)))
  if (!intro) return []
  const bases: LegalBasis[] = []
  for (const [from, to] of clausesOf(words.folded, intro[0].length)) {
    const clause = subStretch(words, from, to)
    bases.push(...lawsByName(clause), ...citedIn(clause))
  }
  return bases.sort((a, b) => a.span[0] - b.span[0])
}

/** Bases are parted by semicolons; each may open with "Căn cứ" again. */
function clausesOf(folded: string, start: number): [number, number][] {
  const clauses: [number, number][] = []
  let from = start
  while (from < folded.length) {
    const semicolon = folded.indexOf(';', from)
    const to = semicolon < 0 ? folded.length : semicolon
    const again = /^\s*(?:căn cứ|thực hiện)\s+/u.exec(folded.slice(from, to))
    clauses.push([from + (again?.[0].length ?? 0), to])
    from = to + 1
  }
  return clauses
}

const lawName =
  /(?<=^|, |và )(?:(bộ )?luật|pháp lệnh|hiến pháp)\s+(?!số\s)[^;]{2,220}?(?=\s+ngày\s+\d|\s+(?:năm\s+)?(?:19|20)\d{2}(?!\d)|\s+số\s+\d|,? (?:đã )?được sửa đổi|, (?:luật|bộ luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kế hoạch|pháp lệnh)|[;.]|$)/gu

/** A law may be cited by its name alone: "Luật Báo chí ngày 05 tháng 4 năm 2016". */
function lawsByName(clause: Stretch): LegalBasis[] {
  if (!/luật|pháp lệnh|hiến pháp/.test(clause.folded)) return []
  const laws: LegalBasis[] = []
  let last = 0
  for (const match of clause.folded.matchAll(lawName)) {
    const to = match.index + match[0].length
    const within = / (?:về|của|hướng dẫn|thi hành) /.test(clause.folded.slice(last, match.index))
    if (!within || /^\s+ngày\s+\d/.test(clause.folded.slice(to, to + 12))) last = to
    if (within) continue
    const rest = clause.folded.slice(to, to + 50)
    if (/^\s+số\s+\d/.test(rest) || !isPlain(clause, match.index, null)) continue
    const date =
      /^\s+ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/.exec(rest)
    const year = date ? null : /^\s+(?:năm\s+)?((?:19|20)\d{2})/.exec(rest)
    laws.push({
      kind: /^(bộ luật|pháp lệnh|hiến pháp)/.exec(match[0])?.[0] ?? 'luật',
      reference: withoutClosing(clause.text.slice(match.index, to)),
      date: date ? isoDay(date[1], date[2], date[3]) : (year?.[1] ?? null),
      issuer: null,
      title: null,
      span: spanIn(clause, match.index, to + ((date ?? year)?.[0].length ?? 0)),
    })
  }
  return laws
}

function citedIn(clause: Stretch): LegalBasis[] {
  const citations = findCitations(clause)
  const bases: LegalBasis[] = []
  let last: { citation: Cited; plain: boolean } | null = null
  for (const [at, citation] of citations.entries()) {
    const plain = isPlain(clause, citation.from, last)
    last = { citation, plain }
    if (plain) bases.push(asBasis(clause, citation, citations[at + 1]?.from ?? clause.text.length))
  }
  return bases
}

/** Named for itself, not as part of the title of the document before it. */
function isPlain(clause: Stretch, from: number, last: { citation: Cited; plain: boolean } | null): boolean {
  const before = clause.folded.slice(Math.max(0, from - 40), from).trimEnd()
  if (before === '' || /(?<!\p{L})tại$/u.test(before)) return true
  if (last === null && / (?:ban hành|phê duyệt) (?:kèm )?theo$/.test(before)) return true
  if (last === null && /^(?:\p{L}+ ){1,5}số$/u.test(before)) return true
  if (before.endsWith('(')) return last === null
  if (!/(?:,|(?<!\p{L})và)$/u.test(before)) return false
  return last === null || last.plain || / về /.test(clause.folded.slice(last.citation.to, from))
}

/** The main clause after the last basis: ", UBND tỉnh ban hành Kế hoạch … như sau". */
const issuing =
  /[,.;]\s+(?:UBND|U[ỷy] ban|Ủy ban|Sở|Bộ|Ban|Phòng|Văn phòng|Trung tâm|Công an|Đảng [uủ][ỷy]|Chủ tịch)\s[^;]{0,200}?(?:ban hành|đề nghị|xây dựng|báo cáo|yêu cầu|giao|thông báo|hướng dẫn|kính).*$/su

function asBasis(clause: Stretch, citation: Cited, next: number): LegalBasis {
  const title = clause.text
    .slice(citation.to, next)
    .replace(issuing, '')
    .replace(/^[\s,)]{1,9}|[\s,(]{1,9}(?:và)?\s?$/gu, '')
  return {
    kind: citation.kind ?? 'văn bản',
    reference: citation.reference,
    date: citation.date,
    issuer: citation.issuer ?? proposer(clause, citation.from),
    title: title.length > 3 ? withoutClosing(title) : null,
    span: spanIn(clause, citation.from, citation.to),
  }
}

/** "Theo đề nghị của Sở Xây dựng tại Tờ trình số …". */
function proposer(clause: Stretch, from: number): string | null {
  const before = clause.folded.slice(Math.max(0, from - 140), from)
  const match = /(?:đề nghị|ý kiến|báo cáo) của ([^;]{3,110}?) tại (?:các )?$/u.exec(before)
  if (!match?.[1]) return null
  const at = from - before.length + match.index + match[0].indexOf(match[1])
  return clause.text.slice(at, at + match[1].length)
}
