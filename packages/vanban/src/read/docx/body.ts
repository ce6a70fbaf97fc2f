import type { Look } from '../../model/source-text.ts'
import type { Draft, DraftParagraph } from '../draft.ts'
import type { DocxContext } from './context.ts'
import { findChild, printedChildren, switchOf, valueOf } from './elements.ts'
import { readInline } from './runs.ts'
import type { Run } from './runs.ts'
import { readParagraphLook } from './styles.ts'
import type { ParagraphLook, ResolvedStyle } from './styles.ts'
import { readTable } from './tables.ts'
import type { XmlElement } from './xml.ts'

/** The blocks of a body, cell, header or text box in printed order. */
export function readBlocks(container: XmlElement, context: DocxContext): Draft[] {
  const drafts: Draft[] = []
  let unfinished: Run[] = []
  for (const element of printedChildren(container)) {
    if (element.name === 'w:tbl') drafts.push(readTable(element, context, readBlocks))
    else if (element.name === 'w:altChunk') context.notes.add('embeddedDocument')
    else if (element.name === 'w:p') {
      const read = readParagraph(element, context, unfinished)
      unfinished = read.unfinished
      for (const draft of read.drafts) drafts.push(draft)
    }
  }
  return drafts
}

/**
 * One paragraph and its text boxes. Where the end of the paragraph was deleted as a tracked change, its runs go on in the
 * next one, which also gives the label.
 */
function readParagraph(
  element: XmlElement,
  context: DocxContext,
  before: Run[],
): { drafts: Draft[]; unfinished: Run[] } {
  const properties = findChild(element, 'w:pPr')
  const styleId = valueOf(properties, 'w:pStyle')
  const style = context.styles.paragraph(styleId)
  const own = readParagraphLook(properties)
  const { runs: ownRuns, boxes } = readInline(element, style, context)
  const runs = before
  for (const run of ownRuns) runs.push(run)
  const marks = findChild(properties, 'w:rPr')
  const boxed = boxes.flatMap((box) => readBlocks(box, context))
  if (findChild(marks, 'w:del')) {
    context.notes.add('trackedDeletion')
    return { drafts: boxed, unfinished: runs }
  }
  const isUnprinted = runs.length === 0 && (switchOf(marks, 'w:vanish') ?? false)
  const label = isUnprinted ? null : nextLabel(own, style, styleId, context)
  const text = runs.map((run) => run.text).join('')
  const look = paragraphLook(runs, own, style, label !== null)
  const paragraph: DraftParagraph = { kind: 'paragraph', text: `${label ?? ''}${text.trimStart()}`, look }
  return { drafts: [paragraph, ...boxed], unfinished: [] }
}

/** The list is named by the paragraph or by its style; list 0 takes the numbering of a style away. */
function nextLabel(
  own: ParagraphLook,
  style: ResolvedStyle,
  styleId: string | null,
  { numbering }: DocxContext,
): string | null {
  const list = own.list ?? style.paragraph.list
  if (list === null || list === '0') return null
  const styleLevel = own.list === null && styleId !== null ? numbering.levelOfStyle(list, styleId) : null
  const level = own.listLevel ?? styleLevel ?? style.paragraph.listLevel ?? 0
  return numbering.next({ list, level })
}

function paragraphLook(
  runs: readonly Run[],
  own: ParagraphLook,
  style: ResolvedStyle,
  isListed: boolean,
): Look {
  const lettered = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  const level = isListed
    ? (own.listLevel ?? style.paragraph.listLevel ?? 0)
    : (own.outline ?? style.paragraph.outline ?? 9)
  const size = commonSize(lettered)
  return {
    bold: lettered.length > 0 && lettered.every((run) => run.look.bold === true),
    italic: lettered.length > 0 && lettered.every((run) => run.look.italic === true),
    align: alignments.get(own.align ?? style.paragraph.align ?? 'left') ?? 'left',
    ...(size === null ? {} : { size }),
    ...(level < 9 ? { level } : {}),
  }
}

const alignments = new Map<string, NonNullable<Look['align']>>([
  ['center', 'centre'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
  ['thaiDistribute', 'justify'],
])

/** The size of most letters. */
function commonSize(runs: readonly Run[]): number | null {
  const letters = new Map<number, number>()
  for (const { text, look } of runs) {
    if (look.size !== null) letters.set(look.size, (letters.get(look.size) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most ? most[0] : null
}
