import { sql } from 'kysely'
import type { OfficialDocument } from 'vanban'
import type { Database, Db } from '#platform/database.ts'
import type { Corrections } from './correction.ts'
import { keptModel } from './kept-model.ts'
import { carriedOver } from './remembered-corrections.ts'

/** The latest import of these bytes that somebody corrected and this person may see; their own office's goes first. */
export async function findCorrectedImport(
  db: Db,
  of: { readonly ownerUnitId: string; readonly sha256: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('file_sha256', '=', of.sha256)
    .where('purpose', '=', 'import')
    .where('reading', 'is not', null)
    .where(sql<boolean>`corrections <> '{}'`)
    .orderBy(sql`owner_unit_id = ${of.ownerUnitId}`, 'desc')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What an import begins with once it is read: nothing, or what was corrected in the same bytes before. */
export async function rememberedCorrections(
  db: Database,
  importId: string,
  reading: OfficialDocument,
): Promise<Corrections> {
  const row = await db
    .selectFrom('imports as now')
    .innerJoin('imports as before', 'before.id', 'now.corrected_from')
    .select(['before.reading', 'before.corrections'])
    .where('now.id', '=', importId)
    .executeTakeFirst()
  if (!row?.reading) return {}
  return carriedOver(row.corrections as Corrections, keptModel(row.reading), reading)
}

/** From which import the corrections come, and whose it was. */
export interface CorrectionsOrigin {
  readonly person: string
  readonly at: Date
}

export async function findCorrectionsOrigin(db: Db, importId: string): Promise<CorrectionsOrigin | null> {
  const { rows } = await sql<CorrectionsOrigin>`
    select u.name as person, before.updated_at as at
    from imports now join imports before on before.id = now.corrected_from join users u on u.id = before.created_by
    where now.id = ${importId} and now.corrections <> '{}'`.execute(db)
  return rows[0] ?? null
}

export async function forgetCorrections(db: Db, importId: string, at: Date): Promise<void> {
  await db
    .updateTable('imports')
    .set({ corrections: '{}', corrected_from: null, updated_at: at })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', importId)
    .execute()
}
