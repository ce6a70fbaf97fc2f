import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { ObligationState } from './obligation.ts'

export interface NewProgress {
  readonly id: string
  readonly obligationId: string
  readonly percent: number
  readonly state: Exclude<ObligationState, 'assigned'>
  readonly note: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export type NewEvidence = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'link'; readonly url: string }
  | {
      readonly kind: 'file'
      readonly fileSha256: string
      readonly fileName: string
      /** Null while nobody could look for a marking of secrecy. */
      readonly examinedAt: Date | null
    }
)

export async function insertProgress(
  db: Db,
  entry: NewProgress,
  evidence: readonly NewEvidence[],
): Promise<void> {
  await db
    .insertInto('progress')
    .values({
      id: entry.id,
      obligation_id: entry.obligationId,
      percent: entry.percent,
      state: entry.state,
      note: entry.note,
      recorded_by: entry.recordedBy,
      recorded_at: entry.recordedAt,
    })
    .execute()
  if (evidence.length > 0)
    await db
      .insertInto('evidence')
      .values(evidence.map((one) => rowOf(one, entry.id)))
      .execute()
}

function rowOf(evidence: NewEvidence, progressId: string) {
  return {
    id: evidence.id,
    progress_id: progressId,
    kind: evidence.kind,
    title: evidence.title,
    url: evidence.kind === 'link' ? evidence.url : null,
    file_sha256: evidence.kind === 'file' ? evidence.fileSha256 : null,
    file_name: evidence.kind === 'file' ? evidence.fileName : null,
    examined_at: evidence.kind === 'file' ? evidence.examinedAt : null,
  }
}

export interface RecordedProgress {
  readonly obligationId: string
  readonly percent: number
  readonly state: string
  readonly note: string
  readonly evidenceTitles: readonly string[]
}

export async function findProgress(db: Db, id: string): Promise<RecordedProgress | null> {
  const row = await db
    .selectFrom('progress as g')
    .select(['g.obligation_id', 'g.percent', 'g.state', 'g.note'])
    .select(
      sql<string[]>`array(select e.title from evidence e where e.progress_id = g.id order by e.id)`.as(
        'titles',
      ),
    )
    .where('g.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    obligationId: row.obligation_id,
    percent: row.percent,
    state: row.state,
    note: row.note,
    evidenceTitles: row.titles,
  }
}

export interface EvidenceFile {
  readonly sha256: string
  readonly fileName: string
  readonly isExamined: boolean
}

/** A file of evidence; absent for one who may not read the entry that it belongs to. */
export async function findEvidenceFile(db: Db, evidenceId: string): Promise<EvidenceFile | null> {
  const row = await db
    .selectFrom('evidence')
    .select(['file_sha256', 'file_name', 'examined_at'])
    .where('id', '=', evidenceId)
    .where('kind', '=', 'file')
    .executeTakeFirst()
  if (!row?.file_sha256 || !row.file_name) return null
  return { sha256: row.file_sha256, fileName: row.file_name, isExamined: row.examined_at !== null }
}
