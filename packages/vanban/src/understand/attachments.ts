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
  const starts = parts.flatMap((part, at) => (part.kind === 'line' && opensAttachment(part, at) ? [at] : []))
  const nodes = starts.map((from, at) => attachmentNode(source, parts.slice(from, starts[at + 1]), root))
  const appendices = starts.filter((at) => isAppendix(parts[at])).length
  return { nodes, appendices }
}

const isAppendix = (part: Part | undefined): boolean => part?.kind === 'line' && isAppendixHead(part.text)

/** The first line opens one whatever it is; later ones only with a heading of their own. */
function opensAttachment(line: Line, at: number): boolean {
  return (
    at === 0 ||
    isAppendixHead(line.text) ||
    (isCapitals(line.text) && line.text.length < 40 && findTitle([line]) !== null)
  )
}

function attachmentNode(source: string, parts: readonly Part[], root: OutlineNode): OutlineNode {
  const head = headOf(parts)
  const [first, last] = [head[0], head.at(-1)]
  const words = readStretch(source, [first?.span[0] ?? 0, last?.span[1] ?? 0])
  const label = first && isAppendixHead(first.text) ? appendixLabel(first.text) : ''
  const node: OutlineNode = {
    numbering: { style: 'appendix', rank: rankOf('appendix'), label, length: 0 },
    style: 'appendix',
    words,
    span: words.span,
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

/** The heading, its title and the bracket "(Kèm theo …)". */
function headOf(parts: readonly Part[]): Line[] {
  const head: Line[] = []
  for (const part of parts) {
    const last = head.at(-1)
    if (part.kind === 'table' || head.length >= 14) break
    if (last && (numberingOf(part.text) || !belongsToHead(part, last))) break
    head.push(part)
  }
  return head
}

function belongsToHead(line: Line, last: Line): boolean {
  if (isCapitals(line.text) || /^\(/.test(line.text)) return true
  return last.paragraph === line.paragraph || (isAppendixHead(last.text) && line.text.length < 200)
}
