import { demand, may } from '#platform/access.ts'
import type { Level } from '#platform/access.ts'
import { recordAct, recordReading } from '#platform/audit.ts'
import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { isId } from '#platform/new-id.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { Issues, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import * as store from './limit-store.ts'
import type { Owned } from './limit-store.ts'
import { writingVerb } from './limit.ts'
import type { Limit, LimitedKind } from './limit.ts'
import { matchUnit } from './unit-matching.ts'
import { registerIndex } from './unit-register.ts'

const mostUnits = 30

interface OneRecord {
  readonly kind: LimitedKind
  readonly recordId: string
}

/**
 * Keeps a record to named units: from now on only its maker reads it, and those people of these units (and of what is below
 * them) whose scope goes up to "limited". `units` are names, several separated by ";" or a line end; none means the owner.
 * Returns whether the person still reads it. @throws {Issues} on a name that is not one unit of today. @throws {Refused} 403, 404.
 */
export async function keepToUnits(
  ctx: Context,
  wanted: OneRecord & { units: string },
): Promise<{ isStillRead: boolean }> {
  const names = namesIn(wanted.units)
  if (names.length > mostUnits)
    throw new Issues([{ field: 'units', key: 'limit.tooMany', params: { most: mostUnits } }])
  const index = await registerIndex(ctx.db)
  return asActor(ctx, async (db) => {
    const owned = await getOwned(db, wanted)
    await demandKeeping(db, ctx, wanted.kind, owned)
    const day = today(ctx.clock)
    const options = { on: day, today: day, issuerUnitId: owned.ownerUnitId }
    const issues: Issue[] = []
    const named = names.flatMap((unit) => {
      const match = matchUnit(index, unit, options)
      if (match.kind === 'unit' && !match.successorIds) return [match.unitId]
      const key = match.kind === 'ambiguous' ? 'limit.severalUnits' : 'limit.noSuchUnit'
      issues.push({ field: 'units', key, params: { unit } })
      return []
    })
    if (issues.length > 0) throw new Issues(issues)
    const unitIds = named.length > 0 ? [...new Set(named)] : [owned.ownerUnitId]
    await store.setLimit(db, { ...wanted, ...owned, unitIds, by: ctx.actor.userId, at: ctx.clock.now() })
    await recordLimitAct(db, ctx, wanted, owned, 'limited', { units: unitIds })
    return { isStillRead: (await store.findOwned(db, wanted.kind, wanted.recordId)) !== null }
  })
}

/** Opens a record again to all who read its kind. Open already: nothing happens. @throws {Refused} 403, 404. */
export async function openAgain(ctx: Context, wanted: OneRecord): Promise<void> {
  await asActor(ctx, async (db) => {
    const owned = await getOwned(db, wanted)
    await demandKeeping(db, ctx, wanted.kind, owned)
    if (await store.openLimit(db, wanted.recordId, ctx.clock.now()))
      await recordLimitAct(db, ctx, wanted, owned, 'opened')
  })
}

export interface ShownLimit {
  readonly limit: Limit | null
  readonly mayKeep: boolean
  /** Names to propose to whoever may. */
  readonly unitNames: readonly string[]
}

/** To whom a record is kept, null for an open one; and whether the person may change that. */
export async function showLimit(ctx: Context, wanted: OneRecord, language: Language): Promise<ShownLimit> {
  return asActor(ctx, async (db) => {
    const owned = await getOwned(db, wanted)
    const day = today(ctx.clock)
    const mayKeep = await mayKeepTo(db, ctx, wanted.kind, owned)
    return {
      limit: await store.findLimit(db, wanted.recordId, day, language),
      mayKeep,
      unitNames: mayKeep ? await store.listNamesAround(db, owned.ownerUnitId, day) : [],
    }
  })
}

/** Every reading of a limited record leaves an entry; of an open one none. Within the transaction that reads it. */
export async function noteReading(
  db: Db,
  ctx: Context,
  { kind, recordId, ownerUnitId, part }: OneRecord & { ownerUnitId: string; part: 'page' | 'file' },
): Promise<void> {
  if (!(await store.isLimited(db, recordId))) return
  const act = kind === 'report' ? 'report.read' : 'document.read'
  await recordReading(db, ctx, { act, recordKind: kind, recordId, unitId: ownerUnitId, details: { part } })
}

async function getOwned(db: Db, { kind, recordId }: OneRecord): Promise<Owned> {
  const owned = isId(recordId) ? await store.findOwned(db, kind, recordId) : null
  if (!owned) throw notFound()
  return owned
}

/** Its maker may, not a program in the maker's place, and those who write such records up to "limited". */
function levelOfKeeping(ctx: Context, owned: Owned): Level {
  const { userId, token } = ctx.actor
  return token === null && owned.makerId === userId ? 'internal' : 'limited'
}

async function mayKeepTo(db: Db, ctx: Context, kind: LimitedKind, owned: Owned): Promise<boolean> {
  return may(db, ctx.actor, writingVerb(kind), owned.ownerUnitId, levelOfKeeping(ctx, owned))
}

async function demandKeeping(db: Db, ctx: Context, kind: LimitedKind, owned: Owned): Promise<void> {
  await demand(db, ctx.actor, writingVerb(kind), owned.ownerUnitId, levelOfKeeping(ctx, owned))
}

function namesIn(units: string): readonly string[] {
  const names = units.split(/[;\n]/).map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}

async function recordLimitAct(
  db: Db,
  ctx: Context,
  { kind, recordId }: OneRecord,
  { ownerUnitId }: Owned,
  act: 'limited' | 'opened',
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAct(db, ctx, {
    act: `${kind}.${act}`,
    recordKind: kind,
    recordId,
    unitId: ownerUnitId,
    details,
  })
}
