import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Database, Db } from '#platform/database.ts'
import type { RegisteredCitation } from './citations.ts'
import type { DocumentLine } from './document-store.ts'
import { storableJson } from './import.ts'

/** What one document cites, all at once: a long one cites hundreds. */
export async function insertCitations(
  db: Db,
  document: { readonly id: string; readonly ownerUnitId: string },
  citations: readonly RegisteredCitation[],
): Promise<void> {
  const rows = citations.map(({ span, ...one }, position) => ({
    ...one,
    position,
    from: span[0],
    to: span[1],
  }))
  await sql`
    insert into citations (document_id, owner_unit_id, position, role, kind, reference, words, said, issuer, title, span,
      identity)
    select ${document.id}::uuid, ${document.ownerUnitId}::uuid, c.position, c.role, c.kind, c.reference, c.words, c.said,
      c.issuer, c.title, int4range(c."from", c."to"), c.identity
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as c (position int, role text, kind text,
      reference text, words text, said text, issuer text, title text, "from" int, "to" int, identity text)`.execute(
    db,
  )
}

export interface CitationRow extends Omit<RegisteredCitation, 'span'> {
  readonly documentId: string
  readonly position: number
  readonly from: number
  readonly to: number
}

const citationColumns = sql`c.document_id as "documentId", c.position, c.role, c.kind, c.reference, c.words, c.said,
  c.issuer, c.title, lower(c.span) as "from", upper(c.span) as "to", c.identity`

export async function listCitationsOf(db: Db, documentId: string): Promise<CitationRow[]> {
  const { rows } = await sql<CitationRow>`
    select ${citationColumns} from citations c where c.document_id = ${documentId} order by c.position`.execute(
    db,
  )
  return rows
}

/** A document that cites one of the identities. */
export interface CitingDocument extends Pick<
  DocumentLine,
  'id' | 'type' | 'number' | 'symbol' | 'issuer' | 'issued' | 'subject' | 'fileName'
> {
  readonly isBasis: boolean
}

/** As many are found one by one and then put in order; of more, the newest documents are gone through. */
const fewCiting = 500

/** Who cites it, newest first; of very many the first. */
export async function listCiting(
  db: Db,
  asked: { readonly identities: readonly string[]; readonly limit: number },
): Promise<CitingDocument[]> {
  const identities = [...asked.identities]
  const found = await sql<{ id: string }>`
    select c.document_id as id from citations c where c.identity = any (${identities}) limit ${fewCiting + 1}`.execute(
    db,
  )
  const ids = [...new Set(found.rows.map(({ id }) => id))]
  if (ids.length === 0) return []
  // "Is true" keeps those who cite a set to ask, row by row, where PostgreSQL would rather join all of them first.
  const cites =
    found.rows.length > fewCiting
      ? sql`(d.id in (select c.document_id from citations c where c.identity = any (${identities}))) is true`
      : sql`d.id = any (${ids})`
  const { rows } = await sql<CitingDocument>`
    select d.id, d.type, d.number, d.symbol, d.issuer, d.issued, d.subject, d.file_name as "fileName",
      exists (select from citations c where c.document_id = d.id and c.role = 'basis'
        and c.identity = any (${identities})) as "isBasis"
    from documents d
    where ${cites}
    order by d.created_at desc, d.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** A day or a title that some document gives a cited one, and which document that is. */
export interface SaidElsewhere {
  readonly identity: string
  readonly said: string | null
  readonly title: string | null
  readonly words: string
  readonly document: Pick<
    CitingDocument,
    'id' | 'number' | 'symbol' | 'issuer' | 'issued' | 'subject' | 'fileName'
  >
}

/**
 * What other documents say of the same ones: each different word once, from one document that says it. A decree that ten
 * thousand documents cite is said by nearly all of them alike, so one goes from each saying to the next in its index.
 */
export async function listSaidElsewhere(
  db: Db,
  asked: { readonly identities: readonly string[]; readonly exceptDocumentId: string },
): Promise<SaidElsewhere[]> {
  const { rows } = await sql<SaidElsewhere>`
    with recursive said as (
      select first.* from unnest(${[...asked.identities]}::text[]) as asked (identity)
      cross join lateral (${nextSaying(asked.exceptDocumentId, sql`c.identity = asked.identity`)}) first
      union all
      select next.* from said s cross join lateral (
        ${nextSaying(asked.exceptDocumentId, sql`c.identity = s.identity and c.saying > s.saying`)}) next),
    told as materialized (select * from said limit 1000)
    select s.identity, c.said, c.title, c.words,
      jsonb_build_object('id', d.id, 'number', d.number, 'symbol', d.symbol, 'issuer', d.issuer, 'issued', d.issued,
        'subject', d.subject, 'fileName', d.file_name) as document
    from told s join citations c on c.document_id = s.document_id and c.position = s.position
    join documents d on d.id = s.document_id
    order by s.identity, c.said, c.title`.execute(db)
  return rows
}

/** Where the first of the sayings stands that are asked for. */
function nextSaying(exceptDocumentId: string, isAsked: RawBuilder<unknown>) {
  return sql`select c.identity, c.saying, c.document_id, c.position from citations c
    where ${isAsked} and c.saying is not null and c.document_id <> ${exceptDocumentId}
    order by c.saying, c.document_id, c.position limit 1`
}

/** The documents of the register that the identities mean. */
export async function listMeant(
  db: Db,
  identities: readonly string[],
): Promise<(Omit<CitingDocument, 'isBasis'> & { readonly identity: string })[]> {
  const { rows } = await sql<Omit<CitingDocument, 'isBasis'> & { identity: string }>`
    select d.id, d.type, d.number, d.symbol, d.issuer, d.issued, d.subject, d.file_name as "fileName", d.identity
    from documents d where d.identity = any (${[...identities]})
    order by d.created_at, d.id limit 1000`.execute(db)
  return rows
}

/** Documents whose citations are not in the register yet: those that were kept before there was one. */
export async function listUncited(
  db: Database,
  limit: number,
): Promise<{ id: string; ownerUnitId: string; model: unknown }[]> {
  const { rows } = await sql<{ id: string; ownerUnitId: string; model: unknown }>`
    select id, owner_unit_id as "ownerUnitId", model from documents where cited_at is null order by id
    limit ${limit}`.execute(db)
  return rows
}

/** False when another has done it meanwhile. */
export async function markCited(
  db: Db,
  id: string,
  kept: {
    readonly identity: string | null
    readonly signatory: string | null
    readonly recipients: string | null
    readonly at: Date
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set({
      identity: kept.identity,
      signatory: kept.signatory,
      recipients: kept.recipients,
      cited_at: kept.at,
    })
    .where('id', '=', id)
    .where('cited_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
