import { sql } from 'kysely'
import type { OfficialDocument } from 'vanban'
import type { Db } from '#platform/database.ts'
import { documentIdentity } from './citations.ts'
import type { Direction } from './document.ts'
import { storableJson } from './import.ts'
import { keptModel } from './kept-model.ts'

export interface NewDocument {
  readonly id: string
  readonly ownerUnitId: string
  readonly direction: Direction
  readonly issuerUnitId: string | null
  readonly sha256: string
  readonly fileName: string
  readonly model: OfficialDocument
  /** The report that it is. */
  readonly reportId: string | null
  readonly createdBy: string
  readonly at: Date
}

/** A line of the register. */
export interface DocumentLine {
  readonly id: string
  readonly direction: Direction
  readonly type: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly issuer: string | null
  /** ISO as far as the document says. */
  readonly issued: string | null
  readonly subject: string | null
  readonly signatory: string | null
  readonly recipients: string | null
  readonly arrivalNumber: number | null
  /** ISO day. */
  readonly arrivedOn: string | null
  readonly receivedBy: string | null
  readonly fileName: string
  readonly createdAt: Date
  readonly createdByName: string
}

export interface KeptDocument extends DocumentLine {
  readonly ownerUnitId: string
  readonly sha256: string
  readonly identity: string | null
  readonly reportId: string | null
  readonly model: OfficialDocument
}

/** What the register says of a document beside its head. */
export function registeredHead(model: OfficialDocument) {
  return {
    identity: documentIdentity(model),
    signatory: model.signature?.name ?? null,
    recipients: model.recipients.length > 0 ? model.recipients.join('; ') : null,
  }
}

export async function insertDocument(db: Db, one: NewDocument): Promise<void> {
  const { type, number, symbol, issuer, date, subject } = one.model
  await db
    .insertInto('documents')
    .values({
      id: one.id,
      owner_unit_id: one.ownerUnitId,
      direction: one.direction,
      type,
      number,
      symbol,
      issuer,
      issuer_unit_id: one.issuerUnitId,
      issued: date,
      subject,
      ...registeredHead(one.model),
      file_sha256: one.sha256,
      file_name: one.fileName,
      model: storableJson(one.model),
      report_id: one.reportId,
      created_by: one.createdBy,
      created_at: one.at,
      cited_at: one.at,
    })
    .execute()
}

export async function findDocument(db: Db, id: string): Promise<KeptDocument | null> {
  const row = await documentRows(db)
    .select(['documents.owner_unit_id', 'documents.file_sha256', 'documents.identity', 'documents.report_id'])
    .select('documents.model')
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...lineOf(row),
    ownerUnitId: row.owner_unit_id,
    sha256: row.file_sha256,
    identity: row.identity,
    reportId: row.report_id,
    model: keptModel(row.model),
  }
}

/** Documents of the same number, symbol, issuer and year. */
export async function listSame(db: Db, identity: string, exceptId: string | null): Promise<DocumentLine[]> {
  const rows = await documentRows(db)
    .where('documents.identity', '=', identity)
    .$if(exceptId !== null, (rows) => rows.where('documents.id', '<>', exceptId))
    .orderBy('documents.created_at')
    .limit(20)
    .execute()
  return rows.map(lineOf)
}

/** The document that these bytes are in this office already. */
export async function findDocumentOfBytes(
  db: Db,
  ownerUnitId: string,
  sha256: string,
): Promise<DocumentLine | null> {
  const row = await documentRows(db)
    .where('documents.owner_unit_id', '=', ownerUnitId)
    .where('documents.file_sha256', '=', sha256)
    .executeTakeFirst()
  return row ? lineOf(row) : null
}

export interface Arrival {
  readonly number: number | null
  /** ISO day. */
  readonly on: string | null
  readonly receivedBy: string | null
}

export async function setArrival(db: Db, id: string, arrival: Arrival): Promise<void> {
  await db
    .updateTable('documents')
    .set({ arrival_number: arrival.number, arrived_on: arrival.on, received_by: arrival.receivedBy })
    .where('id', '=', id)
    .execute()
}

/** Held until the transaction ends: two who give numbers at once wait for each other. */
export async function lockArrivals(db: Db, ownerUnitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`arrivals ${ownerUnitId}`}, 0))`.execute(db)
}

/** The document that has this number of arrival in the office that year; and the last number given. */
export async function findArrival(
  db: Db,
  of: { readonly ownerUnitId: string; readonly year: number; readonly number: number | null },
): Promise<{ takenBy: string | null; last: number }> {
  const { rows } = await sql<{ taken_by: string | null; last: number | null }>`
    with of_year as not materialized (
      select id, arrival_number from documents where owner_unit_id = ${of.ownerUnitId} and arrived_year = ${of.year})
    select (select id from of_year where arrival_number = ${of.number}) as taken_by,
      (select max(arrival_number) from of_year) as last`.execute(db)
  return { takenBy: rows[0]?.taken_by ?? null, last: rows[0]?.last ?? 0 }
}

export function documentRows(db: Db) {
  return db
    .selectFrom('documents')
    .innerJoin('users', 'users.id', 'documents.created_by')
    .select([
      'documents.id',
      'documents.direction',
      'documents.type',
      'documents.number',
      'documents.symbol',
      'documents.issuer',
      'documents.issued',
      'documents.subject',
      'documents.signatory',
      'documents.recipients',
      'documents.arrival_number',
      'documents.arrived_on',
      'documents.received_by',
      'documents.file_name',
      'documents.created_at',
      'users.name as created_by_name',
    ])
}

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentRows>['executeTakeFirstOrThrow']>>

export function lineOf(row: DocumentRow): DocumentLine {
  return {
    id: row.id,
    direction: row.direction === 'outgoing' ? 'outgoing' : 'incoming',
    type: row.type,
    number: row.number,
    symbol: row.symbol,
    issuer: row.issuer,
    issued: row.issued,
    subject: row.subject,
    signatory: row.signatory,
    recipients: row.recipients,
    arrivalNumber: row.arrival_number,
    arrivedOn: row.arrived_on,
    receivedBy: row.received_by,
    fileName: row.file_name,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
  }
}
