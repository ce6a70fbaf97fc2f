import { today } from '#platform/clock.ts'
import { asActor } from '#platform/context.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/new-id.ts'
import { notFound } from '#platform/refused.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { labelOf, proposedOffices } from './post-unit.ts'
import { nameOn, parentOn } from './unit-change.ts'
import { listTimes } from './unit-change-store.ts'
import { listLife } from './unit-life-store.ts'
import { demandOverseeing, unitsToChange } from './unit-overseeing.ts'
import { isValidOn } from './unit.ts'

/** What the forms of a unit's changes begin with: as it is today, or as it last was. @throws {Refused} 403, 404 */
export async function showChanging(ctx: Context, unitId: string, language: Language) {
  if (!isId(unitId)) throw notFound()
  const day = today(ctx.clock)
  const offices = await unitsToChange(ctx, unitId, day)
  return asActor(ctx, async (db) => {
    const [unit] = await listTimes(db, [unitId])
    if (!unit) throw notFound()
    await demandOverseeing(db, ctx, 'unit.manage', [unitId])
    const { codes, contacts, changes } = await listLife(db, unitId, language)
    const now = <T extends { readonly valid: Parameters<typeof isValidOn>[0] }>(rows: readonly T[]) =>
      rows.filter((row) => isValidOn(row.valid, day))
    const named = (of: string) => now(unit.names).find((one) => one.language === of)
    const parentId = parentOn(unit, day)
    return {
      ...{ day, codes: now(codes), contacts: now(contacts), changes, proposed: proposedOffices(offices) },
      unit: { id: unit.id, kind: unit.kind, level: unit.level, name: nameOn(unit, day) },
      shortName: named('vi')?.shortName ?? '',
      nameEn: named('en')?.name ?? '',
      under: parentId === null ? '' : labelOf(offices, parentId),
      serves: parentId === null && unit.territoryId !== null ? labelOf(offices, unit.territoryId) : '',
      label: labelOf(offices, unitId),
    }
  })
}
