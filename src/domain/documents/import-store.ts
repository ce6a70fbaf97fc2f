import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import type { OfficialDocument } from 'vanban'
import type { DB } from '#platform/database-types.ts'
import type { Database, Db } from '#platform/database.ts'
import type { Corrections } from './correction.ts'
import { storableJson } from './import.ts'
import { keptModel } from './kept-model.ts'
import type { Import, ImportFailure, ImportPurpose, ImportState, ReadImport } from './import.ts'

export interface NewImport {
  readonly id: string
  readonly purpose: ImportPurpose
  readonly ownerUnitId: string
  readonly sha256: string
  readonly fileName: string
  readonly createdBy: string
  /** An earlier import of the same bytes whose corrections this one begins with. */
  readonly correctedFrom: string | null
  readonly at: Date
}

/** False when the same bytes are under way or confirmed in this office already, also when the other came this very moment. */
export async function insertImport(db: Db, one: NewImport): Promise<boolean> {
  const made = await db
    .insertInto('imports')
    .values({
      id: one.id,
      purpose: one.purpose,
      owner_unit_id: one.ownerUnitId,
      file_sha256: one.sha256,
      file_name: one.fileName,
      state: 'waiting',
      created_by: one.createdBy,
      corrected_from: one.correctedFrom,
      created_at: one.at,
      updated_at: one.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['owner_unit_id', 'file_sha256'])
        .where('purpose', '=', 'import')
        .where('state', 'not in', ['failed', 'discarded'])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The living import of these bytes in this office. */
export async function findSameImport(db: Db, ownerUnitId: string, sha256: string): Promise<Import | null> {
  const row = await importRows(db)
    .where('imports.purpose', '=', 'import')
    .where('imports.owner_unit_id', '=', ownerUnitId)
    .where('imports.file_sha256', '=', sha256)
    .where('imports.state', 'not in', ['failed', 'discarded'])
    .executeTakeFirst()
  return row ? importOf(row) : null
}

export async function findImport(db: Db, id: string): Promise<Import | null> {
  const row = await importRows(db).where('imports.id', '=', id).executeTakeFirst()
  return row ? importOf(row) : null
}

/** With what was read, where it was. */
export async function findReadImport(db: Db, id: string): Promise<Import | ReadImport | null> {
  const row = await importRows(db)
    .select(['imports.reading', 'imports.corrections'])
    .where('imports.id', '=', id)
    .executeTakeFirst()
  return row ? withReading(row) : null
}

/** The same, held until the transaction ends. */
export async function lockImport(db: Db, id: string): Promise<Import | ReadImport | null> {
  const row = await importRows(db)
    .select(['imports.reading', 'imports.corrections'])
    .where('imports.id', '=', id)
    .forUpdate('imports')
    .executeTakeFirst()
  return row ? withReading(row) : null
}

/** What still asks for somebody: under way, waiting for a word, or failed in the last days; newest first. */
export async function listOpenImports(db: Db, failedSince: Date): Promise<Import[]> {
  const rows = await importRows(db)
    .where('imports.purpose', '=', 'import')
    .where((where) =>
      where.or([
        where('imports.state', 'in', ['waiting', 'reading', 'review']),
        where.and([where('imports.state', '=', 'failed'), where('imports.updated_at', '>', failedSince)]),
      ]),
    )
    .orderBy('imports.created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(importOf)
}

export async function setImportState(db: Db, id: string, state: ImportState, at: Date): Promise<void> {
  await db.updateTable('imports').set({ state, updated_at: at }).where('id', '=', id).execute()
}

export async function setCorrections(db: Db, id: string, corrections: Corrections, at: Date): Promise<void> {
  await db
    .updateTable('imports')
    .set({ corrections: JSON.stringify(corrections), updated_at: at })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function setConfirmed(db: Db, id: string, documentId: string, at: Date): Promise<void> {
  await db
    .updateTable('imports')
    .set({ state: 'confirmed', document_id: documentId, updated_at: at })
    .where('id', '=', id)
    .execute()
}

// What follows is the reader's side: it works as the house, and each step does nothing once a person has said "discard".

/** The import to be read, or null when it is no longer to be read. */
export async function beginReading(db: Database, id: string, at: Date) {
  return db
    .updateTable('imports')
    .set({ state: 'reading', done: null, total: null, updated_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'reading'])
    .returning(['id', 'file_sha256', 'file_name', 'failure'])
    .executeTakeFirst()
}

/** Also the sign that somebody still reads. False when a person has discarded the import meanwhile. */
export async function noteProgress(
  db: Database,
  id: string,
  progress: { done: number | null; total: number | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ done: progress.done, total: progress.total, updated_at: progress.at })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function keepReading(
  db: Database,
  id: string,
  read: { readonly reading: OfficialDocument; readonly corrections: Corrections },
  at: Date,
): Promise<void> {
  const { reading, corrections } = read
  await db
    .updateTable('imports')
    .set({
      state: 'review',
      reading: storableJson(reading),
      corrections: JSON.stringify(corrections),
      updated_at: at,
    })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute()
}

export async function keepFailure(
  db: Database,
  id: string,
  failure: { reason: ImportFailure; detail: string | null; at: Date },
): Promise<void> {
  await db
    .updateTable('imports')
    .set({ state: 'failed', failure: failure.reason, failure_detail: failure.detail, updated_at: failure.at })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute()
}

/** Blanked at once, so that whatever happens next nobody reads the name of a secret here. */
export async function markSecret(db: Database, id: string): Promise<void> {
  await db
    .updateTable('imports')
    .set({ file_name: '', failure: 'secret', failure_detail: null, reading: null, corrections: '{}' })
    .where('id', '=', id)
    .execute()
}

export async function deleteImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('imports').where('id', '=', id).execute()
}

/** Imports and checks of these bytes that have become no document, with who brought them. */
export async function listUnconfirmed(
  db: Db,
  sha256: string,
): Promise<readonly { readonly id: string; readonly unitId: string; readonly by: string }[]> {
  return db
    .selectFrom('imports')
    .select(['id', 'owner_unit_id as unitId', 'created_by as by'])
    .where('file_sha256', '=', sha256)
    .where('state', '<>', 'confirmed')
    .orderBy('id')
    .execute()
}

/** Imports that nobody has touched since: asked for and not taken up, or left by a worker that died. */
export async function listLeftUnread(db: Database, untouchedSince: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', ['waiting', 'reading'])
    .where('updated_at', '<=', untouchedSince)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * True when this import, or this message, was refused for a secrecy marking and this person had brought it. Nothing else of it is left:
 * the log's entry, which people cannot read, carries no name and no content.
 */
export async function wasRefusedAsSecret(db: Database, id: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entries')
    .select('sequence')
    .where('record_id', '=', id)
    .where('act', 'in', ['import.refusedSecret', 'message.refusedSecret'])
    .where(sql<boolean>`details ->> 'broughtBy' = ${userId}`)
    .executeTakeFirst()
  return row !== undefined
}

function importRows(db: Db) {
  return db
    .selectFrom('imports')
    .innerJoin('users', 'users.id', 'imports.created_by')
    .select((eb) => [
      'imports.id',
      'imports.purpose',
      'imports.owner_unit_id',
      'imports.file_name',
      'imports.file_sha256',
      'imports.state',
      'imports.done',
      'imports.total',
      'imports.failure',
      'imports.failure_detail',
      'imports.revision',
      'imports.document_id',
      'imports.created_at',
      'users.name as created_by_name',
      eb
        .selectFrom('unit_names')
        .select('unit_names.name')
        .whereRef('unit_names.unit_id', '=', 'imports.owner_unit_id')
        .where('unit_names.language', '=', 'vi')
        .orderBy(sql`lower(unit_names.valid) desc nulls last`)
        .limit(1)
        .as('owner_unit_name'),
    ])
}

type RowOf<Q> = Q extends SelectQueryBuilder<DB, 'imports' | 'users', infer Row> ? Row : never
type ImportRow = RowOf<ReturnType<typeof importRows>>

function importOf(row: ImportRow): Import {
  return {
    id: row.id,
    purpose: row.purpose as ImportPurpose,
    ownerUnitId: row.owner_unit_id,
    ownerUnitName: row.owner_unit_name ?? '',
    fileName: row.file_name,
    sha256: row.file_sha256,
    state: row.state as ImportState,
    done: row.done,
    total: row.total,
    failure: row.failure as ImportFailure | null,
    failureDetail: row.failure_detail,
    revision: row.revision,
    documentId: row.document_id,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
  }
}

function withReading(row: ImportRow & { reading: unknown; corrections: unknown }): Import | ReadImport {
  if (row.reading === null) return importOf(row)
  return {
    ...importOf(row),
    reading: keptModel(row.reading),
    corrections: row.corrections as Corrections,
  }
}
