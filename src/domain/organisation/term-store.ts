import { sql } from 'kysely'
import type { Certainty } from '#domain/documents/law.ts'
import type { Db } from '#platform/database.ts'
import type { Term } from './term.ts'

export interface NewTerm {
  readonly vietnamese: string
  readonly language: string
  /** Null takes back what was said before. */
  readonly term: string | null
  readonly source: string
  readonly certainty: Certainty
}

/** Who records it, on whose behalf; all null for the house itself. */
export interface TermRecorder {
  readonly unitId: string | null
  readonly userId: string | null
  readonly at: Date
}

export interface TermSearch {
  readonly words: string
  readonly language: string | null
  readonly limit: number
}

/** The terms in force for the reader: the latest word on each, an office's own before the house's; names that contain the words. */
export async function listTerms(db: Db, { words, language, limit }: TermSearch): Promise<readonly Term[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Term>`
    with latest as (
      select distinct on (language, folded) * from locked_terms
      order by language, folded, unit_id is null, sequence desc)
    select latest.vietnamese, latest.language, latest.term, latest.source, latest.certainty,
      person.name as "recordedBy", unit.name as "unitName", latest.recorded_at as "recordedAt"
    from latest
    left join users person on person.id = latest.recorded_by
    left join lateral (select name from unit_names where unit_id = latest.unit_id and language = 'vi'
      order by valid desc limit 1) unit on true
    where latest.term is not null and (${language}::text is null or latest.language = ${language})
      and (latest.folded like folded(${pattern}) or latest.term ilike ${pattern})
    order by latest.folded, latest.language limit ${limit}`.execute(db)
  return rows
}

export async function insertTerms(db: Db, terms: readonly NewTerm[], by: TermRecorder): Promise<void> {
  if (terms.length === 0) return
  await db
    .insertInto('locked_terms')
    .values(terms.map((one) => ({ ...one, unit_id: by.unitId, recorded_by: by.userId, recorded_at: by.at })))
    .execute()
}

/** The house's own latest words: for bringing the starting terms up to date. */
export async function listHouseTerms(db: Db): Promise<readonly NewTerm[]> {
  const { rows } = await sql<NewTerm>`
    select distinct on (language, folded) vietnamese, language, term, source, certainty
    from locked_terms where unit_id is null order by language, folded, sequence desc`.execute(db)
  return rows
}

/** Two houses that begin at once wait for each other. */
export async function lockTerms(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('locked_terms'))`.execute(db)
}
