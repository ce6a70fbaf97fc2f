import { unitsFor } from '#platform/access.ts'
import type { Verb } from '#platform/access.ts'
import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { Refused } from '#platform/refused.ts'
import { registerIndex } from './unit-register.ts'
import type { OfficesInReach } from './post-unit.ts'
import { reachOf } from './reach.ts'
import { isOverseen } from './unit-change-store.ts'

/**
 * True when the person may change the unit: a post with the verb there or above it, today or in what is planned; of what stands
 * under nobody (Party, army, press, firms), in the place that it serves.
 */
export async function mayOversee(db: Db, ctx: Context, verb: Verb, unitId: string): Promise<boolean> {
  const roots = unitsFor(ctx.actor, verb)
  return roots.length > 0 && isOverseen(db, unitId, roots)
}

/** @throws {Refused} 403 */
export async function demandOverseeing(
  db: Db,
  ctx: Context,
  verb: Verb,
  unitIds: readonly string[],
): Promise<void> {
  for (const id of new Set(unitIds))
    if (!(await mayOversee(db, ctx, verb, id))) throw new Refused('refused.noRight', {}, 403)
}

/** The register as it is on the day, for choosing by name among the units that the person may change. */
export async function unitsToChange(ctx: Context, homeId: string, day: string): Promise<OfficesInReach> {
  const index = await registerIndex(ctx.db)
  const roots = unitsFor(ctx.actor, 'unit.manage')
  const days = [...new Set([day, today(ctx.clock)])]
  const within = roots.flatMap((root) => days.flatMap((on) => [...reachOf(index, root, on)]))
  const home = index.units.get(homeId)
  return { index, day, homeId: home?.territoryId ?? homeId, within: new Set(within) }
}
