import { sql } from 'kysely'
import type { PageMemory, RecognisedWord } from 'vanban'
import type { Database } from '#platform/database.ts'
import { storableJson } from './import.ts'

/** What was recognised of an import's pages, while it is being read. It works as the house: a worker has no person. */
export function pageMemoryOf(db: Database, importId: string): PageMemory {
  return {
    async recall(page) {
      const row = await db
        .selectFrom('recognised_pages')
        .select('words')
        .where('import_id', '=', importId)
        .where('page', '=', page)
        .executeTakeFirst()
      return row ? (row.words as unknown as readonly RecognisedWord[]) : null
    },
    /** Once a person has discarded the import, nothing of it is kept any more. */
    async keep(page, words) {
      await sql`insert into recognised_pages (import_id, page, words)
        select id, ${page}, ${storableJson(words)}::jsonb from imports where id = ${importId} and state = 'reading' for share
        on conflict (import_id, page) do update set words = excluded.words`.execute(db)
    },
  }
}

/** Pages of imports that are no longer being read. */
export async function forgetEndedPages(db: Database): Promise<void> {
  await sql`delete from recognised_pages p using imports i
    where i.id = p.import_id and i.state not in ('waiting', 'reading')`.execute(db)
}
