import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { openName, openParent, openUnit } from './unit-change-store.ts'
import { lifeOf } from './unit-change.ts'
import type { ChangeTerms, NewUnit } from './unit-change.ts'

/** Founds a unit within a change: its life, its place in the tree, its names. Returns its id. */
export async function foundUnit(
  db: Db,
  ctx: Context,
  change: ChangeTerms & { readonly id: string },
  unit: NewUnit,
): Promise<string> {
  const at = ctx.clock.now()
  const { kind, level, territoryId } = unit
  const unitId = newId(at)
  const valid = lifeOf(unit, change.on)
  await openUnit(db, change.id, {
    id: unitId,
    kind,
    level,
    territoryId,
    existed: valid,
    source: change.decision,
  })
  if (unit.parentId)
    await openParent(db, change.id, { id: newId(at), unitId, parentId: unit.parentId, valid })
  const { name, shortName } = unit
  await openName(db, change.id, { id: newId(at), unitId, language: 'vi', name, shortName, valid })
  for (const [language, other] of Object.entries(unit.names))
    await openName(db, change.id, { id: newId(at), unitId, language, name: other, shortName: null, valid })
  return unitId
}
