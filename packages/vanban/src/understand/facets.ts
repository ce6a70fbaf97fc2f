import { readCharge } from './duties.ts'
import { labelRole, readFacets, type Facet } from './labels.ts'
import { rankOf } from './numbering.ts'
import type { OutlineNode } from './outline.ts'
import { trimmedStretch } from './stretch.ts'
import type { LabelRole } from './words/label-words.ts'

const known = new WeakMap<OutlineNode, readonly Facet[]>()

/** Facets of an item that is nothing but a label: on its line, or on the lines below it. The outline must be grown. */
export function facetsOf(node: OutlineNode): readonly Facet[] {
  const facets = known.get(node) ?? findFacets(node)
  known.set(node, facets)
  return facets
}

function findFacets(node: OutlineNode): readonly Facet[] {
  if (node.numbering && node.numbering.rank < rankOf('arabic')) return []
  const own = readFacets(node.words)
  if (own && own.before.text === '') {
    const empty = own.facets.length === 1 && own.facets[0]?.value.text === ''
    return empty && !handsOut(node) ? below(node, own.facets[0]?.role ?? 'content') : own.facets
  }
  if (own || node.children.length === 0 || (node.numbering?.rank ?? 0) < 10 || node.words.text.length > 70)
    return []
  const role = labelRole(node.words.folded)
  return role && !handsOut(node) ? below(node, role) : []
}

/** "3. Phân công:" above "Bà A: phụ trách chung", "Ông B: lập danh sách" is no label: each of them has a duty. */
function handsOut(node: OutlineNode): boolean {
  return node.children.some((child) => readCharge(child.words) !== null)
}

function below(node: OutlineNode, role: LabelRole): readonly Facet[] {
  const nested = node.children.flatMap((child) => facetsOf(child))
  if (nested.length > 0) return nested
  return node.children
    .filter((child) => !child.table)
    .map((child) => ({ role, value: trimmedStretch(child.words) }))
}

export function hasUnits(facets: readonly Facet[]): boolean {
  return facets.some(({ role }) => role === 'lead' || role === 'coordinating')
}
