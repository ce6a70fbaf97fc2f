import type { RegisterDraft } from '../register-draft.ts'
import type { District } from './districts.ts'
import type { OldCommune } from './old-communes.ts'
import { arranged, arrangedOn } from './place-days.ts'

/** Where the communes of a district went when it ended before its level did: their new districts are its successors. */
export function succeedDistricts(draft: RegisterDraft, communes: readonly OldCommune[]): void {
  const successors = new Map<District, Set<District>>()
  for (const { parents } of communes) {
    const [before, after] = parents
    if (!before || !after || before.district.existed.until !== arrangedOn) continue
    const known = successors.get(before.district) ?? new Set()
    successors.set(before.district, known.add(after.district))
  }
  for (const [from, all] of successors) {
    for (const to of all)
      draft.succession(from.unitId, to.unitId, arrangedOn, all.size > 1 ? 'split' : 'merged', arranged)
  }
}
