import type { Appendix, Block, Composition, Run, TextBlock } from './composition.ts'

/** Blocks as the PDF tags them: a title in one piece, a list with its items and what is nested in them. */
type TaggedBlock = Block | ListBlock

interface ListBlock {
  readonly kind: 'list'
  /** Kept with what follows, as the last words before a signature are. */
  readonly keepWithNext: boolean
  readonly items: ListItem[]
}

interface ListItem {
  readonly label: Run
  /** The item's own words, without its label. */
  readonly first: TextBlock
  readonly rest: readonly TaggedBlock[]
}

interface TaggedComposition extends Omit<Composition, 'body' | 'appendices'> {
  readonly body: readonly TaggedBlock[]
  readonly appendices: readonly (Omit<Appendix, 'blocks'> & { readonly blocks: readonly TaggedBlock[] })[]
}

export function tagged(composition: Composition): TaggedComposition {
  return {
    ...composition,
    body: taggedBlocks(composition.body),
    appendices: composition.appendices.map((appendix) => ({
      ...appendix,
      blocks: taggedBlocks(appendix.blocks),
    })),
  }
}

function taggedBlocks(blocks: readonly Block[]): TaggedBlock[] {
  return nested(joined(blocks.map(bound)), 1)
}

/** A dash stays with the word before it: at the beginning of a line it would be taken for that of a list. */
function bound(block: Block): Block {
  if (block.kind !== 'text' || block.align !== 'justify') return block
  const runs = block.runs.map((run) => ({ ...run, text: run.text.replace(/(?<=\S) (?=[-–—+] )/g, '\u00a0') }))
  return { ...block, runs }
}

/** Under a title or heading, what is the rest of it becomes one block with it. */
function joined(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const above = out.at(-1)
    if (block.kind === 'text' && block.role.kind === 'rest' && above?.kind === 'text')
      out[out.length - 1] = {
        ...above,
        runs: [...above.runs, { text: '\n' }, ...block.runs],
        after: block.after,
      }
    else out.push(block)
  }
  return out
}

/** Depth in a list; 0 for what stands outside of one. */
function depthOf(block: Block): number {
  if (block.kind === 'table') return block.depth
  return block.kind === 'text' && block.role.kind === 'item' ? block.role.depth : 0
}

/** Gathers what lies at `depth` or deeper into lists, item by item. */
function nested(blocks: readonly Block[], depth: number): TaggedBlock[] {
  const out: TaggedBlock[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at] as Block
    if (depthOf(block) < depth || !startsItem(block)) {
      out.push(block)
      at += 1
      continue
    }
    const end = endOfItem(blocks, at + 1, depth)
    addItem(out, itemOf(blocks.slice(at, end), depth))
    at = end
  }
  return out
}

const startsItem = (block: Block): block is TextBlock =>
  block.kind === 'text' && block.role.kind === 'item' && block.role.lead

/** An item reaches to the next one of its own depth, or to the end of the list. */
function endOfItem(blocks: readonly Block[], from: number, depth: number): number {
  let at = from
  while (at < blocks.length) {
    const block = blocks[at] as Block
    const its = depthOf(block)
    if (its < depth || (its === depth && startsItem(block))) break
    at += 1
  }
  return at
}

interface Item {
  readonly item: ListItem
  readonly keepWithNext: boolean
}

function itemOf(blocks: readonly Block[], depth: number): Item {
  const [lead, ...others] = blocks as [TextBlock, ...Block[]]
  const [label = { text: '' }, ...runs] = lead.runs
  const keepWithNext = others.length === 0 && lead.keepWithNext
  return {
    item: { label, first: { ...lead, runs }, rest: nested(others, depth + 1) },
    keepWithNext,
  }
}

/** What is kept with the signature is a list of its own, so that a page's end may part the items above it. */
function addItem(out: TaggedBlock[], { item, keepWithNext }: Item): void {
  const above = out.at(-1)
  if (above?.kind === 'list' && !above.keepWithNext && !keepWithNext) above.items.push(item)
  else out.push({ kind: 'list', keepWithNext, items: [item] })
}
