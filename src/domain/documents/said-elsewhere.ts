import type { Db } from '#platform/database.ts'
import { listMeant, listSaidElsewhere } from './citation-store.ts'
import type { RegisteredCitation } from './citations.ts'
import { referenceOf } from './document.ts'
import type { Certainty, Law } from './law.ts'
import { named } from './cited-standing.ts'
import type { NamedInstrument } from './cited-standing.ts'
import { plain } from './reference.ts'

/** Who says something of a cited document. */
export type SaidBy =
  | {
      readonly kind: 'law'
      readonly instrument: NamedInstrument
      readonly source: string
      readonly certainty: Certainty
    }
  /** The cited document itself, which the register holds. */
  | { readonly kind: 'itself'; readonly documentId: string; readonly name: string }
  | { readonly kind: 'document'; readonly documentId: string; readonly name: string; readonly words: string }

export interface Said {
  readonly identity: string
  /** ISO, as far as said. */
  readonly date: string | null
  readonly title: string | null
  readonly by: SaidBy
}

/** All that law, register and other documents say of what is cited here. Only what the person may see. */
export async function whatIsSaid(
  db: Db,
  law: Law,
  citations: readonly Pick<RegisteredCitation, 'identity'>[],
  exceptDocumentId: string,
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const identities = [...new Set(citations.map(({ identity }) => identity))].filter((one) => one !== null)
  if (identities.length === 0) return new Map()
  const meant = await listMeant(db, identities)
  const elsewhere = await listSaidElsewhere(db, { identities, exceptDocumentId })
  const said: Said[] = [
    ...identities.flatMap((identity) => saidByLaw(law, identity)),
    ...meant
      .filter(({ id }) => id !== exceptDocumentId)
      .map((one): Said => ({
        identity: one.identity,
        date: one.issued,
        title: one.subject,
        by: { kind: 'itself', documentId: one.id, name: nameOf(one) },
      })),
    ...elsewhere.map((one): Said => ({
      identity: one.identity,
      date: one.said,
      title: one.title,
      by: { kind: 'document', documentId: one.document.id, name: nameOf(one.document), words: one.words },
    })),
  ]
  return Map.groupBy(said, ({ identity }) => identity)
}

/** What is only remembered contradicts nobody. */
function saidByLaw(law: Law, identity: string): Said[] {
  const one = law.byIdentity.get(identity)
  if (!one) return []
  return (['issued', 'title'] as const).flatMap((kind) => {
    const fact = one.facts[kind]
    if (!fact || fact.certainty === 'memory') return []
    const by = {
      kind: 'law',
      instrument: named(one),
      source: fact.source,
      certainty: fact.certainty,
    } as const
    const [date, title] = kind === 'issued' ? [fact.value, null] : [null, fact.value]
    return [{ identity, date, title, by }]
  })
}

/** A document of the register in a few words. */
export function nameOf(one: {
  readonly number: string | null
  readonly symbol: string | null
  readonly subject: string | null
  readonly fileName: string
}): string {
  return referenceOf(one) ?? one.subject ?? one.fileName
}

type Saying = Pick<RegisteredCitation, 'identity' | 'said' | 'title'>

/** Who gives the cited document another day. A month or a year contradicts no day of it. */
export function otherDates(citation: Saying, said: ReadonlyMap<string, readonly Said[]>): readonly Said[] {
  const { identity, said: date } = citation
  if (identity === null || date?.length !== 10) return []
  return (said.get(identity) ?? []).filter((one) => one.date?.length === 10 && one.date !== date)
}

/** Who gives it a title that is not this one, whole or in part. */
export function otherTitles(citation: Saying, said: ReadonlyMap<string, readonly Said[]>): readonly Said[] {
  const { identity, title } = citation
  if (identity === null || title === null) return []
  return (said.get(identity) ?? []).filter((one) => one.title !== null && !isSameTitle(one.title, title))
}

/** Titles are shortened and run on into the sentence: only what shares little is another one. */
function isSameTitle(a: string, b: string): boolean {
  const [some, others] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const fewer = Math.min(some.size, others.size)
  return fewer < 3 || some.intersection(others).size >= fewer * 0.6
}

function wordsOf(title: string): string[] {
  return plain(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:ve|viec|va|cua|cac|quy|dinh|ban|hanh)$/.test(word))
}
