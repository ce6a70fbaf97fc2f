import type { Assignment } from '../model/official-document.ts'
import { assignment, labelledAssignment } from './assignment.ts'
import { closingMarks, lengthWithout } from './fold.ts'
import { facetsOf, hasUnits } from './facets.ts'
import { readFacets, type Facet } from './labels.ts'
import { descendants, sectionOf, type OutlineNode } from './outline.ts'
import { rolesInBracket } from './roles-in-bracket.ts'
import { subStretch, type Stretch } from './stretch.ts'

interface Block {
  readonly tasks: readonly OutlineNode[]
  readonly facets: readonly Facet[]
}

/** "Chủ trì: ông A", "Thời gian: 8 giờ" above their items are the meeting's own. */
const meetingTypes = ['giấy mời', 'biên bản']

/**
 * An item followed by its own lines "Đơn vị chủ trì: …", "Thời gian: …". Items that share one block of labels below one
 * heading are one task, named by the heading; where several blocks follow one heading, each names what stands above it.
 */
export function assignByLabel(
  root: OutlineNode,
  type: string | null,
  planYear: number | null,
  used: Set<OutlineNode>,
): Assignment[] {
  const assignments: Assignment[] = []
  for (const node of [root, ...descendants(root)]) {
    const inline = node.table ? null : readFacets(node.words)
    if (inline && inline.before.text.length > 8 && hasUnits(inline.facets)) {
      used.add(node)
      assignments.push(labelledAssignment(withoutBracket(inline.before), node, inline.facets, planYear))
    }
    const bracketed = node.table || inline ? null : rolesInBracket(node.words, planYear)
    if (bracketed) {
      used.add(node)
      assignments.push(
        assignment({
          words: bracketed.task,
          section: sectionOf(node),
          form: 'label',
          lead: bracketed.lead,
          coordinating: bracketed.helpers,
          due: bracketed.due,
        }),
      )
    }
    if (facetsOf(node).length > 0 || (node === root && type !== null && meetingTypes.includes(type))) continue
    const blocks = blocksOf(node)
    for (const block of blocks) {
      const owner = blocks.length === 1 && namesTask(node) ? node : (block.tasks[0] ?? node)
      if (owner.style === 'root') continue
      for (const one of [owner, ...block.tasks]) used.add(one)
      assignments.push(labelledAssignment(owner.words, owner, block.facets, planYear))
    }
  }
  return assignments
}

/** "In sách (đơn vị chủ trì: …)": the bracket opens the labels, it is no part of the task. */
function withoutBracket(words: Stretch): Stretch {
  return subStretch(words, 0, lengthWithout(words.text, `${closingMarks}(`))
}

/** Headings of parts say where a task stands, not what it is. */
function namesTask(node: OutlineNode): boolean {
  return (node.numbering?.rank ?? 0) >= 10 && node.words.text !== ''
}

function blocksOf(node: OutlineNode): Block[] {
  const blocks: Block[] = []
  let tasks: OutlineNode[] = []
  let facets: Facet[] = []
  const close = () => {
    if (!hasUnits(facets)) return
    blocks.push({ tasks, facets })
    tasks = []
    facets = []
  }
  for (const child of node.children) {
    const own = child.table ? [] : facetsOf(child)
    if (own.length > 0) facets.push(...own)
    else {
      close()
      tasks.push(child)
    }
  }
  close()
  return blocks
}
