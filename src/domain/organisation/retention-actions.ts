import { recordAct, recordJobAct } from '#platform/audit.ts'
import { asActor, asHouse } from '#platform/context.ts'
import type { Context, House } from '#platform/context.ts'
import { Issues, Refused, notFound } from '#platform/refused.ts'
import { isRetentionKind, readDays, termsThatHold } from './retention.ts'
import type { RetentionKind, RetentionRule } from './retention.ts'
import * as store from './retention-store.ts'

/** Terms are no record of an office: the log knows them under one name. */
const recordOfTerms = {
  recordKind: 'retention',
  recordId: '00000000-0000-7000-8000-000000000010',
  unitId: null,
}

/** The job that carries the terms out. */
export const keepTermsName = 'keep-terms'

const batch = 500

export interface Terms {
  readonly rules: readonly RetentionRule[]
  readonly maySet: boolean
}

/** How long records of each kind are kept: for everybody, for it is their data. */
export async function showTerms(ctx: Context): Promise<Terms> {
  return asActor(ctx, async (db) => ({
    rules: termsThatHold(await store.listOwnTerms(db)),
    maySet: await store.erasesEverywhere(db),
  }))
}

/** The office decides how long records of a kind are kept, within the bounds. @throws {Issues} @throws {Refused} */
export async function decideTerm(ctx: Context, typed: { kind: string; days: string }): Promise<void> {
  const { kind } = typed
  if (!isRetentionKind(kind)) throw notFound()
  await asActor(ctx, async (db) => {
    if (!(await store.erasesEverywhere(db))) throw new Refused('refused.noRight', {}, 403)
    const rule = termsThatHold(await store.listOwnTerms(db)).find((one) => one.kind === kind)
    if (!rule) throw notFound()
    const days = readDays(typed.days, rule)
    const { least, most } = rule
    if (days === null)
      throw new Issues([{ field: kind, key: 'retention.outOfBounds', params: { least, most } }])
    if (days === rule.days) return
    await store.setTerm(db, { kind, days, by: ctx.actor.userId, at: ctx.clock.now() })
    const details = { kind, from: rule.days, to: days }
    await recordAct(db, ctx, { ...recordOfTerms, act: 'retention.changed', details })
  })
}

/**
 * Takes away what has had its time, kind by kind in batches, each batch with its entry in the log: cut off in the middle, the
 * next run goes on. Safe to run twice, and at once.
 */
export async function carryOutTerms(house: House, signal: AbortSignal): Promise<void> {
  for (const { kind, days } of termsThatHold(await store.listOwnTerms(house.db))) {
    const before = new Date(house.clock.now().getTime() - days * 86_400_000)
    let removed = batch
    while (removed === batch && !signal.aborted) removed = await removeBatch(house, kind, { before, days })
  }
}

async function removeBatch(
  house: House,
  kind: RetentionKind,
  { before, days }: { before: Date; days: number },
): Promise<number> {
  return asHouse(house, async (db) => {
    const removed = await store.removeEnded(db, kind, before, batch)
    const accounts = kind === 'unusedInvitations' ? await store.removeNeverUsed(db, before, batch) : 0
    if (removed + accounts > 0) {
      const details = { kind, days, removed, ...(accounts > 0 ? { accounts } : {}) }
      await recordJobAct(db, house, { ...recordOfTerms, act: 'retention.carriedOut', details }, keepTermsName)
    }
    return Math.max(removed, accounts)
  })
}
