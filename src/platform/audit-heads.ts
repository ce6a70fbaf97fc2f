import { sql } from 'kysely'
import type { SignedHead } from './audit-head.ts'
import { headsOfDay, newestHeads } from './audit-head-store.ts'
import { asActor } from './context.ts'
import type { Context } from './context.ts'

/** A day of the office on which heads were signed. */
interface HeadDay {
  /** ISO. */
  readonly day: string
  readonly heads: number
  /** The last entry that was signed on it. */
  readonly sequence: number
}

interface HeadSummary {
  /** Null where nothing was signed yet. */
  readonly newest: SignedHead | null
  readonly days: readonly HeadDay[]
}

/** The newest head, and the newest days with heads, for whoever may read the log. */
export async function showHeads(ctx: Context, days: number): Promise<HeadSummary> {
  return asActor(ctx, async (db) => {
    const [newest = null] = await newestHeads(db, 1)
    const { rows } = await sql<HeadDay>`
      select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, count(*)::int as heads,
        max(sequence) as sequence
      from audit_heads group by 1 order by 1 desc limit ${days}`.execute(db)
    return { newest, days: rows }
  })
}

/** The heads of one day, by number. */
export async function listHeadsOfDay(ctx: Context, day: string): Promise<readonly SignedHead[]> {
  return asActor(ctx, (db) => headsOfDay(db, day))
}
