import type { Assignment, HeaderField, OfficialDocument } from '../model/official-document.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import { assignByLabel } from './assign-by-label.ts'
import { assignBySection } from './assign-by-section.ts'
import { assignByTable } from './assign-by-table.ts'
import { plansWithin } from './attached-documents.ts'
import { isOnlyAppendix, readAttachments } from './attachments.ts'
import { readCitations } from './cited-documents.ts'
import { readHeader, type Header } from './header.ts'
import { readBases } from './legal-bases.ts'
import { linesOf } from './lines.ts'
import { isBullet, numberingOf } from './numbering.ts'
import { descendants, growOutline, passagesOf, rootNode, type OutlineNode } from './outline.ts'
import { statementsOf, type BodyPart } from './statements.ts'
import { subStretch, type Stretch } from './stretch.ts'
import { readTail, type Tail } from './tail.ts'
import { findUnassigned } from './unassigned.ts'
import { findUnread } from './unread.ts'
import { withoutYearOfWork } from './year-of-work.ts'

/**
 * What an official document says, from its text and blocks: lines -> head | body | tail | attachments -> outline -> meaning.
 * Never throws; what no rule accounts for is listed in `unread`.
 */
export function understand(source: SourceText): OfficialDocument {
  const { text } = source
  const parts = linesOf(source)
  const main = isOnlyAppendix(parts) ? [] : parts
  const header = readHeader(text, main)
  const tail = readTail(text, main, header.next)
  const body = statementsOf(text, main.slice(header.next, tail.from))
  const root = rootNode(text)
  growOutline(root, body, text)
  const attachments = readAttachments(text, parts.slice(tail.next), root)
  root.children.push(...attachments.nodes)
  const year = yearOf(header, tail)
  const bases = withoutYearOfWork(readBases(openingOf(body)), text, year)
  const where = { ...header.where, ...whereInTail(header, tail) }
  return {
    ...fieldsOf(header, tail),
    bases,
    recipients: tail.recipients,
    signature: tail.signature,
    ...(tail.cosigners.length > 0 ? { cosigners: tail.cosigners } : {}),
    appendices: attachments.appendices,
    assignments: readAssignments(root, header, tail, text),
    citations: withoutYearOfWork(
      readCitations(
        text,
        [
          ...statementsOf(text, parts.slice(0, header.next)),
          ...body,
          ...statementsOf(text, parts.slice(tail.from)),
        ],
        bases,
      ),
      text,
      year,
    ),
    attached: [...plansWithin(root, header.type), ...attachments.attached],
    outline: passagesOf(root, text),
    findings: [],
    unread: findUnread(parts, [...claimedBy(header, tail, where, root), ...attachments.claimed]),
    where,
    text,
    format: source.format,
    pages: source.pages,
    notes: source.notes,
    recognised: source.recognised ?? [],
    sheet: source.sheet ?? null,
    decomposed: source.decomposed ?? [],
  }
}

function fieldsOf(header: Header, tail: Tail) {
  const { type, number, symbol, issuer, superior, subject, addressees, secrecy, urgency } = header
  const place = header.place ?? (header.date === null ? (tail.placeAndDate?.place ?? null) : null)
  const date = header.date ?? tail.placeAndDate?.date ?? null
  return { type, number, symbol, issuer, superior, place, date, subject, addressees, secrecy, urgency }
}

/** Communes often print place and date above the signature. */
function whereInTail(header: Header, tail: Tail): Partial<Record<HeaderField, Span>> {
  const dated = header.date === null && header.place === null ? tail.placeAndDate : null
  return {
    ...(tail.recipientsSpan ? { recipients: tail.recipientsSpan } : {}),
    ...(tail.signatureSpan ? { signature: tail.signatureSpan } : {}),
    ...(dated?.placeSpan ? { place: dated.placeSpan } : {}),
    ...(dated ? { date: dated.dateSpan } : {}),
  }
}

/** The sentences above the first heading or article. */
function openingOf(body: readonly BodyPart[]): Stretch[] {
  const opening: Stretch[] = []
  for (const part of body) {
    if (part.kind === 'table') break
    const numbering = numberingOf(part.words.text)
    const words = subStretch(part.words, numbering?.length ?? 0)
    if (numbering && !(isBullet(numbering.style) && /^(?:căn cứ|xét|theo) /.test(words.folded))) break
    opening.push(words)
  }
  return opening
}

function readAssignments(root: OutlineNode, header: Header, tail: Tail, text: string): Assignment[] {
  const planYear = planYearOf(header, tail)
  const used = new Set<OutlineNode>()
  const assigned = [
    ...assignByTable(root, text, planYear, used),
    ...assignByLabel(root, header.type, planYear, used),
    ...assignBySection(root, header.type, planYear, used),
  ]
  return [...assigned, ...findUnassigned(root, header.type, planYear, used)].sort(
    (a, b) => a.span[0] - b.span[0],
  )
}

/** The year a plan is for; "đến năm 2030" names a horizon, not the year of the work. */
function planYearOf(header: Header, tail: Tail): number | null {
  const named = [...(header.subject ?? '').matchAll(/(?<!đến )(?<!ĐẾN )năm\s+(20\d{2})/giu)].at(-1)?.[1]
  return named === undefined ? yearOf(header, tail) : Number(named)
}

function yearOf(header: Header, tail: Tail): number | null {
  const year = (header.date ?? tail.placeAndDate?.date)?.slice(0, 4)
  return year === undefined ? null : Number(year)
}

function claimedBy(header: Header, tail: Tail, where: OfficialDocument['where'], root: OutlineNode): Span[] {
  const body = [...descendants(root)].map((node) => node.span)
  return [...header.claimed, ...tail.claimed, ...Object.values(where), ...body]
}
