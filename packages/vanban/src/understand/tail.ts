import type { Signature } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { headFrom, opensNation } from './inner-head.ts'
import { anyOf, fold, isCapitals, unmarked } from './fold.ts'
import { columnsOf, type Line, type Part } from './lines.ts'
import { readPlaceAndDate, type PlaceAndDate } from './place-date.ts'
import { readRecipients } from './recipients.ts'
import { isName } from './person-names.ts'
import { findSignatures } from './signature.ts'
import { findTitle } from './title.ts'
import { isRule } from './statements.ts'
import { contactLine, copiesSign, postWords } from './words/signing-words.ts'

/** Nơi nhận and the signature, in either order and in one column or two. */
export interface Tail {
  /** The first part that belongs to it; the number of parts where there is none. */
  readonly from: number
  /** The first part of what is attached below. */
  readonly next: number
  readonly recipients: readonly string[]
  readonly recipientsSpan: Span | null
  readonly signature: Signature | null
  readonly signatureSpan: Span | null
  readonly cosigners: readonly Signature[]
  readonly placeAndDate: PlaceAndDate | null
  readonly claimed: readonly Span[]
}

const recipientsHead = /^noi nhan\s*(:|$)/
const isRecipientsHead = (line: Line): boolean =>
  /^\p{L}{3} \p{L}{4}/u.test(line.text) && recipientsHead.test(unmarked(fold(line.text.slice(0, 24))))
const signingHead = /^(?:(?:tm|kt|tl|tuq|q)\s*[./]|[tk]\/[mtl]\.?(?!\p{L}))\s*\p{Lu}/iu
const post = unmarked(anyOf(postWords))
/** A body may stand before the post: "SỞ NGOẠI VỤ GIÁM ĐỐC", where the ends of lines were lost. */
const postHead = new RegExp(
  `^(?:${post})(?!\\p{L})|^(?:so|bo|ban|hoi|doan|cong an|lien doan) .* (?:${post})$`,
  'u',
)

export function readTail(source: string, parts: readonly Part[], start: number): Tail {
  const from = tailStart(parts, start)
  const next = attachmentStart(parts, from)
  const lines = parts
    .slice(from, next)
    .flatMap((part) => (part.kind === 'line' ? columnsOf(part) : []))
    .filter((line) => !isRule(line.text))
  const recipients = readRecipients(lines, isRecipientsHead, isSigning)
  const taken = new Set(recipients.lines)
  const rest = lines.filter((line) => !taken.has(line))
  const signed = findSignatures(rest, isSigning)
  return {
    from,
    next,
    recipients: recipients.names,
    recipientsSpan: recipients.span,
    signature: signed?.first.signature ?? null,
    signatureSpan: signed?.first.span ?? null,
    cosigners: signed?.others.map(({ signature }) => signature) ?? [],
    placeAndDate: readPlaceAndDate(source, rest),
    claimed: [
      ...recipients.lines,
      ...(signed ? [signed.first, ...signed.others].flatMap((one) => one.lines) : rest.filter(isSigning)),
      ...rest.filter(isFootnote),
    ].map((line) => line.span),
  }
}

/** Signing words (TM., KT., TL., TUQ., Q.) or a post in capitals: a link of the chain above the name. */
function isSigning(line: Line): boolean {
  if (line.text.length > 90 || !isCapitals(line.text.replace(/\(.*\)/, ''))) return false
  return signingHead.test(line.text) || postHead.test(unmarked(fold(line.text)))
}

/** What an office prints below for itself: who typed how many copies, and where it can be reached. */
const isFootnote = (line: Line): boolean => copiesSign.test(line.text) || contactLine.test(fold(line.text))

function tailStart(parts: readonly Part[], start: number): number {
  for (let at = start; at < parts.length; at += 1) {
    const part = parts[at] as Part
    if (part.kind === 'table') continue
    if (endsBody(part) && isSigningNext(parts, at + 1)) return at + 1
    if (part.text.length > 160) continue
    if (isSigning(part) && isSigned(parts, at + 1)) return at
    if (isRecipientsHead(part)) return withSignatureAbove(parts, at, start)
    const column = columnsOf(part)
    if (column.some(isRecipientsHead)) return at
    if (column.some((line) => signingHead.test(line.text) && isCapitals(line.text))) return at
  }
  return parts.length
}

/** A signature without signing words may stand above Nơi nhận: posts in capitals and a name. */
function withSignatureAbove(parts: readonly Part[], at: number, start: number): number {
  let from = at
  while (from > start) {
    const above = parts[from - 1] as Part
    if (above.kind === 'table' || !(isSigning(above) || isName(above.text) || isRule(above.text))) break
    from -= 1
  }
  return from
}

/** A post in capitals above a name, where neither "./." nor Nơi nhận tells that the body is over. */
function isSigned(parts: readonly Part[], at: number): boolean {
  for (const part of parts.slice(at, at + 5)) {
    if (part.kind === 'table' || part.text.length > 90) return false
    if (isName(part.text)) return true
    if (!isSigning(part) && !isRule(part.text) && !/^\(|^\[|đã ký/iu.test(part.text)) return false
  }
  return false
}

const endsBody = (line: Line): boolean => /\.\s*\/\s*\.?["”]?$/.test(line.text)

function isSigningNext(parts: readonly Part[], at: number): boolean {
  return parts.slice(at, at + 4).some((part) => part.kind === 'line' && isSigning(part))
}

/** Phụ lục, or a plan or regulation issued with a decision: the first of their titles below the signature. */
function attachmentStart(parts: readonly Part[], from: number): number {
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at] as Part
    if (part.kind === 'table') return titleAbove(parts, at, from)
    if (isAppendixHead(part.text)) return at
    if (opensNation(part.text)) return headFrom(parts, at, from)
    if (isCapitals(part.text) && findTitle([part]) && part.text.length < 40) return at
  }
  return parts.length
}

/** "BẢNG PHÂN CÔNG NHIỆM VỤ" and "(Kèm theo Quyết định số …)" above a table belong to it. */
function titleAbove(parts: readonly Part[], table: number, floor: number): number {
  let from = table
  for (let at = table - 1; at >= Math.max(floor, table - 6); at -= 1) {
    const part = parts[at] as Part
    if (part.kind === 'table' || isSigning(part) || isName(part.text)) break
    if (isCapitals(part.text)) from = at
    else if (!part.text.startsWith('(')) break
  }
  return from
}

/** "PHỤ LỤC", "PHỤ LỤC II", "Phụ lục 01:" as a heading, not as a reference in a sentence. */
export function isAppendixHead(text: string): boolean {
  const match = /^phụ lục(\s+(số\s+)?([ivx]{1,5}|\d{1,3}[a-z]?|[a-z]))?\s*([.:–-]|$|\s(?=\p{Lu}))/iu.exec(
    text,
  )
  if (!match) return false
  return isCapitals(text) || text.length <= match[0].length + 1
}
