import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { keptColumns } from './audit-entry.ts'
import type { KeptEntry } from './audit-entry.ts'
import { actsOf, logAddress } from './audit-filter.ts'
import type { LogFilter } from './audit-filter.ts'
import type { ActPost } from './audit-sentence.ts'
import { recordAct } from './audit.ts'
import { asActor } from './context.ts'
import type { Context } from './context.ts'
import type { Db } from './database.ts'
import { newId } from './new-id.ts'
import { Refused } from './refused.ts'

/** An entry of the log, for people. */
export interface LogEntry {
  readonly sequence: number
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string
  readonly post: ActPost
  /** On whose behalf; null where no unit is concerned. */
  readonly unitName: string | null
  readonly act: string
  readonly recordKind: string
  readonly recordId: string
  readonly details: Readonly<Record<string, unknown>>
  readonly address: string | null
  readonly requestId: string
  /** Hexadecimal. */
  readonly hash: string
}

export interface LogPage {
  readonly entries: readonly LogEntry[]
  /** For the entries that follow; null at the end. */
  readonly next: number | null
}

const pageSize = 50
const batchSize = 2000

/** Entries that the person may see, newest first, before a sequence. */
export async function listEntries(
  ctx: Context,
  filter: LogFilter,
  before: number | null = null,
  size: number = pageSize,
): Promise<LogPage> {
  const found = await asActor(ctx, (db) => entriesOf(db, filter, before, size + 1))
  const entries = found.slice(0, size)
  return { entries, next: found.length > size ? entries.at(-1)!.sequence : null }
}

/** More than this makes no workbook that people can work with. */
const workbookRows = 100_000

/**
 * The same, all of them, batch by batch, for a file. That the log was taken out is itself an entry.
 *
 * @throws {Refused} when there are too many for a workbook.
 */
export async function* exportEntries(
  ctx: Context,
  filter: LogFilter,
  format: 'xlsx' | 'csv',
): AsyncGenerator<readonly LogEntry[]> {
  await recordExport(ctx, filter, format)
  let before: number | null = null
  let count = 0
  do {
    const page: LogPage = await listEntries(ctx, filter, before, batchSize)
    count += page.entries.length
    if (format === 'xlsx' && count > workbookRows)
      throw new Refused('log.export.tooMany', { limit: workbookRows })
    yield page.entries
    before = page.next
  } while (before !== null)
}

/** The same, with what was hashed of each. */
export async function* exportKeptEntries(
  ctx: Context,
  filter: LogFilter,
): AsyncGenerator<readonly KeptEntry[]> {
  await recordExport(ctx, filter, 'ndjson')
  for (let before: number | null = null; ;) {
    const { rows } = await asActor(ctx, (db) =>
      sql<KeptEntry>`select ${keptColumns} from ${askedFor(filter, before, batchSize)} e order by e.sequence desc`.execute(
        db,
      ),
    )
    yield rows
    if (rows.length < batchSize) return
    before = rows.at(-1)!.sequence
  }
}

async function recordExport(ctx: Context, filter: LogFilter, format: string): Promise<void> {
  const record = { recordKind: 'log', recordId: newId(), unitId: null }
  await asActor(ctx, (db) =>
    recordAct(db, ctx, {
      ...record,
      act: 'log.exported',
      details: { format, ...Object.fromEntries(logAddress(filter)) },
    }),
  )
}

interface Row {
  sequence: number
  at: Date
  actor_id: string | null
  actor_name: string
  post_title: string | null
  post_unit_name: string | null
  stood_in_for: string | null
  unit_name: string | null
  act: string
  record_kind: string
  record_id: string
  details: Readonly<Record<string, unknown>>
  address: string | null
  request_id: string
  hash: Buffer
}

async function entriesOf(
  db: Db,
  filter: LogFilter,
  before: number | null,
  limit: number,
): Promise<LogEntry[]> {
  const { rows } = await sql<Row>`
    select e.sequence, e.at, e.actor_id, e.actor_name, e.post_title, e.stood_in_for, e.act, e.record_kind, e.record_id,
      e.details, e.address, e.request_id, e.hash, n.name as unit_name, pn.name as post_unit_name
    from ${askedFor(filter, before, limit)} e
    left join office_names n on n.unit_id = e.unit_id and n.valid @> (e.at at time zone 'Asia/Ho_Chi_Minh')::date
    left join office_names pn on pn.unit_id = e.post_unit_id and pn.valid @> (e.at at time zone 'Asia/Ho_Chi_Minh')::date
    order by e.sequence desc`.execute(db)
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    post: { title: row.post_title, unitName: row.post_unit_name, standsInFor: row.stood_in_for },
    unitName: row.unit_name,
    act: row.act,
    recordKind: row.record_kind,
    recordId: row.record_id,
    details: row.details,
    address: row.address,
    requestId: row.request_id,
    hash: row.hash.toString('hex'),
  }))
}

function askedFor(filter: LogFilter, before: number | null, limit: number): RawBuilder<unknown> {
  const { person, act, record, unit, from, to, words } = filter
  return sql`log_entries(${person || null}, ${act && [...actsOf(act)]}::text[], ${record}::uuid, ${unit || null},
    ${from}::date, ${to}::date, ${tsQueryOf(words)}, ${before ?? Number.MAX_SAFE_INTEGER}, ${limit})`
}

/** Null when there is nothing to look for. Quoted, so that no sign of a person's words is one of the query's own. */
function tsQueryOf(words: string): string | null {
  const parts = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (parts.length === 0) return null
  return parts.map((word) => `'${word.replace(/['\\]/g, ' ')}':*`).join(' & ')
}
