import type { OfficialDocument, Passage } from '../../model/official-document.ts'
import type { Look, Sheet } from '../../model/source-text.ts'
import { spanContains, spansOverlap, type Span } from '../../model/span.ts'
import { bodySpan } from '../regions.ts'

export type PrintedParagraph = Sheet['paragraphs'][number]

/** The paragraphs that a stretch touches. */
export function paragraphsAt({ sheet }: OfficialDocument, span: Span): readonly PrintedParagraph[] {
  return sheet?.paragraphs.filter((one) => spansOverlap(one.span, span)) ?? []
}

/** The words of the body itself: tables and what is attached have sizes of their own. */
export function bodyParagraphs(document: OfficialDocument): readonly PrintedParagraph[] {
  const body = bodySpan(document)
  const apart = spansOf(document.outline, ({ kind }) => kind === 'table' || kind === 'appendix')
  let next = 0
  return (document.sheet?.paragraphs ?? []).filter(({ span }) => {
    if (!spanContains(body, span)) return false
    while ((apart[next]?.[1] ?? Infinity) <= span[0]) next += 1
    return (apart[next]?.[0] ?? Infinity) >= span[1]
  })
}

function spansOf(passages: readonly Passage[], wanted: (passage: Passage) => boolean): Span[] {
  return passages
    .flatMap((passage) => [...(wanted(passage) ? [passage.span] : []), ...spansOf(passage.children, wanted)])
    .sort((a, b) => a[0] - b[0])
}

/** Paragraphs that have a look, with how often each comes, the commonest first. */
export function commonest<T>(
  paragraphs: readonly PrintedParagraph[],
  lookOf: (look: Look) => T | undefined,
): readonly { readonly value: T; readonly at: PrintedParagraph; readonly count: number }[] {
  const counts = new Map<T, { value: T; at: PrintedParagraph; count: number }>()
  for (const at of paragraphs) {
    const value = lookOf(at.look)
    if (value === undefined) continue
    const known = counts.get(value)
    if (known) known.count += 1
    else counts.set(value, { value, at, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
