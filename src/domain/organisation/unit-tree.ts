import type { Db } from '#platform/database.ts'
import type { Language } from '#platform/i18n/messages.ts'
import { findGovernment, findUnit, listBesides, listChildren, listLine } from './unit-store.ts'
import type { NamedUnit } from './unit-store.ts'
import { isPlace, isValidOn } from './unit.ts'
import type { UnitKind } from './unit.ts'

const branchKeys = ['ministries', 'provinces', 'offices', 'besides', 'districts', 'communes'] as const
type BranchKey = (typeof branchKeys)[number]

/** A unit of the tree; open ones show what is below them. */
export interface TreeNode extends NamedUnit {
  readonly branches: readonly Branch[]
}

/** What stands under a unit, by what it is. */
export interface Branch {
  readonly key: BranchKey
  readonly nodes: readonly TreeNode[]
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** The country's tree on a day, open along the way to one unit. Null where the register is empty. */
export async function getTree(
  db: Db,
  unitId: string | null,
  on: string,
  language: Language,
): Promise<TreeNode | null> {
  const government = await findGovernment(db)
  if (!government) return null
  const way = unitId ? await wayTo(db, unitId, on, language) : []
  const [root = null] = (await listLine(db, government, on, language)).slice(-1)
  return root && openNode(db, root, new Set([government, ...way]), on, language)
}

/** The unit and what is above it; what stands under nobody goes on with the place that it serves. */
async function wayTo(db: Db, unitId: string, on: string, language: Language): Promise<readonly string[]> {
  const unit = await findUnit(db, unitId)
  if (!unit || !isValidOn(unit.existed, on)) return []
  const line = await listLine(db, unitId, on, language)
  const top = line.at(-1)
  const ids = line.map((one) => one.id)
  if (!top || top.kind === 'government' || isPlace(top.kind)) return ids
  const place = (await findUnit(db, top.id))?.territoryId ?? null
  return place === null || ids.includes(place) ? ids : [...ids, ...(await wayTo(db, place, on, language))]
}

async function openNode(
  db: Db,
  unit: NamedUnit,
  way: ReadonlySet<string>,
  on: string,
  language: Language,
): Promise<TreeNode> {
  if (!way.has(unit.id)) return { ...unit, branches: [] }
  const children = await listChildren(db, unit.id, on, language)
  const besides = await besidesOf(db, unit, on, language)
  const branches: Branch[] = []
  for (const key of branchKeys) {
    const units = key === 'besides' ? besides : children.filter((child) => branchOf(child.kind) === key)
    const nodes: TreeNode[] = []
    for (const one of units.toSorted((a, b) => vietnamese.compare(a.name, b.name))) {
      nodes.push(await openNode(db, one, way, on, language))
    }
    if (nodes.length > 0) branches.push({ key, nodes })
  }
  return { ...unit, branches }
}

/** The Government itself stands under nobody and is no company of its own. */
async function besidesOf(
  db: Db,
  unit: NamedUnit,
  on: string,
  language: Language,
): Promise<readonly NamedUnit[]> {
  if (unit.kind !== 'government' && !isPlace(unit.kind)) return []
  const besides = await listBesides(db, unit.kind === 'government' ? null : unit.id, on, language)
  return besides.filter((one) => one.id !== unit.id && !isPlace(one.kind))
}

const branchOfKind: Readonly<Partial<Record<UnitKind, BranchKey>>> = {
  ministry: 'ministries',
  province: 'provinces',
  district: 'districts',
  commune: 'communes',
}

function branchOf(kind: UnitKind): BranchKey {
  return branchOfKind[kind] ?? 'offices'
}
