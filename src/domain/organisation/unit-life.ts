import type { MadeChange, Succession, UnitLife } from './unit-life-store.ts'
import type { Validity } from './unit.ts'

/** One thing that was so from a day on. */
export type LifeLine =
  | { readonly kind: 'began' }
  | {
      readonly kind: 'named'
      readonly language: string
      readonly name: string
      readonly shortName: string | null
    }
  | { readonly kind: 'under'; readonly id: string; readonly name: string }
  | { readonly kind: 'code'; readonly scheme: string; readonly code: string }
  | { readonly kind: 'contact'; readonly of: UnitLife['contacts'][number]['kind']; readonly value: string }
  | { readonly kind: 'cameFrom'; readonly unit: Succession }
  | { readonly kind: 'became'; readonly unit: Succession }
  | { readonly kind: 'ended' }

/** A day of a unit's life: what was new from then on, and by which decisions. */
export interface LifeMoment {
  /** ISO; null for what has been so for as long as the register knows. */
  readonly on: string | null
  readonly lines: readonly LifeLine[]
  readonly changes: readonly MadeChange[]
}

/** A unit's life as one line of time, oldest first. */
export function momentsOf(life: UnitLife, existed: Validity): readonly LifeMoment[] {
  const lines = linesOf(life, existed)
  const days = new Set([...lines.map(({ on }) => on), ...life.changes.map(({ on }) => on)])
  const inOrder = [...days].toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))
  return inOrder.map((on) => ({
    on,
    lines: lines.filter((each) => each.on === on).map(({ line }) => line),
    changes: life.changes.filter((change) => change.on === on),
  }))
}

function linesOf(
  life: UnitLife,
  existed: Validity,
): readonly { readonly on: string | null; readonly line: LifeLine }[] {
  return [
    ...(existed.from === null ? [] : [{ on: existed.from, line: { kind: 'began' } as const }]),
    ...life.predecessors.map((unit) => ({ on: unit.on, line: { kind: 'cameFrom', unit } as const })),
    ...life.names.map(({ valid, ...name }) => ({
      on: valid.from,
      line: { kind: 'named', ...name } as const,
    })),
    ...life.parents.map(({ valid, ...parent }) => ({
      on: valid.from,
      line: { kind: 'under', ...parent } as const,
    })),
    ...life.codes.map(({ valid, ...code }) => ({ on: valid.from, line: { kind: 'code', ...code } as const })),
    ...life.contacts.map(({ valid, kind: of, value }) => ({
      on: valid.from,
      line: { kind: 'contact', of, value } as const,
    })),
    ...life.successors.map((unit) => ({ on: unit.on, line: { kind: 'became', unit } as const })),
    ...(existed.until === null ? [] : [{ on: existed.until, line: { kind: 'ended' } as const }]),
  ]
}
