import type { Assignment } from '../model/official-document.ts'
import { assignment } from './assignment.ts'
import { chargeOf } from './charges.ts'
import { readCoordinating } from './duties.ts'
import { findDues } from './due.ts'
import { facetsOf } from './facets.ts'
import { descendants, isClosing, isHeading, sectionOf, type OutlineNode } from './outline.ts'
import { contentPart, workFreePart } from './words/part-names.ts'

/** Items of the parts that hold the work: given in passing ("Các sở, ngành rà soát …") or to nobody yet. */
export function findUnassigned(
  root: OutlineNode,
  type: string | null,
  planYear: number | null,
  used: ReadonlySet<OutlineNode>,
): Assignment[] {
  return workParts(root, type)
    .flatMap((part) => [...openItems(part, used)])
    .map((item) => {
      const charge = chargeOf(item.words)
      return assignment({
        words: item.words,
        section: sectionOf(item),
        form: 'sentence',
        lead: charge?.units ?? [],
        coordinating: charge ? readCoordinating(charge.words) : [],
        ...findDues(item.words, planYear),
      })
    })
}

const workFree = new RegExp(`^(?:${workFreePart.source})`)

/** "Nhiệm vụ, quyền hạn của Ban Chỉ đạo": what a body is for, not what somebody has to do by a day. */
const charter =
  /nhiệm vụ.{0,60} của (?:ban|tiểu ban|tổ|đoàn|hội đồng|(?:các )?thành viên)|^(?:ban|tiểu ban|tổ|đoàn|hội đồng) .{0,80}có (?:các |những )?(?:chức năng, )?nhiệm vụ/

function workParts(root: OutlineNode, type: string | null): OutlineNode[] {
  return root.children.flatMap((node) => {
    const title = node.words.folded
    if (node.style === 'appendix' || node.style === 'part') return workParts(node, type)
    if (!isHeading(node) || (node.numbering?.rank ?? 99) > 10) return []
    const plans =
      (type !== 'báo cáo' && type !== 'biên bản') ||
      /kế hoạch|phương hướng|nhiệm vụ (?:trọng tâm|công tác|năm|thời gian)/.test(title)
    const isWork = contentPart.test(title) && !workFree.test(title)
    const isCharter = type === 'quyết định' && charter.test(title)
    return plans && isWork && !isCharter ? [node] : []
  })
}

/** A plain paragraph above numbered items only leads over to them; a bracket only refers. */
function isLeadOver(node: OutlineNode, child: OutlineNode): boolean {
  if (child.style !== 'paragraph') return false
  return (
    isClosing(child.words) ||
    child.words.text.startsWith('(') ||
    node.children.some((one) => one.numbering !== null)
  )
}

function* openItems(node: OutlineNode, used: ReadonlySet<OutlineNode>): Generator<OutlineNode> {
  for (const child of node.children) {
    if (child.table || used.has(child) || facetsOf(child).length > 0 || isLeadOver(node, child)) continue
    if (isHeading(child) && workFree.test(child.words.folded)) continue
    const heads =
      child.children.length > 0 && (isHeading(child) || [...descendants(child)].some((one) => used.has(one)))
    if (heads && child.style !== 'dash') yield* openItems(child, used)
    else if (!/:$/.test(child.words.text) || child.children.length > 0) yield child
  }
}
