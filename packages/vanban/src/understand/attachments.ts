import type { Span } from '../model/span.ts'
import { isCapitals } from './fold.ts'
import type { Line, Part } from './lines.ts'
import { numberingOf, rankOf } from './numbering.ts'
import { growOutline, type OutlineNode } from './outline.ts'
import { statementsOf } from './statements.ts'
import { readStretch } from './stretch.ts'
import { isAppendixHead } from './tail.ts'
import { findTitle } from './title.ts'

/** What stands below the signature: appendices, and a plan or regulation issued with a decision. */
export interface Attachments {
  readonly nodes: readonly OutlineNode[]
  /** Appendices called so; an attached plan is none. */
  readonly appendices: number
}

export function readAttachments(source: string, parts: readonly Part[], root: OutlineNode): Attachments {
  const starts = parts.flatMap((_part, at) => (opensAttachment(parts, at) ? [at] : []))
  const nodes = starts.map((from, at) => attachmentNode(source, parts.slice(from, starts[at + 1]), root))
  const appendices = starts.filter((at) => isAppendix(parts[at])).length
  return { nodes, appendices }
}

const isAppendix = (part: Part | undefined): boolean => part?.kind === 'line' && isAppendixHead(part.text)

/** The first line opens one whatever it is; later ones only with a heading of their own. */
function opensAttachment(parts: readonly Part[], at: number): boolean {
  const line = parts[at]
  if (line?.kind !== 'line') return false
  if (at === 0 || isAppendixHead(line.text)) return true
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

function attachmentNode(source: string, parts: readonly Part[], root: OutlineNode): OutlineNode {
  const head = headOf(parts)
  const [first, last] = [head[0], head.at(-1)]
  const label = first && isAppendixHead(first.text) ? appendixLabel(first.text) : ''
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0]
  const titled = source.slice(span[0] + label.length, span[1]).search(/[^\s.:–-]/)
  const words = readStretch(source, [titled < 0 ? span[1] : span[0] + label.length + titled, span[1]])
  const node: OutlineNode = {
    numbering: { style: 'appendix', rank: rankOf('appendix'), label, length: 0 },
    style: 'appendix',
    words,
    span,
    table: null,
    parent: root,
    children: [],
  }
  growOutline(node, statementsOf(source, parts.slice(head.length)), source)
  return node
}

function appendixLabel(text: string): string {
  return /^phụ lục(?:\s+(?:số\s+)?(?:[ivx]{1,5}|\d{1,3}[a-z]?|[a-z])(?!\p{L}))?/iu.exec(text)?.[0] ?? text
}

const headReach = 14

/** The heading, its title and the bracket "(Kèm theo …)". */
function headOf(parts: readonly Part[]): Line[] {
  const table = parts.slice(0, headReach).findIndex((part) => part.kind === 'table')
  const lines = parts
    .slice(0, table < 0 ? headReach : table)
    .flatMap((part) => (part.kind === 'line' ? [part] : []))
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
