import type { RegisterIndex } from './register-index.ts'
import { isValidOn } from './unit.ts'

/**
 * Whom a unit may task on a day: what is below it, and the offices that serve a place below it (Party, army, police,
 * press, telecom firms), which stand under nobody there. The database holds plans to the same (`unit_reach`).
 */
export function reachOf(index: RegisterIndex, unitId: string, day: string): ReadonlySet<string> {
  const below = new Set([unitId])
  for (const id of below) {
    for (const child of index.children.get(id) ?? []) {
      if (child.parents.some((one) => one.parentId === id && isValidOn(one.valid, day))) below.add(child.id)
    }
  }
  const serving = [...below].flatMap((id) => index.officesOf.get(id) ?? [])
  return new Set([...below, ...serving.filter((one) => isValidOn(one.existed, day)).map((one) => one.id)])
}
