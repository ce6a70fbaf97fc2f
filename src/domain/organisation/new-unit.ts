import { isId } from '#platform/new-id.ts'
import type { Issue } from '#platform/refused.ts'
import { chooseOffice, labelOf } from './post-unit.ts'
import type { OfficesInReach } from './post-unit.ts'
import { tooLong } from './post.ts'
import { isPlace, unitKinds, unitLevels } from './unit.ts'
import type { NewUnit } from './unit-change.ts'

/** A unit that is to be, as typed: those above it and the place that it serves by their names of the day. */
export interface TypedUnit {
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly kind: string
  readonly level: string
  readonly under: string
  readonly serves: string
}

const longestName = 250

/** What was said of a unit's names. */
export function nameIssues({
  name,
  shortName,
  nameEn,
}: Pick<TypedUnit, 'name' | 'shortName' | 'nameEn'>): Issue[] {
  return [
    ...(name === '' ? [{ field: 'name', key: 'form.required' } as const] : []),
    ...tooLong('name', name, longestName),
    ...tooLong('shortName', shortName, longestName),
    ...tooLong('nameEn', nameEn, longestName),
  ]
}

/** Reads what was typed of a unit to be founded. The unit is of use only where there are no issues. */
export function readNewUnit(offices: OfficesInReach, typed: TypedUnit): { unit: NewUnit; issues: Issue[] } {
  const issues = nameIssues(typed)
  const kind = unitKinds.find((one) => one === typed.kind)
  const level = unitLevels.find((one) => one === typed.level)
  if (!kind || kind === 'government') issues.push({ field: 'kind', key: 'form.notChoice' })
  if (!level) issues.push({ field: 'level', key: 'form.notChoice' })
  const parentId = chosen(offices, 'under', typed.under, issues)
  const servedId = chosen(offices, 'serves', typed.serves, issues)
  const names: Record<string, string> = typed.nameEn ? { en: typed.nameEn } : {}
  const named = { name: typed.name, shortName: typed.shortName || null, names }
  const standing = { kind: kind ?? 'other', level: level ?? 'province', parentId } as const
  if (isPlace(standing.kind) && parentId === null && typed.under === '')
    issues.push({ field: 'under', key: 'form.required' })
  return { unit: { ...named, ...standing, territoryId: servedId ?? placeOf(offices, standing) }, issues }
}

/** The one unit of that name, or none where nothing was typed. What is wrong goes to `issues`. */
export function chosen(
  offices: OfficesInReach,
  field: string,
  words: string,
  issues: Issue[],
): string | null {
  if (words === '') return null
  if (isId(words)) return words
  const choice = chooseOffice(offices, words)
  if (choice.kind === 'unit') return choice.unitId
  if (choice.kind === 'none') issues.push({ field, ...choice.why })
  else issues.push({ field, key: 'post.severalUnits', params: severalOf(offices, words, choice.unitIds) })
  return null
}

function severalOf(offices: OfficesInReach, unit: string, unitIds: readonly string[]) {
  const names = unitIds.slice(0, 6).map((id) => labelOf(offices, id))
  return { unit, count: unitIds.length, names: names.join('; ') }
}

/** A commune lies in its province; an office serves the place under which it stands; a province is a place of its own. */
function placeOf(
  { index }: OfficesInReach,
  { kind, parentId }: Pick<NewUnit, 'kind' | 'parentId'>,
): string | null {
  const parent = parentId === null ? undefined : index.units.get(parentId)
  if (!parent || kind === 'province') return null
  if (isPlace(kind) && parent.kind === 'district') return parent.territoryId
  return isPlace(parent.kind) ? parent.id : parent.territoryId
}
