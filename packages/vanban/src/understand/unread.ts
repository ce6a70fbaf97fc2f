import type { Span } from '../model/span.ts'
import type { Part } from './lines.ts'
import { isRule } from './statements.ts'

/** Lines with words that nothing claims, neighbours joined. */
export function findUnread(parts: readonly Part[], claimed: readonly Span[]): Span[] {
  const known = merged(claimed)
  const unread: [number, number][] = []
  let at = 0
  for (const part of parts) {
    if (part.kind === 'table' || isRule(part.text)) continue
    while (at < known.length && (known[at]?.[1] ?? 0) <= part.span[0]) at += 1
    const overlap = known[at]
    if (overlap && overlap[0] < part.span[1]) continue
    const last = unread.at(-1)
    if (last && part.span[0] - last[1] <= 2) last[1] = part.span[1]
    else unread.push([...part.span])
  }
  return unread
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
