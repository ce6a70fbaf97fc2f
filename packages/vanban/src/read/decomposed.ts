import type { Span } from '../model/span.ts'

const mark = /[\u0300-\u036f]/
/** Words with combining marks, joined over a whole word between them: "Uỷ ban bầu cử". */
const run =
  /[^\s\u0300-\u036f]*[\u0300-\u036f]\S*(?:[^\S\n](?:[^\s\u0300-\u036f]+[^\S\n])?[^\s\u0300-\u036f]*[\u0300-\u036f]\S*)*/gu
const around = 24

/**
 * Where letters were written as a base and a combining mark, in the text as it was cleaned from `raw`. It looks the same in
 * print, but a search for the usual spelling passes it over.
 */
export function decomposedSpans(raw: string, clean: string): Span[] {
  if (!mark.test(raw)) return []
  const spans: Span[] = []
  let from = 0
  for (const match of raw.matchAll(run)) {
    const words = match[0].normalize('NFC')
    const before = lastLine(raw.slice(Math.max(0, match.index - around), match.index)).normalize('NFC')
    const within = clean.indexOf(before + words, from)
    const at = within >= 0 ? within + before.length : clean.indexOf(words, from)
    if (at < 0) continue
    spans.push([at, at + words.length])
    from = at + words.length
  }
  return spans
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1).replace(/^\s*\S*\s/, '')
}
