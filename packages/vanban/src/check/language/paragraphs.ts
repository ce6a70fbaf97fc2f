import type { OfficialDocument } from '../../model/official-document.ts'
import type { Span } from '../../model/span.ts'
import { bodySpan } from '../regions.ts'

export interface BodyParagraph {
  readonly text: string
  readonly span: Span
}

const read = new WeakMap<OfficialDocument, readonly BodyParagraph[]>()

/** The paragraphs of the body, parted by empty lines as readers write them. */
export function bodyParagraphs(document: OfficialDocument): readonly BodyParagraph[] {
  const before = read.get(document)
  if (before) return before
  const [start, end] = bodySpan(document)
  const paragraphs: BodyParagraph[] = []
  let from = start
  for (const part of document.text.slice(start, end).split(/(\n\s*\n)/)) {
    const words = part.trim()
    const at = from + part.length - part.trimStart().length
    if (words !== '') paragraphs.push({ text: words, span: [at, at + words.length] })
    from += part.length
  }
  read.set(document, paragraphs)
  return paragraphs
}

const gap = '(?:[ \\t]+|[ \\t]*\\n(?!\\s*\\n)[ \\t]*)'

const wordsBefore = each((count) => new RegExp(`(?:\\S+${gap}){0,${String(count)}}\\S*$`, 'u'))
const wordsAfter = each((count) => new RegExp(`^\\S*(?:${gap}\\S+){0,${String(count)}}`, 'u'))

/** A pattern for each count that rules ask for, made once. */
function each(make: (count: number) => RegExp): (count: number) => RegExp {
  const made = new Map<number, RegExp>()
  return (count) => made.get(count) ?? made.set(count, make(count)).get(count)!
}

/** From so many words before a place to so many after it, within its paragraph. A word that the place cuts is taken whole. */
export function wordsAround(text: string, [start, end]: Span, before: number, after: number): Span {
  const left = wordsBefore(before).exec(text.slice(Math.max(0, start - 120), start))
  const right = wordsAfter(after).exec(text.slice(end, end + 80))
  return [start - (left?.[0].length ?? 0), end + (right?.[0].length ?? 0)]
}
