import { sql } from 'kysely'
import type { OfficialDocument } from 'vanban'
import type { Db } from '#platform/database.ts'
import { storableJson } from './import.ts'

export interface NewDocument {
  readonly id: string
  readonly ownerUnitId: string
  readonly issuerUnitId: string | null
  readonly sha256: string
  readonly fileName: string
  readonly model: OfficialDocument
  readonly createdBy: string
  readonly at: Date
}

/** A line of the list. */
export interface DocumentLine {
  readonly id: string
  readonly type: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly issuer: string | null
  /** ISO as far as the document says. */
  readonly issued: string | null
  readonly subject: string | null
  readonly fileName: string
  readonly createdAt: Date
  readonly createdByName: string
}

export interface KeptDocument extends DocumentLine {
  readonly ownerUnitId: string
  readonly sha256: string
  readonly model: OfficialDocument
}

/** The row before or after which the next ones are looked for. */
export interface Keyset {
  readonly createdAt: string
  readonly id: string
}

export async function insertDocument(db: Db, one: NewDocument): Promise<void> {
  const { type, number, symbol, issuer, date, subject } = one.model
  await db
    .insertInto('documents')
    .values({
      id: one.id,
      owner_unit_id: one.ownerUnitId,
      direction: 'incoming',
      type,
      number,
      symbol,
      issuer,
      issuer_unit_id: one.issuerUnitId,
      issued: date,
      subject,
      file_sha256: one.sha256,
      file_name: one.fileName,
      model: storableJson(one.model),
      created_by: one.createdBy,
      created_at: one.at,
    })
    .execute()
}

/**
 * Newest first. The words are looked for with and without marks, each from its beginning, so that "219", "219/KH" and
 * "219/KH-UBND" all find the document of that number.
 */
export async function listDocuments(
  db: Db,
  asked: { readonly words: string; readonly before: Keyset | null; readonly limit: number },
): Promise<DocumentLine[]> {
  const { before } = asked
  const query = tsQueryOf(asked.words)
  const rows = await documentRows(db)
    .$if(query !== null, (rows) =>
      rows.where(sql<boolean>`documents.search @@ to_tsquery('simple', folded(${query}))`),
    )
    .$if(before !== null, (rows) =>
      rows.where(
        sql<boolean>`(documents.created_at, documents.id) < (${before?.createdAt}::timestamptz, ${before?.id}::uuid)`,
      ),
    )
    .orderBy('documents.created_at', 'desc')
    .orderBy('documents.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(lineOf)
}

/** Null when there is nothing to look for. Quoted, so that no sign of a person's words is one of the query's own. */
function tsQueryOf(words: string): string | null {
  const parts = words
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (parts.length === 0) return null
  return parts.map((word) => `'${word.replace(/['\\]/g, ' ')}':*`).join(' & ')
}

export async function findDocument(db: Db, id: string): Promise<KeptDocument | null> {
  const row = await documentRows(db)
    .select(['documents.owner_unit_id', 'documents.file_sha256', 'documents.model'])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...lineOf(row),
    ownerUnitId: row.owner_unit_id,
    sha256: row.file_sha256,
    model: row.model as unknown as OfficialDocument,
  }
}

function documentRows(db: Db) {
  return db
    .selectFrom('documents')
    .innerJoin('users', 'users.id', 'documents.created_by')
    .select([
      'documents.id',
      'documents.type',
      'documents.number',
      'documents.symbol',
      'documents.issuer',
      'documents.issued',
      'documents.subject',
      'documents.file_name',
      'documents.created_at',
      'users.name as created_by_name',
    ])
}

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentRows>['executeTakeFirstOrThrow']>>

function lineOf(row: DocumentRow): DocumentLine {
  return {
    id: row.id,
    type: row.type,
    number: row.number,
    symbol: row.symbol,
    issuer: row.issuer,
    issued: row.issued,
    subject: row.subject,
    fileName: row.file_name,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
  }
}
