import { today } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/new-id.ts'
import { Issues, notFound } from '#platform/refused.ts'
import type { Issue } from '#platform/refused.ts'
import { chosen, readNewUnit } from './new-unit.ts'
import type { TypedUnit } from './new-unit.ts'
import type { OfficesInReach } from './post-unit.ts'
import { tooLong } from './post.ts'
import type { NewUnit } from './unit-change.ts'
import { readChangeTerms } from './unit-change.ts'
import type { TypedTerms } from './unit-change.ts'
import { unitsToChange } from './unit-overseeing.ts'
import type { IntendedSuccession } from './unit-succession-actions.ts'

/** A merger as typed: which others besides this unit, one a line, and into what. */
export interface TypedMerger extends TypedTerms, TypedUnit {
  readonly parts: string
  /** Into this unit, into another that is there, or into a new one. */
  readonly into: string
  readonly intoUnit: string
}

/** @throws {Issues} */
export async function readMerger(
  ctx: Context,
  unitId: string,
  typed: TypedMerger,
): Promise<IntendedSuccession> {
  const { offices, terms, issues } = await begun(ctx, unitId, typed)
  const names = typed.parts
    .split(/[\n;]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const others = names.flatMap((name) => chosen(offices, 'parts', name, issues) ?? [])
  const unit = intoOf(offices, unitId, typed, issues)
  if (issues.length > 0 || unit === null) throw new Issues(issues)
  const beforeIds = [...new Set([unitId, ...others])].filter((id) => id !== unit || typed.into !== 'this')
  return { ...terms, kind: 'merged', ends: true, beforeIds, after: [{ unit, topic: null, takesWork: true }] }
}

function intoOf(
  offices: OfficesInReach,
  unitId: string,
  typed: TypedMerger,
  issues: Issue[],
): string | NewUnit | null {
  switch (typed.into) {
    case 'this':
      return unitId
    case 'other': {
      if (typed.intoUnit === '') issues.push({ field: 'intoUnit', key: 'form.required' })
      return chosen(offices, 'intoUnit', typed.intoUnit, issues)
    }
    case 'new':
      return founded(offices, typed, issues)
    default:
      issues.push({ field: 'into', key: 'form.notChoice' })
      return null
  }
}

function founded(offices: OfficesInReach, typed: TypedUnit, issues: Issue[]): NewUnit {
  const { unit, issues: wrong } = readNewUnit(offices, typed)
  issues.push(...wrong)
  return unit
}

/** One that takes a part of a divided unit, as typed. */
interface TypedPiece {
  readonly unit: string
  /** True for one that the decision founds. */
  readonly isNew: boolean
  readonly topic: string
}

export interface TypedDivision extends TypedTerms, Omit<TypedUnit, 'name' | 'shortName' | 'nameEn'> {
  /** Whether the divided unit goes on. */
  readonly goesOn: boolean
  /** Empty ones were left empty. */
  readonly pieces: readonly TypedPiece[]
  /** Which piece has the open work and the papers, where the unit ends. */
  readonly work: string
}

const longestTopic = 200

/** @throws {Issues} */
export async function readDivision(
  ctx: Context,
  unitId: string,
  typed: TypedDivision,
): Promise<IntendedSuccession> {
  const { offices, terms, issues } = await begun(ctx, unitId, typed)
  const { kind, level, under, serves, goesOn } = typed
  const after = typed.pieces.flatMap((piece, at) => {
    if (piece.unit === '') return []
    const field = `piece${at + 1}`
    issues.push(...tooLong(`topic${at + 1}`, piece.topic, longestTopic))
    const shared = { shortName: '', nameEn: '', kind, level, under, serves }
    const unit = piece.isNew
      ? founded(offices, { ...shared, name: piece.unit }, issues)
      : chosen(offices, field, piece.unit, issues)
    return unit === null
      ? []
      : [{ unit, topic: piece.topic || null, takesWork: !goesOn && typed.work === String(at + 1) }]
  })
  const given = typed.pieces.filter((piece) => piece.unit !== '').length
  if (given < (goesOn ? 1 : 2))
    issues.push({ field: 'piece1', key: goesOn ? 'form.required' : 'unitChange.dividedIntoOne' })
  if (!goesOn && issues.length === 0 && !after.some((heir) => heir.takesWork))
    issues.push({ field: 'work', key: 'unitChange.noWork' })
  if (issues.length > 0) throw new Issues(issues)
  return { ...terms, kind: 'split', ends: !goesOn, beforeIds: [unitId], after }
}

/** A unit that ends with nobody to follow it. @throws {Issues} */
export async function readEnd(ctx: Context, unitId: string, typed: TypedTerms): Promise<IntendedSuccession> {
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  if (!isId(unitId)) throw notFound()
  if (issues.length > 0) throw new Issues(issues)
  return { ...terms, kind: 'ended', ends: true, beforeIds: [unitId], after: [] }
}

async function begun(ctx: Context, unitId: string, typed: TypedTerms) {
  if (!isId(unitId)) throw notFound()
  const { terms, issues } = readChangeTerms(typed, today(ctx.clock))
  return { terms, issues, offices: await unitsToChange(ctx, unitId, terms.on) }
}
