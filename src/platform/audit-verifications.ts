import { sql } from 'kysely'
import { mayAnywhere } from './access.ts'
import type { Context, House } from './context.ts'
import { asActor, asHouse } from './context.ts'
import { recordAct } from './audit.ts'
import { verifyHouse } from './audit-verification.ts'
import type { Fault } from './audit-verification.ts'
import { newId } from './new-id.ts'
import { Refused } from './refused.ts'

/** A verification that was asked for; its outcome is null until the worker has come to its end. */
export interface Verification {
  readonly id: string
  readonly askedAt: Date
  /** Null for the clock. */
  readonly askedBy: string | null
  readonly outcome: VerificationOutcome | null
}

interface VerificationOutcome {
  readonly finishedAt: Date
  readonly entries: number
  readonly heads: number
  readonly unsigned: number
  readonly faults: readonly Fault[]
}

/** The job that carries verifications out. */
export const verifyLogName = 'verify-log'

/** Asks the worker to verify the log now. @throws {Refused} 403 for whoever may not read it. */
export async function askVerification(ctx: Context): Promise<void> {
  if (!mayAnywhere(ctx.actor, 'audit.read')) throw new Refused('refused.noRight', {}, 403)
  const id = newId()
  await asActor(ctx, async (db) => {
    await sql`insert into audit_verifications (id, asked_by, asked_at)
      values (${id}, ${ctx.actor.userId}, ${ctx.clock.now()})`.execute(db)
    await recordAct(db, ctx, {
      act: 'log.verificationAsked',
      recordKind: 'log',
      recordId: id,
      unitId: null,
    })
  })
  await ctx.jobs.request(verifyLogName, id)
}

/** Verifies and keeps what was found, under the id that was asked for or, by the clock, a new one. */
export async function carryOutVerification(house: House, asked: string): Promise<void> {
  const id = asked || newId()
  const startedAt = house.clock.now()
  const { entries, heads, unsigned, faults, faultCount } = await verifyHouse(house)
  if (faultCount > 0) house.log.error({ faultCount, first: faults[0] }, 'the log was tampered with')
  await asHouse(house, async (db) => {
    await sql`insert into audit_verifications (id, asked_at, finished_at, entries, heads, unsigned, faults)
      values (${id}, ${startedAt}, ${house.clock.now()}, ${entries}, ${heads}, ${unsigned}, ${JSON.stringify(faults)}::jsonb)
      on conflict (id) do update set finished_at = excluded.finished_at, entries = excluded.entries,
        heads = excluded.heads, unsigned = excluded.unsigned, faults = excluded.faults`.execute(db)
  })
}

/** The newest ones, newest first. */
export async function listVerifications(ctx: Context, count: number): Promise<readonly Verification[]> {
  return asActor(ctx, async (db) => {
    const { rows } = await sql<Row>`
      select v.*, u.name as asked_by_name from audit_verifications v left join users u on u.id = v.asked_by
      order by v.asked_at desc limit ${count}`.execute(db)
    return rows.map((row) => ({
      id: row.id,
      askedAt: row.asked_at,
      askedBy: row.asked_by_name,
      outcome: row.finished_at && {
        finishedAt: row.finished_at,
        entries: row.entries,
        heads: row.heads,
        unsigned: row.unsigned,
        faults: row.faults,
      },
    }))
  })
}

interface Row {
  id: string
  asked_at: Date
  asked_by_name: string | null
  finished_at: Date | null
  entries: number
  heads: number
  unsigned: number
  faults: readonly Fault[]
}
