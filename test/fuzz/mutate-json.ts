import { oddNumbers, oddTexts } from './odd-values.ts'
import type { Random } from './random.ts'

/** A model in which some values are of another kind, missing, or nested without end. */
export function mutateJson(json: string, random: Random): string {
  const model: unknown = JSON.parse(json)
  for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1) changeSome(model, random)
  return JSON.stringify(model)
}

function changeSome(root: unknown, random: Random): void {
  let holder = root
  for (;;) {
    if (typeof holder !== 'object' || holder === null) return
    const keys = Object.keys(holder)
    if (keys.length === 0) return
    const key = random.pick(keys)
    const record = holder as Record<string, unknown>
    const value = record[key]
    const goesDeeper = typeof value === 'object' && value !== null && random.chance(0.8)
    if (!goesDeeper) {
      record[key] = oddValue(value, random)
      return
    }
    holder = value
  }
}

function oddValue(value: unknown, random: Random): unknown {
  switch (random.below(7)) {
    case 0:
      return null
    case 1:
      return random.pick(oddTexts)
    case 2:
      return Number(random.pick(oddNumbers))
    case 3:
      return [value]
    case 4:
      return { value }
    case 5:
      return Array.from({ length: random.below(300) }, () => value)
    default:
      return undefined
  }
}
