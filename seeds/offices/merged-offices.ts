import { twoTiersFrom } from '#domain/organisation/unit.ts'
import type { RegisterDraft } from '../register-draft.ts'
import type { OfficeTemplates } from './office-template.ts'
import { provinceOffices } from './province-offices.ts'

const source = 'hợp nhất tỉnh từ 1/7/2025 (Nghị quyết 202/2025/QH15); từng cơ quan chưa kiểm chứng'

/** The offices of a province by key, and the province. */
export interface OfficesOfProvince {
  readonly provinceId: string
  readonly ids: ReadonlyMap<string, string>
}

/**
 * The offices that ended with their province on 1/7/2025 went on as the same office of the province that took it, or as what that
 * office became there on the same day.
 *
 * @param mergers from the id of a province that ended to that of the one that took its area.
 */
export function succeedMergedOffices(
  draft: RegisterDraft,
  filled: readonly OfficesOfProvince[],
  mergers: ReadonlyMap<string, string>,
): void {
  const units = new Map(draft.rows.units.map((unit) => [unit.id, unit]))
  const ofProvince = new Map(filled.map((one) => [one.provinceId, one.ids]))
  for (const { provinceId, ids } of filled) {
    const there = ofProvince.get(mergers.get(provinceId) ?? '')
    if (!there) continue
    for (const [key, from] of ids) {
      const to = there.get(keyAfterMerger(provinceOffices, key))
      if (to && units.get(from)?.existed.until === twoTiersFrom && lives(units.get(to)?.existed.until))
        draft.succession(from, to, twoTiersFrom, 'merged', source)
    }
  }
}

function keyAfterMerger({ successions }: OfficeTemplates, key: string): string {
  return successions.find((one) => one.from === key && one.on === twoTiersFrom)?.to ?? key
}

function lives(until: string | null | undefined): boolean {
  return until === null || (until !== undefined && until > twoTiersFrom)
}
