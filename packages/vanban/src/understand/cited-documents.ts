import type { Citation, LegalBasis } from '../model/official-document.ts'
import type { Span } from '../model/span.ts'
import { findCitations, type Cited } from './citations.ts'
import { findNamedLaws } from './named-laws.ts'
import { findShortCitations } from './short-citations.ts'
import type { BodyPart } from './statements.ts'
import { readStretch, spanIn, type Stretch } from './stretch.ts'

/**
 * Every document that the text names, in order: head, body, tables, tail and attachments alike. The document's own number
 * is none; a law that a basis names without a number is one.
 */
export function readCitations(
  source: string,
  body: readonly BodyPart[],
  bases: readonly LegalBasis[],
): Citation[] {
  const found = [...sentencesOf(source, body)].flatMap((words) => [
    ...citedIn(words),
    ...findNamedLaws(words),
    ...findShortCitations(words),
  ])
  return withBases(source, found, bases)
}

function* sentencesOf(source: string, body: readonly BodyPart[]): Generator<Stretch> {
  for (const part of body) {
    if (part.kind === 'statement') yield part.words
    else
      for (const cell of part.table.rows.flat())
        if (cell.span[1] > cell.span[0]) yield readStretch(source, cell.span)
  }
}

function citedIn(words: Stretch): Citation[] {
  return findCitations(words)
    .filter((cited) => !isOwnNumber(words, cited))
    .map((cited) => ({
      kind: cited.kind,
      reference: cited.reference,
      words: words.text.slice(cited.from, cited.to),
      referenceWords: words.text.slice(cited.referenceFrom, cited.referenceTo).trim(),
      date: cited.date,
      issuer: cited.issuer,
      span: spanIn(words, cited.from, cited.to),
      referenceSpan: spanIn(words, cited.referenceFrom, cited.referenceTo),
    }))
}

/** "Số: 05/KH-UBND" stands in the head of a document, this one's or an attached one's. */
function isOwnNumber(words: Stretch, cited: Cited): boolean {
  if (cited.kind !== null) return false
  const before = words.text.slice(0, cited.referenceFrom)
  return /^\s*số\s*[:.]?\s*$/iu.test(before) || /\p{Lu}{2}\s+Số\s*:\s*$/u.test(before.slice(-40))
}

/** Bases that no citation covers: laws by their names alone. Both come in reading order. */
function withBases(source: string, found: readonly Citation[], bases: readonly LegalBasis[]): Citation[] {
  const sorted = [...found].sort((a, b) => a.span[0] - b.span[0])
  let at = 0
  const named = bases.filter(({ span }) => {
    while (at < sorted.length && (sorted[at]?.span[1] ?? 0) <= span[0]) at += 1
    return (sorted[at]?.span[0] ?? span[1]) >= span[1]
  })
  return [...sorted, ...named.map((basis) => asCitation(source, basis))].sort((a, b) => a.span[0] - b.span[0])
}

function asCitation(source: string, basis: LegalBasis): Citation {
  const referenceSpan: Span = [basis.span[0], basis.span[0] + basis.reference.length]
  return {
    kind: basis.kind,
    reference: basis.reference,
    words: readStretch(source, basis.span).text,
    referenceWords: basis.reference,
    date: basis.date,
    issuer: basis.issuer,
    span: basis.span,
    referenceSpan,
  }
}
