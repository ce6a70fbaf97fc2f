import type { AttachedDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { withoutClosing } from './fold.ts'
import type { Header } from './header.ts'
import { joined, type Line } from './lines.ts'
import { descendants, type OutlineNode } from './outline.ts'
import type { Tail } from './tail.ts'
import { findTitle } from './title.ts'

/** An attachment that is a document of a type ("KẾ HOẠCH", "QUY CHẾ"); null for an appendix that is none. */
export function attachedDocument(
  head: readonly Line[],
  header: Header | null,
  tail: Tail | null,
  span: Span,
): AttachedDocument | null {
  const title = findTitle(head)
  const type = header?.type ?? title?.type ?? null
  if (type === null) return null
  const subject = header?.subject ?? (title && title.subject.length > 0 ? joined(title.subject) : null)
  return {
    type,
    number: header?.number ?? null,
    symbol: header?.symbol ?? null,
    date: header?.date ?? null,
    subject: subject === null ? null : withoutClosing(subject),
    signature: tail?.signature ?? null,
    span,
  }
}

const planHeading = /^(kế hoạch|chương trình) /

/** "IV. KẾ HOẠCH NĂM 2022" within a report: what comes next stands in one document with what was done. */
export function plansWithin(root: OutlineNode, type: string | null): AttachedDocument[] {
  if (type !== 'báo cáo') return []
  return root.children.flatMap((node) => {
    const plan =
      node.style === 'appendix' || node.children.length === 0 ? null : planHeading.exec(node.words.folded)
    if (!plan?.[1]) return []
    const end = Math.max(node.span[1], ...[...descendants(node)].slice(-1).map(({ span }) => span[1]))
    return [
      {
        type: plan[1],
        number: null,
        symbol: null,
        date: null,
        subject: withoutClosing(node.words.text.slice(plan[0].length)),
        signature: null,
        span: [node.span[0], end] as const,
      },
    ]
  })
}
