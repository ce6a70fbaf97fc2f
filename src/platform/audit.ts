import { sql } from 'kysely'
import type { Context, House } from './context.ts'
import type { Db } from './database.ts'
import type { Post } from './access.ts'
import type { ActName, ReadingAct } from './acts.ts'
import { postBehind } from './audit-post.ts'

/** One write on one record. `details` is what a reader of the history needs. */
export interface Act {
  readonly act: ActName
  readonly recordKind: string
  readonly recordId: string
  /** On whose behalf; null where no unit is concerned. */
  readonly unitId: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** Appends to the log within the action's own transaction: the write and its entry stand or fall together. */
export async function recordAct(db: Db, ctx: Context, act: Act): Promise<void> {
  const { actor, address, requestId } = ctx
  const post = await postBehind(db, actor, act)
  await append(db, ctx, act, { id: actor.userId, name: actor.name, post, address, requestId })
}

/** The same for what happens by the clock, with the job's name in place of a person. */
export async function recordJobAct(db: Db, house: House, act: Act, job: string): Promise<void> {
  await append(db, house, act, { id: null, name: job, post: null, address: 'worker', requestId: job })
}

/** A record of which each reading is noted. */
type Reading = Act & { readonly act: ReadingAct }

const sameReadingMs = 15 * 60_000

/**
 * Notes that somebody opened a record that only a few may read, in the transaction that reads it: no content leaves before the
 * entry is kept. Every opening counts, for each may be the one that mattered later; only what the same person opens again at the
 * same address within a quarter of an hour (a page loaded anew, one step back) is still the same reading.
 */
export async function recordReading(db: Db, ctx: Context, reading: Reading): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - sameReadingMs)
  const { rows } = await sql<{ lately: boolean }>`
    select read_lately(${reading.recordId}::uuid, ${reading.act},
      ${JSON.stringify(reading.details ?? {})}::jsonb, ${ctx.address}, ${since}) as lately`.execute(db)
  if (!rows[0]?.lately) await recordAct(db, ctx, reading)
}

interface Who {
  readonly id: string | null
  readonly name: string
  readonly post: Post | null
  readonly address: string
  readonly requestId: string
}

async function append(db: Db, house: House, act: Act, who: Who): Promise<void> {
  const { post } = who
  await sql`select append_audit_entry(${house.clock.now()}, ${who.id}::uuid, ${who.name}, ${post?.id ?? null}::uuid,
    ${post?.unitId ?? null}::uuid, ${post ? post.title || post.roleName : null}, ${post?.standsInFor ?? null}, ${act.unitId}::uuid, ${act.act},
    ${act.recordKind}, ${act.recordId}::uuid, ${JSON.stringify(act.details ?? {})}::jsonb, ${who.address}, ${who.requestId})`.execute(
    db,
  )
}
