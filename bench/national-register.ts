import { buildRegisterIndex } from '#domain/organisation/register-index.ts'
import type { RegisterIndex, RegisterUnit } from '#domain/organisation/register-index.ts'
import type { RegisterRows } from '#domain/organisation/register-store.ts'
import { isPlace } from '#domain/organisation/unit.ts'
import { draftPlaces } from '../seeds/places/places.ts'
import { draftRegister } from '../seeds/register-draft.ts'
import { fillPlaces } from '../seeds/seed-register.ts'

/** The register of the whole country as the seed loads it, without a database: rows and index. */
export async function draftNation(): Promise<{ rows: RegisterRows; index: RegisterIndex }> {
  const draft = draftRegister()
  await draftPlaces(draft)
  const names = Map.groupBy(
    draft.rows.names.filter(({ language }) => language === 'vi'),
    ({ unitId }) => unitId,
  )
  const kinds = new Map(draft.rows.units.map(({ id, kind }) => [id, kind]))
  const places = draft.rows.units
    .filter(({ kind, existed }) => isPlace(kind) && (kind !== 'commune' || existed.until === null))
    .map(({ id, kind, level, existed }) => ({
      unitId: id,
      kind,
      level,
      names: names.get(id) ?? [],
      existed,
    }))
  const mergers = draft.rows.successions.filter(({ fromUnitId }) => kinds.get(fromUnitId) === 'province')
  fillPlaces(draft, places, new Map(mergers.map(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])))
  return { rows: draft.rows, index: buildRegisterIndex(registerUnits(draft.rows)) }
}

function registerUnits({ units, names, parents, successions }: RegisterRows): readonly RegisterUnit[] {
  const namesOf = Map.groupBy(
    names.filter(({ language }) => language === 'vi'),
    ({ unitId }) => unitId,
  )
  const parentsOf = Map.groupBy(parents, ({ unitId }) => unitId)
  const successionsOf = Map.groupBy(successions, ({ fromUnitId }) => fromUnitId)
  return units.map((unit) => ({
    ...unit,
    names: namesOf.get(unit.id) ?? [],
    parents: parentsOf.get(unit.id) ?? [],
    successors: (successionsOf.get(unit.id) ?? []).map(({ toUnitId, topic }) => ({
      unitId: toUnitId,
      topic,
    })),
  }))
}
