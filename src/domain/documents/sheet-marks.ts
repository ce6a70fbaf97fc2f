import type { Span } from 'vanban'
import { spansOverlap } from 'vanban/span'
import { wordsAnchor } from './anchors.ts'
import type { Review } from './review.ts'

export type MarkKind = 'head' | 'basis' | 'task' | 'party' | 'due' | 'unread'

/** A stretch of the text that was understood as something, or was not. */
export interface Mark {
  readonly span: Span
  /** What it belongs to in the review: a task's key, "head", "basis-2", or a passage's key. */
  readonly of: string
  readonly kind: MarkKind
}

/** Words shown alike. `anchor` stands on the first words of each thing understood: the place to scroll to. */
export interface Run {
  readonly text: string
  readonly of: string | null
  readonly kind: MarkKind | null
  readonly anchor: string | null
}

export function marksOf(review: Review): Mark[] {
  const head = review.header.flatMap(({ span }): Mark[] => (span ? [{ span, of: 'head', kind: 'head' }] : []))
  const bases = review.bases.map(({ span }, index): Mark => ({ span, of: `basis-${index}`, kind: 'basis' }))
  const tasks = review.tasks
    .filter((task) => task.included)
    .flatMap((task): Mark[] => [
      { span: task.span, of: task.key, kind: 'task' },
      ...task.parties.flatMap(({ span }): Mark[] => (span ? [{ span, of: task.key, kind: 'party' }] : [])),
      ...(task.dueSpan ? [{ span: task.dueSpan, of: task.key, kind: 'due' } as const] : []),
    ])
  const unread = review.passages
    .filter(({ decision }) => decision === 'open')
    .map(({ span, key }): Mark => ({ span, of: key, kind: 'unread' }))
  return [...head, ...bases, ...tasks, ...unread]
}

/** The words of a stretch, cut at every mark. Where marks lie over each other the shortest speaks: a name within its task. */
export function runsIn(text: string, stretch: Span, marks: readonly Mark[]): Run[] {
  const here = marks.filter(({ span }) => spansOverlap(span, stretch))
  const cuts = [...new Set([...stretch, ...here.flatMap(({ span }) => span)])]
    .filter((at) => stretch[0] <= at && at <= stretch[1])
    .sort((a, b) => a - b)
  return cuts.slice(1).map((end, index): Run => {
    const start = cuts[index]!
    const over = here.filter(({ span }) => spansOverlap(span, [start, end]))
    const [shortest] = over.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
    const begins = over.find(({ span, of }) => span[0] === start && isFirstOf(marks, of, start))
    return {
      text: text.slice(start, end),
      of: shortest?.of ?? null,
      kind: shortest?.kind ?? null,
      anchor: begins ? wordsAnchor(begins.of) : null,
    }
  })
}

function isFirstOf(marks: readonly Mark[], of: string, start: number): boolean {
  return marks.every((mark) => mark.of !== of || mark.span[0] >= start)
}
