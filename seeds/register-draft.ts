import type { RegisterRows } from '#domain/organisation/register-store.ts'
import type { SuccessionKind, UnitKind, UnitLevel, Validity } from '#domain/organisation/unit.ts'
import { newId } from '#platform/new-id.ts'

export interface DraftName {
  readonly name: string
  readonly shortName?: string
  readonly english?: string
  /** First day of this name, when an earlier one gave way to it. */
  readonly from?: string
}

/** A unit as a seed knows it. Its names follow one another; parent and code are valid as long as it exists. */
interface DraftUnit {
  readonly names: readonly DraftName[]
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly under?: string
  readonly territory?: string
  readonly code?: string
  readonly existed: Validity
  readonly source: string
}

export interface RegisterDraft {
  readonly rows: RegisterRows
  /** Returns the new unit's id. */
  unit(draft: DraftUnit): string
  parent(unitId: string, parentId: string, valid: Validity): void
  code(unitId: string, code: string, valid: Validity): void
  succession(from: string, to: string, on: string, kind: SuccessionKind, source: string, topic?: string): void
}

/** Collects rows so that the register is written at one stroke. */
export function draftRegister(): RegisterDraft {
  const rows: RegisterRows = { units: [], names: [], parents: [], codes: [], successions: [] }
  const draft: RegisterDraft = {
    rows,
    unit(unit) {
      const id = newId()
      const { kind, level, existed, source } = unit
      rows.units.push({ id, kind, level, territoryId: unit.territory ?? null, existed, source })
      addNames(rows, id, unit)
      if (unit.under) draft.parent(id, unit.under, existed)
      if (unit.code) draft.code(id, unit.code, existed)
      return id
    },
    parent(unitId, parentId, valid) {
      rows.parents.push({ unitId, parentId, valid })
    },
    code(unitId, code, valid) {
      rows.codes.push({ unitId, scheme: 'statistics', code, valid })
    },
    succession(fromUnitId, toUnitId, on, kind, source, topic) {
      rows.successions.push({ fromUnitId, toUnitId, on, kind, topic: topic ?? null, source })
    },
  }
  return draft
}

/** Each name is valid until the next begins. */
function addNames(rows: RegisterRows, unitId: string, { names, existed }: DraftUnit): void {
  names.forEach(({ name, shortName, english, from }, at) => {
    const valid = {
      from: at === 0 ? existed.from : (from ?? null),
      until: names[at + 1]?.from ?? existed.until,
    }
    rows.names.push({ unitId, language: 'vi', name, shortName: shortName ?? null, valid })
    if (english) rows.names.push({ unitId, language: 'en', name: english, shortName: null, valid })
  })
}
