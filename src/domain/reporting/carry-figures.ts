import type { Figure } from './report.ts'

/**
 * The figures of a text that a person has edited: those whose number, and the word after it, still stand there in the
 * same order. A number that was changed is the person's own and opens nothing.
 */
export function carryFigures(before: string, figures: readonly Figure[], after: string): Figure[] {
  if (before === after) return [...figures]
  const old = wordsOf(before)
  const now = wordsOf(after)
  const kept = commonWords(old, now)
  return figures.flatMap((figure) => {
    const at = old.findIndex((word) => word.from <= figure.span[0] && figure.span[1] <= word.to)
    const to = kept.get(at)
    const [moved, next] = [now[to ?? -1], now[(to ?? -1) + 1]]
    if (to === undefined || !moved || (old[at + 1]?.text ?? null) !== (next?.text ?? null)) return []
    const start = moved.from + figure.span[0] - old[at]!.from
    return [{ ...figure, span: [start, start + figure.span[1] - figure.span[0]] as [number, number] }]
  })
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Longest common subsequence: index of each kept old word -> its index now. Equal ends are matched first, which is most. */
function commonWords(old: readonly Word[], now: readonly Word[]): Map<number, number> {
  const kept = new Map<number, number>()
  let start = 0
  while (start < old.length && start < now.length && old[start]!.text === now[start]!.text)
    kept.set(start, start++)
  let tail = 0
  while (
    tail < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - tail]!.text === now[now.length - 1 - tail]!.text
  ) {
    tail++
    kept.set(old.length - tail, now.length - tail)
  }
  matchMiddle(old.slice(start, old.length - tail), now.slice(start, now.length - tail), (from, to) =>
    kept.set(start + from, start + to),
  )
  return kept
}

/** More comparisons than this would keep the person waiting: a text so wholly rewritten keeps no numbers in its middle. */
const mostComparisons = 4_000_000

function matchMiddle(
  old: readonly Word[],
  now: readonly Word[],
  keep: (from: number, to: number) => void,
): void {
  if (old.length * now.length > mostComparisons) return
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let from = old.length - 1; from >= 0; from--) {
    for (let to = now.length - 1; to >= 0; to--) {
      lengths[from * width + to] =
        old[from]!.text === now[to]!.text
          ? lengths[(from + 1) * width + to + 1]! + 1
          : Math.max(lengths[(from + 1) * width + to]!, lengths[from * width + to + 1]!)
    }
  }
  for (let from = 0, to = 0; from < old.length && to < now.length;) {
    if (old[from]!.text === now[to]!.text) keep(from++, to++)
    else if (lengths[(from + 1) * width + to]! >= lengths[from * width + to + 1]!) from++
    else to++
  }
}
