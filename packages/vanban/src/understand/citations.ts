import { anyOf, fold, unmarked } from './fold.ts'
import { findNumbers } from './reference-numbers.ts'
import { dateAfter, issuanceBefore, issuerAfter } from './issuance.ts'
import { subStretch, type Stretch } from './stretch.ts'
import { citedBesides, documentTypes } from './words/document-types.ts'

/** A document named by its number and symbol within a sentence. Places count in the stretch it was found in. */
export interface Cited {
  readonly kind: string | null
  /** Number and symbol without spaces: "72/2015/NĐ-CP". */
  readonly reference: string
  readonly referenceFrom: number
  readonly referenceTo: number
  readonly date: string | null
  readonly issuer: string | null
  /** Where the type word begins, or the number where there is none. */
  readonly from: number
  /** After the last thing read: number, date or issuer. */
  readonly to: number
}

const kinds = anyOf([...documentTypes.map(([name]) => name), ...citedBesides])
const short = new Map(
  documentTypes.flatMap(([name, abbreviation]) => (abbreviation ? [[abbreviation, name]] : [])),
)
const kindBefore = new RegExp(
  `(?<!\\p{L})(${kinds})(?:\\s+số|\\s*:|\\s+các|\\s+liên tịch|\\s*\\()*\\s*$`,
  'u',
)
/** "Kê hoạch số": recognised pages lose marks. */
const blurredKindBefore = new RegExp(`(?<!\\p{L})(${unmarked(kinds)})(?:\\s+s\\p{L}|\\s*:)\\s*$`, 'u')
const clearKind = new Map(documentTypes.map(([name]) => [unmarked(fold(name)), name]))
/** "Kế hoạch liên ngành số", "Công văn hỏa tốc số": words between the type and its number. */
const kindApart = new RegExp(`.*(?<!\\p{L})(${kinds})((?: \\p{L}+){1,9}) số\\s*:?\\s*$`, 'u')
const shortBefore = /(?<![\p{L}/-])(QĐ|QÐ|NĐ|NÐ|NQ|TT|TTLT|CT|KL|KH|CV|TB|HD|CTr|TTr|BC|CĐ|CÐ)(?: số)?[ :]*$/u
const lawBefore = /(?<!\p{L})((?:bộ )?luật|pháp lệnh) (?!số\s)[^;]{2,200}?(?: số)?\s*$/u
const numberWord = /(?<!\p{L})số\s*:?\s*$/u

/** Every document cited by number; numbers such as 22/2016/TT-BTTTT are looked for before anything is taken for a date. */
export function findCitations(words: Stretch): Cited[] {
  const citations: Cited[] = []
  for (const { reference, from, to, certain } of findNumbers(words)) {
    const last = citations.at(-1)
    if (last && from < last.to) continue
    const title = titleBefore(words, from, reference, last)
    if (!certain && title === null && !numberWord.test(words.folded.slice(Math.max(0, from - 8), from)))
      continue
    const start = title?.from ?? from
    const date = dateAfter(words, to)
    const issuer = issuerAfter(words, date?.to ?? to) ?? null
    const before = date && issuer ? null : issuanceBefore(subStretch(words, Math.max(0, start - 200), start))
    citations.push({
      kind: title?.kind ?? null,
      reference,
      referenceFrom: from,
      referenceTo: to,
      date: date ? date.day : (before?.day ?? null),
      issuer: issuer?.name ?? title?.issuer ?? before?.issuer ?? null,
      from: start,
      to: issuer?.to ?? date?.to ?? to,
    })
  }
  return citations
}

interface TitleBefore {
  readonly kind: string
  readonly from: number
  readonly issuer: string | null
}

/** The type word that a number stands behind: its own, or that of the number before it ("các Quyết định số 1/…, số 2/…"). */
function titleBefore(
  words: Stretch,
  at: number,
  reference: string,
  last: Cited | undefined,
): TitleBefore | null {
  const start = Math.max(0, at - 220, last?.to ?? 0)
  const before = words.folded.slice(start, at)
  const direct = kindBefore.exec(before.slice(-60)) ?? blurredKindBefore.exec(unmarked(before.slice(-60)))
  if (direct?.[1])
    return { kind: clearKind.get(direct[1]) ?? direct[1], from: at - direct[0].length, issuer: null }
  const law = /QH|UBTVQH|\/PL|\/L-/.test(reference) ? lawBefore.exec(before) : null
  if (law?.[1]) return { kind: law[1], from: at - law[0].length, issuer: null }
  const abbreviated = shortBefore.exec(words.text.slice(Math.max(start, at - 14), at))
  if (abbreviated?.[1])
    return { kind: kindOf(abbreviated[1]), from: at - abbreviated[0].length, issuer: null }
  const apart = kindApart.exec(before.slice(-110))
  if (apart?.[1] && apart[2]) return titleApart(words, at, apart[0], apart[1], apart[2])
  if (!last?.kind || typeIn(last.reference) !== typeIn(reference)) return null
  const isListed = /(?:^|[,;(]|\s(?:và|hoặc)|:)\s*(?:số\s*:?\s*)?$/u.test(before.slice(-20))
  const from = at - (numberWord.exec(before)?.[0].length ?? 0)
  return isListed ? { kind: last.kind, from, issuer: null } : null
}

/** "QĐ" of "36/QĐ-TTg". */
function typeIn(reference: string): string {
  return /\p{L}+/u.exec(reference)?.[0] ?? ''
}

/** "Kế hoạch của UBND tỉnh số 5/KH-UBND" names its issuer before its number. */
function titleApart(words: Stretch, at: number, whole: string, kind: string, between: string): TitleBefore {
  const tail = whole.length - whole.lastIndexOf(kind + between)
  const from = at - tail
  const of =
    / (?:của )?(?=(?:ubnd|ủy ban|hđnd|hội đồng|ban|bộ|sở|thủ tướng|chính phủ|chủ tịch|tỉnh ủy|thành ủy|huyện ủy|đảng ủy) )/u.exec(
      between,
    )
  const issuer = of
    ? words.text
        .slice(from + kind.length + of.index + of[0].length, from + kind.length + between.length)
        .trim()
    : null
  return { kind, from, issuer: issuer === '' ? null : issuer }
}

function kindOf(abbreviation: string): string {
  return abbreviation === 'CV'
    ? 'công văn'
    : (short.get(abbreviation.replace('Ð', 'Đ')) ?? abbreviation.toLowerCase())
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
