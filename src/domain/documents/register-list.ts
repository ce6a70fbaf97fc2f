import { sql } from 'kysely'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import { isDay } from '#platform/typed-day.ts'
import { documentRows, lineOf } from './document-store.ts'
import type { DocumentLine } from './document-store.ts'
import type { RegisterFilter } from './register-filter.ts'

export interface RegisterLine extends DocumentLine {
  /** Another document of the same number, symbol, issuer and year stands beside it. */
  readonly isRepeated: boolean
  /** Kept to named units. */
  readonly isLimited: boolean
}

export interface RegisterPage {
  readonly documents: readonly RegisterLine[]
  /** For the rows that follow; null at the end. */
  readonly next: string | null
}

const pageSize = 50

/** Documents that the person may see, newest first. `after` is a page's `next`. */
export async function listDocuments(
  ctx: Context,
  filter: RegisterFilter,
  after: string | null = null,
  size: number = pageSize,
): Promise<RegisterPage> {
  const found = await asActor(ctx, (db) => linesOf(db, filter, keysetOf(after), size + 1))
  const documents = found.slice(0, size)
  const last = documents.at(-1)
  const next = last && found.length > size ? `${last.createdAt.toISOString()}_${last.id}` : null
  return { documents, next }
}

/** The same, all of them, page by page, for a file. */
export async function* eachDocument(
  ctx: Context,
  filter: RegisterFilter,
): AsyncGenerator<readonly RegisterLine[]> {
  let after: string | null = null
  do {
    const page: RegisterPage = await listDocuments(ctx, filter, after, 500)
    yield page.documents
    after = page.next
  } while (after !== null)
}

/** The types of documents that the person may see, for a choice. */
export async function listDocumentTypes(ctx: Context): Promise<readonly string[]> {
  return asActor(ctx, async (db) => {
    const { rows } = await sql<{ type: string }>`
      select distinct type from documents where type is not null order by type limit 100`.execute(db)
    return rows.map(({ type }) => type)
  })
}

/** The row after which the next ones are looked for. */
interface Keyset {
  readonly createdAt: string
  readonly id: string
}

/** An address may say anything; what is no place in the list is its beginning. */
function keysetOf(after: string | null): Keyset | null {
  const [createdAt = '', id = ''] = after?.split('_') ?? []
  const isInstant = isDay(createdAt.slice(0, 10)) && !Number.isNaN(Date.parse(createdAt))
  return isId(id) && isInstant ? { createdAt: new Date(createdAt).toISOString(), id } : null
}

/**
 * The words are looked for with and without marks, each from its beginning, so that "219", "219/KH" and "219/KH-UBND" all
 * find the document of that number. A document that says only its month or year counts by what it says.
 */
async function linesOf(
  db: Db,
  filter: RegisterFilter,
  before: Keyset | null,
  limit: number,
): Promise<RegisterLine[]> {
  const query = tsQueryOf(filter.words)
  const { direction, type, from, to } = filter
  const rows = await documentRows(db)
    .select([
      sql<boolean>`exists (select from documents same where same.identity = documents.identity
        and same.id <> documents.id)`.as('is_repeated'),
      sql<boolean>`exists (select from limited_records kept where kept.record_id = documents.id
        and kept.opened_at is null)`.as('is_limited'),
    ])
    .$if(query !== null, (rows) =>
      rows.where(sql<boolean>`documents.search @@ to_tsquery('simple', folded(${query}))`),
    )
    .$if(direction !== null, (rows) => rows.where('documents.direction', '=', direction))
    .$if(type !== null, (rows) => rows.where('documents.type', '=', type))
    .$if(from !== null, (rows) => rows.where('documents.issued', '>=', from))
    .$if(to !== null, (rows) => rows.where('documents.issued', '<=', to))
    .$if(before !== null, (rows) =>
      rows.where(
        sql<boolean>`(documents.created_at, documents.id) < (${before?.createdAt}::timestamptz, ${before?.id}::uuid)`,
      ),
    )
    .orderBy('documents.created_at', 'desc')
    .orderBy('documents.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...lineOf(row), isRepeated: row.is_repeated, isLimited: row.is_limited }))
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
