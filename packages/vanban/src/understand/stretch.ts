import type { Span } from '../model/span.ts'
import { closingMarks, fold, lengthWithout } from './fold.ts'

/**
 * A stretch of the document read as one line: every run of white space is one space, and every character knows where it
 * stands in the document. `folded` is as long as `text`, so a place in one is a place in the other.
 */
export interface Stretch {
  readonly text: string
  readonly folded: string
  readonly span: Span
  /** Place in the document of each character of `text`. */
  readonly origins: Int32Array
}

export function readStretch(source: string, [start, end]: Span): Stretch {
  const origins = new Int32Array(end - start)
  const kept: string[] = []
  let count = 0
  let from = start
  let spaced = true
  for (let at = start; at < end; at += 1) {
    const space = isSpace(source.charCodeAt(at))
    if (!(space && spaced)) {
      origins[count] = at
      count += 1
      if (space) {
        kept.push(source.slice(from, at), ' ')
        from = at + 1
      }
    } else from = at + 1
    spaced = space
  }
  kept.push(source.slice(from, end))
  const text = kept.join('')
  return { text, folded: fold(text), span: [start, end], origins: origins.subarray(0, text.length) }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Where `text.slice(from, to)` stands in the document. */
export function spanIn(stretch: Stretch, from: number, to: number): Span {
  const first = stretch.origins[from]
  const last = stretch.origins[to - 1]
  if (first === undefined || last === undefined || to <= from) return [stretch.span[0], stretch.span[0]]
  return [first, last + 1]
}

/** A part of a stretch as a stretch, without spaces at its ends. */
export function subStretch(stretch: Stretch, from: number, to: number = stretch.text.length): Stretch {
  let [start, end] = [Math.max(0, from), Math.min(to, stretch.text.length)]
  while (start < end && stretch.text[start] === ' ') start += 1
  while (end > start && stretch.text[end - 1] === ' ') end -= 1
  return {
    text: stretch.text.slice(start, end),
    folded: stretch.folded.slice(start, end),
    span: spanIn(stretch, start, end),
    origins: stretch.origins.subarray(start, end),
  }
}

/** The same without closing marks ("." ";" "./."). */
export function trimmedStretch(stretch: Stretch): Stretch {
  return subStretch(stretch, 0, lengthWithout(stretch.text, closingMarks))
}

/** The place in the stretch of a place in the document; -1 where it is not in it. */
export function placeIn(stretch: Stretch, origin: number): number {
  let [low, high] = [0, stretch.origins.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = stretch.origins[middle] ?? 0
    if (at === origin) return middle
    if (at < origin) low = middle + 1
    else high = middle - 1
  }
  return -1
}
