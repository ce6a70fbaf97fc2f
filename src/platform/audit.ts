import { sql } from 'kysely'
import type { Context, House } from './context.ts'
import type { Db } from './database.ts'

/** One write on one record. `act` is a verb of the office ("plan.made"); `details` is what a reader of the history needs. */
export interface Act {
  readonly act: string
  readonly recordKind: string
  readonly recordId: string
  /** On whose behalf; null where no unit is concerned. */
  readonly unitId: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** Appends to the log within the action's own transaction: the write and its entry stand or fall together. */
export async function recordAct(db: Db, ctx: Context, act: Act): Promise<void> {
  await append(db, ctx, act, { id: ctx.actor.userId, name: ctx.actor.name }, ctx.requestId)
}

/** The same for what happens by the clock, with the job's name in place of a person. */
export async function recordJobAct(db: Db, house: House, act: Act, job: string): Promise<void> {
  await append(db, house, act, { id: null, name: job }, job)
}

async function append(
  db: Db,
  house: House,
  act: Act,
  who: { id: string | null; name: string },
  requestId: string,
) {
  await sql`select append_audit_entry(${house.clock.now()}, ${who.id}::uuid, ${who.name}, ${act.unitId}::uuid, ${act.act},
    ${act.recordKind}, ${act.recordId}::uuid, ${JSON.stringify(act.details ?? {})}::jsonb, ${requestId})`.execute(
    db,
  )
}
