import type { OfficialDocument } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'

/** A printed line without the spaces at its ends. */
export interface PrintedLine {
  readonly text: string
  readonly span: Span
}

/** The printed lines within a stretch, empty ones left out. */
export function printedLines(text: string, [start, end]: Span): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (let from = start; from < end;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    const raw = text.slice(from, to)
    const words = raw.trim()
    const at = from + raw.length - raw.trimStart().length
    if (words !== '') lines.push({ text: words, span: [at, at + words.length] })
    from = to + 1
  }
  return lines
}

/** Everything above the first sentence of the body. */
export function headSpan(document: OfficialDocument): Span {
  const { outline, where, text } = document
  const below = [outline[0]?.span[0], where.recipients?.[0], where.signature?.[0]]
  return [0, Math.min(text.length, headReach, ...below.filter((at) => at !== undefined))]
}

const headReach = 3000

/** From the first sentence to what stands last above recipients and signature. */
export function bodySpan(document: OfficialDocument): Span {
  const [, start] = headSpan(document)
  const { where, text } = document
  const tail = [where.recipients?.[0], where.signature?.[0]].filter((at) => at !== undefined && at >= start)
  return [start, Math.min(text.length, ...(tail as number[]))]
}

/** The line on which a place of the text stands. */
export function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return trimmedSpan(text, [start, end < 0 ? text.length : end])
}

function trimmedSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return [start + lead, start + lead + words.trim().length]
}

/** The first words of a long stretch: enough to find the place by. */
export function openingWords(text: string, [start, end]: Span, most = 70): Span {
  if (end - start <= most) return [start, end]
  const cut = text.slice(start, start + most).search(/\s\S*$/)
  return [start, start + (cut > 0 ? cut : most)]
}
