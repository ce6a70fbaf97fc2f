import type { AttachedDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { attachedDocument } from './attached-documents.ts'
import { findInnerHead } from './inner-head.ts'
import { fold, isCapitals, unmarked } from './fold.ts'
import { readHeader } from './header.ts'
import type { Line, Part } from './lines.ts'
import { numberingOf, rankOf } from './numbering.ts'
import { growOutline, type OutlineNode } from './outline.ts'
import { isRule, statementsOf } from './statements.ts'
import { readStretch } from './stretch.ts'
import { isAppendixHead, readTail, type Tail } from './tail.ts'
import { findTitle } from './title.ts'
import { headFurniture } from './words/head-words.ts'

/** What stands below the signature: appendices, and a plan or regulation issued with a decision. */
export interface Attachments {
  readonly nodes: readonly OutlineNode[]
  /** Appendices called so; an attached plan is none. */
  readonly appendices: number
  readonly attached: readonly AttachedDocument[]
  /** Heads and tails of attached documents. */
  readonly claimed: readonly Span[]
}

interface Attachment {
  readonly node: OutlineNode
  readonly attached: AttachedDocument | null
  readonly claimed: readonly Span[]
}

export function readAttachments(source: string, parts: readonly Part[], root: OutlineNode): Attachments {
  const starts = startsOf(parts)
  const found = starts.map((from, at) => readAttachment(source, parts.slice(from, starts[at + 1]), root))
  return {
    nodes: found.map(({ node }) => node),
    appendices: starts.filter((at) => isAppendix(parts[at])).length,
    attached: found.flatMap(({ attached }) => attached ?? []),
    claimed: found.flatMap(({ claimed }) => claimed),
  }
}

/** A document that is nothing but an appendix, sent as a file of its own. */
export function isOnlyAppendix(parts: readonly Part[]): boolean {
  return isAppendix(parts.find((part) => part.kind === 'table' || !isRule(part.text)))
}

const isAppendix = (part: Part | undefined): boolean => part?.kind === 'line' && isAppendixHead(part.text)

function startsOf(parts: readonly Part[]): number[] {
  const starts: number[] = []
  let headed = -1
  for (let at = 0; at < parts.length; at += 1) {
    if (at < headed || !opensAttachment(parts, at)) continue
    const head = findInnerHead(parts.slice(at, at + headReach * 2))
    if (head) headed = at + head.next
    starts.push(at)
  }
  return starts
}

/** The first line opens one whatever it is; later ones only with a heading of their own. */
function opensAttachment(parts: readonly Part[], at: number): boolean {
  const line = parts[at]
  if (at === 0) return true
  if (line?.kind !== 'line') return false
  if (isAppendixHead(line.text)) return true
  const title = isCapitals(line.text) && line.text.length < 40 ? findTitle([line]) : null
  if (!title || titlesPart(parts[at - 1])) return false
  return title.subject.length === 0 || parts.slice(at + 1, at + 6).some(isBinding)
}

/** "Chương I" on a line of its own: what follows is its title ("QUY ĐỊNH CHUNG"), whatever it sounds like. */
function titlesPart(above: Part | undefined): boolean {
  return above?.kind === 'line' && numberingOf(above.text)?.length === above.text.length
}

/** "(Kèm theo Quyết định số …)" */
const isBinding = (part: Part): boolean =>
  part.kind === 'line' && /^\(?\s*(?:ban hành )?kèm theo(?!\p{L})/iu.test(part.text)

function readAttachment(source: string, parts: readonly Part[], root: OutlineNode): Attachment {
  const inner = findInnerHead(parts)
  const header = inner ? readHeader(source, parts.slice(inner.from)) : null
  const head = header && inner ? linesOf(parts.slice(0, inner.from + header.next)) : headOf(parts)
  const tail = readTail(source, parts, head.length)
  const isSigned = tail.signature !== null && tail.next === parts.length
  const node = attachmentNode(source, head, parts[0]?.span[0] ?? 0, root)
  growOutline(node, statementsOf(source, parts.slice(head.length, isSigned ? tail.from : undefined)), source)
  const claimed = [...(header ? head.map(({ span }) => span) : []), ...(isSigned ? tailSpans(tail) : [])]
  const [first, last] = [parts[0], parts.at(-1)]
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0]
  return { node, attached: attachedDocument(head, header, isSigned ? tail : null, span), claimed }
}

function tailSpans(tail: Tail): Span[] {
  return [...tail.claimed, ...[tail.recipientsSpan, tail.signatureSpan].filter((span) => span !== null)]
}

function linesOf(parts: readonly Part[]): Line[] {
  return parts.flatMap((part) => (part.kind === 'line' ? [part] : []))
}

function attachmentNode(
  source: string,
  head: readonly Line[],
  start: number,
  root: OutlineNode,
): OutlineNode {
  const title = head.filter(({ text }) => !headFurniture.test(unmarked(fold(text))))
  const [first, last] = [title[0], title.at(-1)]
  const label = first && isAppendixHead(first.text) ? appendixLabel(first.text) : ''
  const span: Span = [first?.span[0] ?? start, last?.span[1] ?? start]
  const titled = source.slice(span[0] + label.length, span[1]).search(/[^\s.:–-]/)
  const words = readStretch(source, [titled < 0 ? span[1] : span[0] + label.length + titled, span[1]])
  return {
    numbering: { style: 'appendix', rank: rankOf('appendix'), label, length: 0 },
    style: 'appendix',
    words,
    span,
    table: null,
    parent: root,
    children: [],
  }
}

function appendixLabel(text: string): string {
  return /^phụ lục(?:\s+(?:số\s+)?(?:[ivx]{1,5}|\d{1,3}[a-z]?|[a-z])(?!\p{L}))?/iu.exec(text)?.[0] ?? text
}

const headReach = 14

/** The heading, its title and the bracket "(Kèm theo …)". */
function headOf(parts: readonly Part[]): Line[] {
  const table = parts.slice(0, headReach).findIndex((part) => part.kind === 'table')
  const lines = linesOf(parts.slice(0, table < 0 ? headReach : table))
  const title = findTitle(lines)
  const head = lines.slice(0, title?.at === 0 ? Math.max(title.next, 1) : 1)
  for (const line of lines.slice(head.length)) {
    const isWithin = hasOpenBracket(head.at(-1)?.text ?? '')
    if (!isWithin && (numberingOf(line.text) || !belongsToHead(line, head.at(-1) ?? line))) break
    head.push(line)
  }
  return head
}

/** "(Kèm theo Quyết định số 5/QĐ-UBND" goes on below. */
const hasOpenBracket = (text: string): boolean => text.startsWith('(') && !text.includes(')')

function belongsToHead(line: Line, last: Line): boolean {
  if (isCapitals(line.text) || /^\(/.test(line.text)) return true
  return last.paragraph === line.paragraph || (isAppendixHead(last.text) && line.text.length < 200)
}
