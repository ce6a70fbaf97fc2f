import type { Finding, OfficialDocument, Span } from 'vanban'
import { spanLength, spansOverlap } from 'vanban/span'
import { findingKey, wordsAnchor } from './anchors.ts'
import { isDoubtful } from './reading-notes.ts'
import type { Review } from './review.ts'

type MarkKind = 'head' | 'basis' | 'task' | 'party' | 'due' | 'unread' | 'doubt' | Finding['severity']

/** A stretch of the text that was understood as something, was not, or is said to be wrong. */
export interface Mark {
  readonly span: Span
  /** What it belongs to beside the sheet: a task's key, "head", "basis-2", a passage's key, "finding-3". */
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

/** Marks by where they stand: a long document has tens of thousands, and every line asks for its own. */
export interface Marks {
  /** Those that lie over the stretch, at least in part. */
  over(stretch: Span): readonly Mark[]
  /** Where the first words of a thing begin. */
  firstOf(of: string): number | undefined
}

const bucketLength = 512

export function placeMarks(everyMark: readonly Mark[]): Marks {
  const buckets = new Map<number, Mark[]>()
  const firsts = new Map<string, number>()
  for (const mark of everyMark) {
    firsts.set(mark.of, Math.min(firsts.get(mark.of) ?? mark.span[0], mark.span[0]))
    for (const bucket of bucketsOf(mark.span)) {
      const known = buckets.get(bucket)
      if (known) known.push(mark)
      else buckets.set(bucket, [mark])
    }
  }
  return {
    over(stretch) {
      const near = bucketsOf(stretch).flatMap((bucket) => buckets.get(bucket) ?? [])
      return [...new Set(near)].filter(({ span }) => spansOverlap(span, stretch))
    },
    firstOf: (of) => firsts.get(of),
  }
}

function bucketsOf([start, end]: Span): number[] {
  const first = Math.floor(start / bucketLength)
  return Array.from({ length: Math.floor(end / bucketLength) - first + 1 }, (_, step) => first + step)
}

/** What was understood, as the review has it now. */
export function marksOfReview(review: Review): Mark[] {
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

/** Words of a scan that recognition was not sure of, or that were corrected. They lead nowhere but to the original. */
export function marksOfDoubts({ recognised }: OfficialDocument): Mark[] {
  return recognised.filter(isDoubtful).map(({ span }): Mark => ({ span, of: 'notes', kind: 'doubt' }))
}

/** What the rules say, in the order of the findings. A finding without words of its own (a missing part) marks nothing. */
export function marksOfFindings(findings: readonly Finding[]): Mark[] {
  return findings
    .map(({ span, severity }, index): Mark => ({ span, of: findingKey(index), kind: severity }))
    .filter(({ span }) => spanLength(span) > 0)
}

/** The words of a stretch, cut at every mark. Where marks lie over each other the shortest speaks: a name within its task. */
export function runsIn(text: string, stretch: Span, marks: Marks): Run[] {
  const here = marks.over(stretch)
  const cuts = [...new Set([...stretch, ...here.flatMap(({ span }) => span)])]
    .filter((at) => stretch[0] <= at && at <= stretch[1])
    .sort((a, b) => a - b)
  return cuts.slice(1).map((end, index): Run => {
    const start = cuts[index]!
    const over = here.filter(({ span }) => spansOverlap(span, [start, end]))
    const [shortest] = over.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
    const begins = over.find(({ span, of }) => span[0] === start && marks.firstOf(of) === start)
    return {
      text: text.slice(start, end),
      of: shortest?.of ?? null,
      kind: shortest?.kind ?? null,
      anchor: begins ? wordsAnchor(begins.of) : null,
    }
  })
}
