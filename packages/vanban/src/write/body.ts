import type { Block, Role, Run, TextBlock } from './composition.ts'
import type { WritablePassage } from './writable-document.ts'
import { centred, brokenCentred, running } from './blocks.ts'
import { paragraphGap, textColumn } from './measures.ts'
import { isBasisParagraph } from './bases.ts'
import { divisionLabel, isTopLabel, printedLabel } from './labels.ts'
import { isCapitals, oneLine, paragraphs, upper } from './printable.ts'
import { composeTable } from './table.ts'

/** Where passages are set: how deep in the outline and in a list, and how wide the page's text is. */
export interface Setting {
  readonly level: number
  readonly depth: number
  readonly column: number
}

export const firstSetting: Setting = { level: 1, depth: 0, column: textColumn }

export function composePassages(passages: readonly WritablePassage[], setting: Setting): Block[] {
  return passages.flatMap((passage) => composePassage(passage, setting))
}

function composePassage(passage: WritablePassage, setting: Setting): Block[] {
  const listed = passage.kind === 'item' || passage.kind === 'bullet'
  const deeper = { ...setting, level: setting.level + 1, depth: listed ? setting.depth + 1 : 0 }
  return [...ownBlocks(passage, setting), ...composePassages(passage.children, deeper)]
}

function ownBlocks(passage: WritablePassage, setting: Setting): Block[] {
  switch (passage.kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'appendix':
      return division(passage.kind, passage, setting)
    case 'article':
      return article(passage, setting)
    case 'heading':
      return heading(passage, setting)
    case 'item':
    case 'bullet':
      return labelled(passage, setting)
    case 'paragraph':
      return plainParagraphs(passage, setting)
    case 'table':
      return passage.rows ? composeTable(passage.rows, setting) : []
  }
}

/** Word and number on one line, the title in capitals on the next, both bold and centred. */
function division(
  kind: 'part' | 'chapter' | 'section' | 'appendix',
  passage: WritablePassage,
  { level, column }: Setting,
): Block[] {
  const label = divisionLabel(kind, passage.label)
  const title = upper(oneLine(passage.text))
  const after = paragraphGap
  const shape = { keepWithNext: true, role: { kind: 'heading', level } } as const
  const blocks: Block[] = []
  if (label !== '')
    blocks.push(
      centred({ text: label, bold: true }, { ...shape, before: paragraphGap, after: title ? 0 : after }),
    )
  if (title === '') return blocks
  const titleShape =
    label === '' ? { ...shape, after } : ({ keepWithNext: true, after, role: { kind: 'rest' } } as const)
  return [...blocks, brokenCentred({ text: title, bold: true }, column, titleShape)]
}

/** "Điều 1." bold; its words bold only when they are a title, regular when the article speaks at once. */
function article(passage: WritablePassage, { level }: Setting): Block[] {
  const titled = passage.children.length > 0 && isTitle(passage.text)
  return withLabel(passage, {
    label: { text: printedLabel(passage), bold: true },
    bold: titled,
    shape: {
      keepWithNext: titled || introduces(passage),
      role: titled ? { kind: 'heading', level } : { kind: 'text' },
    },
  })
}

function heading(passage: WritablePassage, { level }: Setting): Block[] {
  const top = isTopLabel(passage.label)
  const text = top ? upper(passage.text) : passage.text
  return withLabel(
    { ...passage, text },
    {
      label: { text: printedLabel(passage), bold: true },
      bold: true,
      shape: { keepWithNext: passage.children.length > 0, role: { kind: 'heading', level } },
    },
  )
}

function labelled(passage: WritablePassage, { depth }: Setting): Block[] {
  const label = printedLabel(passage)
  return withLabel(passage, {
    label: { text: label },
    bold: false,
    shape: {
      keepWithNext: introduces(passage),
      role: { kind: 'item', depth: depth + 1, lead: label !== '' },
    },
    further: { kind: 'item', depth: depth + 1, lead: false },
  })
}

interface Labelling {
  readonly label: Run
  readonly bold: boolean
  readonly shape: Pick<TextBlock, 'keepWithNext' | 'role'>
  /** What the paragraphs after the first are. */
  readonly further?: Role
}

function withLabel(passage: WritablePassage, { label, bold, shape, further }: Labelling): Block[] {
  const [first = '', ...rest] = paragraphs(passage.text)
  const words: Run = bold ? { text: first, bold } : { text: first }
  const spaced = { ...label, text: first === '' || label.text === '' ? label.text : `${label.text} ` }
  const runs = [spaced, words].filter((run) => run.text !== '')
  if (runs.length === 0) return []
  return [running(runs, shape), ...rest.map((text) => running([{ text }], further ? { role: further } : {}))]
}

function plainParagraphs(passage: WritablePassage, { depth }: Setting): Block[] {
  const italic = isBasisParagraph(passage)
  const role: Role = depth > 0 ? { kind: 'item', depth, lead: false } : { kind: 'text' }
  return paragraphs(passage.text).map((text) => {
    if (isFormula(text)) return formula(text)
    const run = italic ? { text, italic } : { text }
    return running([run], { keepWithNext: text.endsWith(':'), role })
  })
}

/** Words in capitals on a line of their own: "QUYẾT ĐỊNH:", the authority that decides, the title of an attached plan. */
export function isFormula(text: string): boolean {
  return isCapitals(text) && text.length <= 160 && !/[.;,]$/.test(text)
}

export function formula(text: string): TextBlock {
  return centred({ text, bold: true }, { before: paragraphGap, after: paragraphGap, keepWithNext: true })
}

/** A title is a phrase; words that end a sentence or lead over to items are not one. */
function isTitle(text: string): boolean {
  return !/[.;:/]$/.test(oneLine(text))
}

function introduces(passage: WritablePassage): boolean {
  return passage.children.length > 0 && /:$/.test(oneLine(passage.text))
}
