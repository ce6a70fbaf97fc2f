import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Db } from './database.ts'

/** An entry of the log as it is kept, in the very words that were hashed: `epoch` and `details` as PostgreSQL writes them. */
export interface KeptEntry {
  readonly sequence: number
  readonly form: number
  readonly epoch: string
  readonly actor_id: string | null
  readonly actor_name: string
  readonly post_id: string | null
  readonly post_unit_id: string | null
  readonly post_title: string | null
  readonly stood_in_for: string | null
  readonly unit_id: string | null
  readonly act: string
  readonly record_kind: string
  readonly record_id: string
  readonly details: string
  readonly address: string | null
  readonly request_id: string
  readonly previous: Buffer
  readonly hash: Buffer
}

/** The columns of {@link KeptEntry}, of a table or function called `e`. */
export const keptColumns =
  sql.raw(`e.sequence, e.form, extract(epoch from e.at)::text as epoch, e.actor_id, e.actor_name,
  e.post_id, e.post_unit_id, e.post_title, e.stood_in_for, e.unit_id, e.act, e.record_kind, e.record_id,
  e.details::text as details, e.address, e.request_id, e.previous, e.hash`)

/** Entries after a sequence, in order. Two under one number come in one batch, whatever keys the table has lost. */
export async function readEntriesAfter(
  db: Database | Db,
  sequence: number,
  batch: number,
): Promise<readonly KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`select ${keptColumns} from audit_entries e
    where e.sequence > ${sequence} order by e.sequence fetch first ${sql.lit(batch)} rows with ties`.execute(
    db,
  )
  return rows
}

/** All entries in order, or those of one day of the office. */
export async function* eachEntry(db: Database, day: string | null): AsyncGenerator<readonly KeptEntry[]> {
  const first = sql`${day}::timestamp at time zone 'Asia/Ho_Chi_Minh'`
  for (let last = 0; ;) {
    const { rows } = await sql<KeptEntry>`select ${keptColumns} from audit_entries e
      where e.sequence > ${last} and (${day}::text is null or e.at >= ${first} and e.at < ${first} + interval '1 day')
      order by e.sequence limit 5000`.execute(db)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)!.sequence
  }
}

/**
 * What the entry's hash covers, as a JSON array in PostgreSQL's way of writing one: the same as append_audit_entry makes in the
 * database, but made here, so that nobody who may change functions there decides what is right. Null for a form that this
 * version does not know, or an entry with words that its form does not cover.
 */
export function contentOf(entry: KeptEntry): string | null {
  const { sequence, epoch, unit_id, act, record_kind, record_id, details, address, request_id } = entry
  const actor = [json(entry.actor_id), json(entry.actor_name)]
  const post = [entry.post_id, entry.post_unit_id, entry.post_title, entry.stood_in_for]
  const record = [json(unit_id), json(act), json(record_kind), json(record_id), details]
  switch (entry.form) {
    case 1:
      if ([...post, address].some((one) => one !== null)) return null
      return arrayOf(String(sequence), epoch, ...actor, ...record, json(request_id))
    case 2:
      return arrayOf(
        '2',
        String(sequence),
        epoch,
        ...actor,
        ...post.map(json),
        ...record,
        json(address),
        json(request_id),
      )
    default:
      return null
  }
}

function arrayOf(...parts: readonly string[]): string {
  return `[${parts.join(', ')}]`
}

function json(text: string | null): string {
  return JSON.stringify(text)
}

/** SHA-256 over the hash of the entry before and the content. */
export function chainHash(previous: Buffer, content: string): Buffer {
  return createHash('sha256').update(previous).update(content).digest()
}

/** Where a chain stands: its last entry. */
export interface ChainEnd {
  readonly sequence: number
  readonly hash: Buffer
}

/** Before the first entry. */
export const chainBeginning: ChainEnd = { sequence: 0, hash: Buffer.alloc(32) }

export type EntryFault =
  /** Entries from `sequence` to `until` are not there. */
  | { readonly kind: 'missing'; readonly sequence: number; readonly until: number }
  /** A second entry under the same number. */
  | { readonly kind: 'repeated'; readonly sequence: number }
  /** The entry does not say what was hashed when it was written. */
  | { readonly kind: 'changed'; readonly sequence: number }
  /** The entry does not follow the one before it. */
  | { readonly kind: 'unlinked'; readonly sequence: number }

/** What is wrong with an entry that should follow that end of the chain. */
export function faultsOf(entry: KeptEntry, before: ChainEnd): readonly EntryFault[] {
  const { sequence } = entry
  const faults: EntryFault[] = []
  if (sequence > before.sequence + 1)
    faults.push({ kind: 'missing', sequence: before.sequence + 1, until: sequence - 1 })
  else if (sequence <= before.sequence) faults.push({ kind: 'repeated', sequence })
  else if (!entry.previous.equals(before.hash)) faults.push({ kind: 'unlinked', sequence })
  const content = contentOf(entry)
  if (content === null || !chainHash(entry.previous, content).equals(entry.hash))
    faults.push({ kind: 'changed', sequence })
  return faults
}
