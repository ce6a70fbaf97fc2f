import type { RegisterIndex, RegisterUnit } from './register-index.ts'
import { isValidOn } from './unit.ts'
import { unitWords } from './unit-words.ts'

/** The work that this house is about: where an office's work was divided, whoever took this stands first. */
const ourTopic = 'thông tin đối ngoại'

/**
 * Who does the work of a unit that no longer exists on the day: its successors, theirs if they are gone too, the most
 * fitting topic first. A district has no successor of its own; the communes of its area do.
 */
export function successorsOn(
  index: RegisterIndex,
  unitId: string,
  day: string,
  topic: string = ourTopic,
): readonly string[] {
  const unit = index.units.get(unitId)
  if (!unit || isValidOn(unit.existed, day)) return []
  const wanted = unitWords(topic).words
  const reached = new Map<string, number>()
  follow(index, unit, day, wanted, Number.POSITIVE_INFINITY, reached, new Set())
  return [...reached].toSorted(([, one], [, other]) => other - one).map(([id]) => id)
}

/** `fit` falls to the worst on the way, so that a detour over a less fitting office counts as that. */
function follow(
  index: RegisterIndex,
  unit: RegisterUnit,
  day: string,
  wanted: readonly string[],
  fit: number,
  reached: Map<string, number>,
  seen: Set<string>,
): void {
  if (seen.has(unit.id)) return
  seen.add(unit.id)
  const next = unit.successors.length > 0 ? unit.successors : communesOf(index, unit)
  for (const { unitId, topic } of next) {
    const successor = index.units.get(unitId)
    if (!successor) continue
    const fits = Math.min(fit, topic === null ? 1 : fitness(topic, wanted))
    if (isValidOn(successor.existed, day)) reached.set(unitId, Math.max(reached.get(unitId) ?? 0, fits))
    else follow(index, successor, day, wanted, fits, reached, seen)
  }
}

/** The communes that were under a district when it ended. */
function communesOf(index: RegisterIndex, unit: RegisterUnit) {
  if (unit.kind !== 'district') return []
  return (index.children.get(unit.id) ?? [])
    .filter(
      (one) =>
        one.kind === 'commune' &&
        one.parents.some(
          (parent) => parent.parentId === unit.id && parent.valid.until === unit.existed.until,
        ),
    )
    .map((one) => ({ unitId: one.id, topic: null }))
}

/** How many of the wanted words stand together in one part of the topic ("báo chí, thông tin đối ngoại"). */
function fitness(topic: string, wanted: readonly string[]): number {
  const parts = topic.split(',').map((part) => new Set(unitWords(part).words))
  return Math.max(
    0,
    ...parts.map(
      (part) => wanted.filter((word) => part.has(word)).length / Math.max(wanted.length, part.size),
    ),
  )
}
