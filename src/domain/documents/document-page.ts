import { may } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { listCitationsOf, listCiting, listMeant } from './citation-store.ts'
import type { CitationRow, CitingDocument } from './citation-store.ts'
import { documentIdentity } from './citations.ts'
import { named, shownStanding } from './cited-standing.ts'
import type { NamedInstrument, ShownStanding } from './cited-standing.ts'
import { namesMeantOn } from './document.ts'
import { findArrival, listSame } from './document-store.ts'
import type { DocumentLine, KeptDocument } from './document-store.ts'
import { loadLaw } from './law-actions.ts'
import type { Law } from './law.ts'
import { nameOf, otherDates, whatIsSaid } from './said-elsewhere.ts'
import type { Said } from './said-elsewhere.ts'

/** A document that this one cites: once, however often it is named. */
export interface ShownCitation {
  readonly position: number
  readonly role: 'basis' | 'text'
  readonly kind: string | null
  readonly reference: string
  readonly said: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly times: number
  readonly instrument: NamedInstrument | null
  /** The document of the register that is meant. */
  readonly document: { readonly id: string; readonly name: string } | null
  readonly today: ShownStanding | null
  /** On the day of the document that cites it. */
  readonly onItsDay: ShownStanding | null
  /** Who gives it another day. */
  readonly conflicts: readonly Said[]
}

/** Documents of the register with the number, symbol, issuer and year of one that is about to enter it. */
export async function listSameAs(
  ctx: Context,
  head: Parameters<typeof documentIdentity>[0],
): Promise<readonly Pick<DocumentLine, 'id' | 'subject' | 'fileName'>[]> {
  const identity = documentIdentity(head)
  if (identity === null) return []
  const same = await asActor(ctx, (db) => listSame(db, identity, null))
  return same.map(({ id, subject, fileName }) => ({ id, subject, fileName }))
}

/** How a document stands in the register. */
export interface RegisterEntry {
  readonly cites: readonly ShownCitation[]
  readonly citedBy: readonly CitingDocument[]
  /** Others of the same number, symbol, issuer and year. */
  readonly same: readonly DocumentLine[]
  /** Set where the person may record its arrival: the number that follows the last one of the year. */
  readonly nextArrival: number | null
}

const mostCiting = 100

export async function getRegisterEntry(ctx: Context, document: KeptDocument): Promise<RegisterEntry> {
  return asActor(ctx, async (db) => {
    const law = await loadLaw(db)
    const { id, identity, ownerUnitId, direction } = document
    const mayRecord = direction === 'incoming' && (await may(db, ctx.actor, 'document.import', ownerUnitId))
    const day = today(ctx.clock)
    const arrivals = { ownerUnitId, year: Number(day.slice(0, 4)), number: null }
    return {
      cites: await citesOf(db, law, document, day),
      citedBy:
        identity === null
          ? []
          : (await listCiting(db, { identities: [identity], limit: mostCiting })).filter(
              (one) => one.id !== id,
            ),
      same: identity === null ? [] : await listSame(db, identity, id),
      nextArrival: mayRecord ? (await findArrival(db, arrivals)).last + 1 : null,
    }
  })
}

async function citesOf(db: Db, law: Law, document: KeptDocument, day: string): Promise<ShownCitation[]> {
  const citations = await listCitationsOf(db, document.id)
  const said = await whatIsSaid(db, law, citations, document.id)
  const identities = citations.map(({ identity }) => identity).filter((one) => one !== null)
  const meant = new Map((await listMeant(db, identities)).map((one) => [one.identity, one]))
  const itsDay = namesMeantOn(document.issued, day)
  return [...Map.groupBy(citations, (one) => one.identity ?? one.reference).values()].map((mentions) => {
    const one = fullest(mentions)
    const instrument = (one.identity !== null && law.byIdentity.get(one.identity)) || null
    const kept = one.identity === null ? undefined : meant.get(one.identity)
    return {
      position: one.position,
      role: one.role,
      kind: one.kind,
      reference: one.reference,
      said: one.said,
      issuer: one.issuer,
      title: one.title,
      times: mentions.length,
      instrument: instrument && named(instrument),
      document: kept ? { id: kept.id, name: nameOf(kept) } : null,
      today: instrument && shownStanding(law, instrument, day),
      onItsDay: instrument && shownStanding(law, instrument, itsDay),
      conflicts: otherDates(one, withMentions(said, mentions, document)),
    }
  })
}

/** The basis goes before a mention, and what says a day before what says none. */
function fullest(mentions: readonly CitationRow[]): CitationRow {
  const rank = (one: CitationRow) => (one.role === 'basis' ? 0 : 2) + (one.said === null ? 1 : 0)
  return mentions.reduce((best, one) => (rank(one) < rank(best) ? one : best))
}

/** A document may contradict itself: its own mentions count as said, too. */
function withMentions(
  said: ReadonlyMap<string, readonly Said[]>,
  mentions: readonly CitationRow[],
  { id, ...document }: KeptDocument,
): ReadonlyMap<string, readonly Said[]> {
  const [{ identity }] = mentions as [CitationRow]
  if (identity === null) return said
  const own = mentions.map((one): Said => ({
    identity,
    date: one.said,
    title: one.title,
    by: { kind: 'document', documentId: id, name: nameOf(document), words: one.words },
  }))
  return new Map([[identity, [...(said.get(identity) ?? []), ...own]]])
}
