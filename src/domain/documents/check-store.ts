import type { Database, Db } from '#platform/database.ts'

/** The check becomes the office's import. Row-level security asks again whether the person may import for that office. */
export async function makeImport(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('imports').set({ purpose: 'import', updated_at: at }).where('id', '=', id).execute()
}

/** Checks that were given up, or made before an instant. One that is being read meanwhile loses its row and stops. */
export async function listEndedChecks(
  db: Database,
  before: Date,
): Promise<readonly { id: string; sha256: string }[]> {
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'file_sha256'])
    .where('purpose', '=', 'check')
    .where((where) => where.or([where('state', '=', 'discarded'), where('created_at', '<', before)]))
    .execute()
  return rows.map((row) => ({ id: row.id, sha256: row.file_sha256 }))
}
