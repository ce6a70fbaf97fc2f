import type { Block, Run, TextBlock } from './composition.ts'
import type { WritablePassage } from './writable-document.ts'
import { centred, brokenCentred, running } from './blocks.ts'
import { paragraphGap, textColumn } from './measures.ts'
import { isBasisParagraph } from './bases.ts'
import { divisionLabel, isTopLabel, printedLabel } from './labels.ts'
import { isCapitals, oneLine, paragraphs, upper } from './printable.ts'
import { composeTable } from './table.ts'

/** Where passages are set: how deep in the outline, and how wide the page's text is. */
export interface Setting {
  readonly level: number
  readonly column: number
}

export const firstSetting: Setting = { level: 1, column: textColumn }

export function composePassages(passages: readonly WritablePassage[], setting: Setting): Block[] {
  return passages.flatMap((passage) => composePassage(passage, setting))
}

function composePassage(passage: WritablePassage, setting: Setting): Block[] {
  const deeper = { ...setting, level: setting.level + 1 }
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
      return labelled(passage)
    case 'paragraph':
      return plainParagraphs(passage)
    case 'table':
      return passage.rows ? composeTable(passage.rows, setting.column) : []
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
  const shape = { keepWithNext: true, level }
  const blocks: Block[] = []
  if (label !== '')
    blocks.push(
      centred({ text: label, bold: true }, { ...shape, before: paragraphGap, after: title ? 0 : after }),
    )
  if (title === '') return blocks
  const titleShape = label === '' ? { ...shape, after } : { keepWithNext: true, after }
  return [...blocks, brokenCentred({ text: title, bold: true }, column, titleShape)]
}

/** "Điều 1." bold; its words bold only when they are a title, regular when the article speaks at once. */
function article(passage: WritablePassage, { level }: Setting): Block[] {
  const titled = passage.children.length > 0 && isTitle(passage.text)
  return withLabel(passage, {
    label: { text: printedLabel(passage), bold: true },
    bold: titled,
    shape: { keepWithNext: titled || introduces(passage), level: titled ? level : 0 },
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
      shape: { keepWithNext: passage.children.length > 0, level },
    },
  )
}

function labelled(passage: WritablePassage): Block[] {
  return withLabel(passage, {
    label: { text: printedLabel(passage) },
    bold: false,
    shape: { keepWithNext: introduces(passage) },
  })
}

interface Labelling {
  readonly label: Run
  readonly bold: boolean
  readonly shape: Partial<Pick<TextBlock, 'keepWithNext' | 'level'>>
}

function withLabel(passage: WritablePassage, { label, bold, shape }: Labelling): Block[] {
  const [first = '', ...rest] = paragraphs(passage.text)
  const words: Run = bold ? { text: first, bold } : { text: first }
  const spaced = { ...label, text: first === '' || label.text === '' ? label.text : `${label.text} ` }
  const runs = [spaced, words].filter((run) => run.text !== '')
  if (runs.length === 0) return []
  return [running(runs, shape), ...rest.map((text) => running([{ text }]))]
}

function plainParagraphs(passage: WritablePassage): Block[] {
  const italic = isBasisParagraph(passage)
  return paragraphs(passage.text).map((text) => {
    if (isFormula(text)) return formula(text)
    const run = italic ? { text, italic } : { text }
    return running([run], { keepWithNext: text.endsWith(':') })
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
