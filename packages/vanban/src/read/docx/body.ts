import type { Look } from '../../model/source-text.ts'
import type { Draft, DraftParagraph } from '../draft.ts'
import type { DocxContext } from './context.ts'
import { findChild, printedChildren, switchOf, valueOf } from './elements.ts'
import { readInline } from './runs.ts'
import type { Run } from './runs.ts'
import type { NumberedAt } from './numbering.ts'
import { readParagraphLook } from './styles.ts'
import type { ParagraphLook, ResolvedStyle, RunLook } from './styles.ts'
import { readTable } from './tables.ts'
import type { XmlElement } from './xml.ts'

/** The blocks of a body, cell, header or text box in printed order. */
export function readBlocks(container: XmlElement, context: DocxContext): Draft[] {
  return [...layBlocks(container, context)]
}

/** The same, one by one, for whoever wants to stop in between. */
export function* layBlocks(container: XmlElement, context: DocxContext): Generator<Draft> {
  let unfinished: Run[] = []
  for (const element of printedChildren(container)) {
    if (element.name === 'w:p') {
      const read = readParagraph(element, context, unfinished)
      unfinished = read.unfinished
      yield* read.drafts
      continue
    }
    yield* lastWords(unfinished, context)
    unfinished = []
    if (element.name === 'w:tbl') yield readTable(element, context, readBlocks)
    else if (element.name === 'w:altChunk') yield* embeddedBlocks(element, context)
  }
  yield* lastWords(unfinished, context)
}

/** Words whose paragraph lost its end, with no paragraph after it to go on in. */
function lastWords(runs: readonly Run[], context: DocxContext): Draft[] {
  const text = runs.map((run) => run.text).join('')
  return text === '' ? [] : [{ kind: 'paragraph', text, look: commonLooks(runs, context) }]
}

function embeddedBlocks(element: XmlElement, context: DocxContext): readonly Draft[] {
  const blocks = context.embedded.get(element.attributes['r:id'] ?? '')
  if (!blocks) context.notes.add('embeddedDocument')
  return blocks ?? []
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
  if (findChild(marks, 'w:del') ?? findChild(marks, 'w:moveFrom')) {
    context.notes.add('trackedDeletion')
    return { drafts: boxed, unfinished: runs }
  }
  const isUnprinted = runs.length === 0 && (switchOf(marks, 'w:vanish') ?? false)
  const listed = listOf(own, style, styleId, context)
  const label = isUnprinted || !listed ? null : context.numbering.next(listed)
  const text = runs.map((run) => run.text).join('')
  const look: Look = {
    ...paragraphLook(runs, own, style, label !== null),
    ...commonLooks(runs, context),
    firstLine: firstLine(own, style, listed, label === null && text.startsWith('\t'), context),
  }
  const paragraph: DraftParagraph = {
    kind: 'paragraph',
    text: `${label ?? ''}${text.trimStart()}`,
    look,
    origin: { element, label, runs },
  }
  return { drafts: [paragraph, ...boxed], unfinished: [] }
}

/** The list is named by the paragraph or by its style; list 0 takes the numbering of a style away. */
function listOf(
  own: ParagraphLook,
  style: ResolvedStyle,
  styleId: string | null,
  { numbering }: DocxContext,
): NumberedAt | null {
  const list = own.list ?? style.paragraph.list
  if (list === null || list === '0') return null
  const styleLevel = own.list === null && styleId !== null ? numbering.levelOfStyle(list, styleId) : null
  const level = own.listLevel ?? styleLevel ?? style.paragraph.listLevel ?? 0
  return { list, level }
}

/** Its own indent, then that of the level which it names itself, then its style's; typists also begin with a tab. */
function firstLine(
  own: ParagraphLook,
  style: ResolvedStyle,
  listed: NumberedAt | null,
  beginsWithTab: boolean,
  { numbering, tabStop }: DocxContext,
): number {
  const ofLevel = listed && numbering.firstLineOf(listed)
  const ofStyle = style.paragraph.firstLine
  const indent = own.firstLine ?? (own.list === null ? (ofStyle ?? ofLevel) : (ofLevel ?? ofStyle)) ?? 0
  return indent === 0 && beginsWithTab ? tabStop : indent
}

function paragraphLook(
  runs: readonly Run[],
  own: ParagraphLook,
  style: ResolvedStyle,
  isListed: boolean,
): Look {
  const lettered = runs.filter(isLettered)
  const level = isListed
    ? (own.listLevel ?? style.paragraph.listLevel ?? 0)
    : (own.outline ?? style.paragraph.outline ?? 9)
  return {
    bold: lettered.length > 0 && lettered.every((run) => run.look.bold === true),
    italic: lettered.length > 0 && lettered.every((run) => run.look.italic === true),
    align: alignmentOf(own.align ?? style.paragraph.align),
    ...(level < 9 ? { level } : {}),
  }
}

/** What `w:jc` and its like mean on paper. */
export function alignmentOf(written: string | null): NonNullable<Look['align']> {
  return alignments.get(written ?? 'left') ?? 'left'
}

const alignments = new Map<string, NonNullable<Look['align']>>([
  ['center', 'centre'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
  ['thaiDistribute', 'justify'],
])

const isLettered = (run: Run) => /[\p{L}\p{N}]/u.test(run.text)

/** Size, face and colour of most letters; automatic colour and black are not said. */
function commonLooks(runs: readonly Run[], { themeFonts }: DocxContext): Look {
  const lettered = runs.some(isLettered) ? runs.filter(isLettered) : runs
  const size = common(lettered, (look) => look.size)
  const named = common(lettered, (look) => look.font)
  const font = named?.startsWith('+') ? themeFonts.get(named.slice(1)) : named
  const colour = common(lettered, (look) => look.colour ?? 'auto')
  return {
    ...(size === null ? {} : { size }),
    ...(font ? { font } : {}),
    ...(colour === null || colour === 'auto' || colour === '000000' ? {} : { colour }),
  }
}

/** What most letters have, of those that have anything. */
function common<T>(runs: readonly Run[], property: (look: RunLook) => T | null): T | null {
  const letters = new Map<T, number>()
  for (const { text, look } of runs) {
    const value = property(look)
    if (value !== null) letters.set(value, (letters.get(value) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most ? most[0] : null
}
