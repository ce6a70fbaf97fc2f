import type { OfficialDocument, Span } from 'vanban'
import { spanContains } from 'vanban'
import { referenceOf } from './document.ts'
import { identityOf, plain, referenceKey } from './reference.ts'
import type { Cited, Citing } from './reference.ts'

/** What a document cites, as the register keeps it: as written, and which document that is where the words say enough. */
export interface RegisteredCitation {
  /** A basis is what the document rests on; the others are named on its way. */
  readonly role: 'basis' | 'text'
  readonly kind: string | null
  readonly reference: string
  readonly words: string
  /** The day that the text gives it, ISO as far as said. */
  readonly said: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly span: Span
  readonly identity: string | null
}

/** Everything that a document cites, in the order of its text; what it says of itself is no citation. */
export function citationsOf(model: OfficialDocument): RegisteredCitation[] {
  const bases = model.bases.map((one): Written => ({
    ...one,
    role: 'basis',
    words: model.text.slice(...one.span),
    said: one.date,
  }))
  const others = model.citations
    .filter((one) => !bases.some((basis) => sameCitation(basis, one)))
    .map((one): Written => ({ ...one, role: 'text', said: one.date, title: null }))
  const own = documentIdentity(model)
  return identified([...bases, ...others], model)
    .filter(({ identity }) => identity === null || identity !== own)
    .sort((a, b) => a.span[0] - b.span[0])
}

/** The document's own identity; null where it does not say enough of itself. */
export function documentIdentity(
  one: Pick<OfficialDocument, 'number' | 'symbol' | 'issuer' | 'superior' | 'date'>,
): string | null {
  const reference = one.number === null ? null : referenceOf(one)
  return reference === null ? null : identityOf({ reference, date: one.date, issuer: one.issuer }, one)
}

type Written = Omit<RegisteredCitation, 'identity'>

function sameCitation(basis: Written, one: { reference: string; span: Span }): boolean {
  const within = spanContains(basis.span, one.span) || spanContains(one.span, basis.span)
  return within && keyOf(basis.reference) === keyOf(one.reference)
}

/** Named in full once, a document is cited by its number alone from then on (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function identified(written: readonly Written[], citing: Citing): RegisteredCitation[] {
  const said = written.map((one) => ({ ...one, identity: identityOf(citedOf(one), citing) }))
  const named = Map.groupBy(
    said.filter(({ identity }) => identity !== null),
    (one) => keyOf(one.reference),
  )
  return said.map((one) => {
    if (one.identity !== null) return one
    const meant = new Set(named.get(keyOf(one.reference))?.map(({ identity }) => identity))
    return meant.size === 1 ? { ...one, identity: [...meant][0] ?? null } : one
  })
}

function citedOf({ reference, kind, said, issuer }: Written): Cited {
  return { reference, kind, date: said, issuer }
}

function keyOf(reference: string): string {
  return referenceKey(reference) ?? plain(reference)
}
