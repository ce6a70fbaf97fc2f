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
  await recordActs(db, ctx, [act])
}

/** The same for many writes of one action, an entry each, in their order. */
export async function recordActs(db: Db, ctx: Context, acts: readonly Act[]): Promise<void> {
  const { actor, address, requestId } = ctx
  const posts = new Map<string, Post | null>()
  const entries: Entry[] = []
  for (const act of acts) {
    const key = `${act.act} ${act.unitId}`
    const post = posts.has(key) ? posts.get(key)! : await postBehind(db, actor, act)
    posts.set(key, post)
    entries.push({ act: withToken(ctx, act), post })
  }
  await append(db, ctx, entries, { id: actor.userId, name: actor.name, address, requestId })
}

/** What a program did in the person's place says so, by the name that the person gave its token. */
function withToken({ actor }: Context, act: Act): Act {
  return actor.token === null ? act : { ...act, details: { ...act.details, token: actor.token.name } }
}

/** The same for what happens by the clock or by a command of the house, with its name in place of a person. */
export async function recordJobAct(
  db: Db,
  house: House,
  act: Act,
  job: string,
  address: 'worker' | 'cli' = 'worker',
): Promise<void> {
  await append(db, house, [{ act, post: null }], { id: null, name: job, address, requestId: job })
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
  const { details = {} } = withToken(ctx, reading)
  const { rows } = await sql<{ lately: boolean }>`
    select read_lately(${reading.recordId}::uuid, ${reading.act},
      ${JSON.stringify(details)}::jsonb, ${ctx.address}, ${since}) as lately`.execute(db)
  if (!rows[0]?.lately) await recordAct(db, ctx, reading)
}

interface Entry {
  readonly act: Act
  readonly post: Post | null
}

interface Who {
  readonly id: string | null
  readonly name: string
  readonly address: string
  readonly requestId: string
}

async function append(db: Db, house: House, entries: readonly Entry[], who: Who): Promise<void> {
  const listed = entries.map(({ act, post }) => ({
    ...{ post: post?.id, postUnit: post?.unitId, postTitle: post ? post.title || post.roleName : null },
    ...{ standsInFor: post?.standsInFor, unit: act.unitId, act: act.act, kind: act.recordKind },
    ...{ record: act.recordId, details: act.details ?? {} },
  }))
  await sql`select append_audit_entry(${house.clock.now()}, ${who.id}::uuid, ${who.name}, (entry->>'post')::uuid,
      (entry->>'postUnit')::uuid, entry->>'postTitle', entry->>'standsInFor', (entry->>'unit')::uuid, entry->>'act',
      entry->>'kind', (entry->>'record')::uuid, entry->'details', ${who.address}, ${who.requestId})
    from (
      select entry from jsonb_array_elements(${JSON.stringify(listed)}::jsonb) with ordinality one(entry, place) order by place
    ) entries`.execute(db)
}
