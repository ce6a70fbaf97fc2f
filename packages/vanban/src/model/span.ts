/**
 * A stretch of the document's text: `[start, end)` in UTF-16 units of {@link SourceText.text}, so that
 * `text.slice(...span)` gives the words. Everything understood carries one; a fact without a span does not exist.
 */
export type Span = readonly [start: number, end: number]

export function spanLength([start, end]: Span): number {
  return end - start
}

/** True when `inner` lies wholly within `outer`; equal spans contain each other. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** True when the two share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
