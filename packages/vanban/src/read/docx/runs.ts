import {
  childElements,
  findChild,
  findDescendant,
  hasDescendant,
  printedChildren,
  switchOf,
  valueOf,
} from './elements.ts'
import type { DocxContext } from './context.ts'
import { showRuns } from './shown-runs.ts'
import { effectiveRun, readRunLook } from './styles.ts'
import type { ResolvedStyle, RunLook } from './styles.ts'
import { printedSymbol } from './symbols.ts'
import type { XmlElement } from './xml.ts'

/** A stretch of one look within a paragraph. */
export interface Run {
  readonly text: string
  readonly look: RunLook
  /** The `w:r` it was made of; more than one where an old encoding parts a letter from its mark. */
  readonly sources: readonly RunSource[]
}

/** One `w:r` (or `m:r`) and what each of its children prints. */
export interface RunSource {
  readonly element: XmlElement
  readonly pieces: readonly { readonly element: XmlElement; readonly text: string }[]
}

/** The runs of a paragraph and the text boxes that hang on it. */
export interface Inline {
  readonly runs: Run[]
  readonly boxes: XmlElement[]
}

const pictures = new Set(['a:blip', 'v:imagedata', 'w:object', 'c:chart', 'dgm:relIds'])
const boxContent = new Set(['w:txbxContent'])

/** Reads what a paragraph holds, tracked changes as accepted and fields as their results. */
export function readInline(paragraph: XmlElement, style: ResolvedStyle, context: DocxContext): Inline {
  const raw: Run[] = []
  const boxes: XmlElement[] = []
  const visitRun = (run: XmlElement) => {
    const properties = findChild(run, 'w:rPr')
    const character = context.styles.character(valueOf(properties, 'w:rStyle'))
    const look = effectiveRun(readRunLook(properties), character, style.run)
    const pieces: { element: XmlElement; text: string }[] = []
    const text = runText(run, context, boxes, pieces)
    if (text === '' || look.hidden) return
    if (look.language) countLetters(text, look.language, context)
    raw.push({ text, look, sources: [{ element: run, pieces }] })
  }
  visitInline(paragraph, context, visitRun)
  context.fields.splice(0, Infinity, ...context.fields.filter((part) => part === 'result'))
  return { runs: showRuns(raw, context), boxes }
}

function countLetters(text: string, language: string, { languages }: DocxContext): void {
  const { length } = text.trim()
  if (length > 0) languages.set(language, (languages.get(language) ?? 0) + length)
}

function visitInline(element: XmlElement, context: DocxContext, visitRun: (run: XmlElement) => void): void {
  for (const child of printedChildren(element)) {
    switch (child.name) {
      case 'w:r':
        visitRun(child)
        break
      case 'w:hyperlink':
      case 'w:fldSimple':
      case 'm:oMath':
      case 'm:oMathPara':
        visitInline(child, context, visitRun)
        break
      case 'm:r':
        visitRun(child)
        break
      case 'w:del':
      case 'w:moveFrom':
        context.notes.add('trackedDeletion')
        break
      default:
        if (child.name.startsWith('m:')) visitInline(child, context, visitRun)
    }
  }
}

function runText(
  run: XmlElement,
  context: DocxContext,
  boxes: XmlElement[],
  pieces: { element: XmlElement; text: string }[] = [],
): string {
  let text = ''
  for (const child of printedChildren(run)) {
    if (child.name === 'w:fldChar') {
      if (!context.fields.includes('code')) text += checkBox(child)
      turnField(child.attributes['w:fldCharType'] ?? '', context)
    } else if (!context.fields.includes('code')) {
      const printed = piece(child, context, boxes)
      text += printed
      if (printed !== '') pieces.push({ element: child, text: printed })
    }
  }
  return text
}

/** A box of an old form to tick has no result: only its settings say whether it is ticked. */
function checkBox(field: XmlElement): string {
  const box = findChild(findChild(field, 'w:ffData'), 'w:checkBox')
  if (!box) return ''
  return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? '☒' : '☐'
}

function turnField(type: string, { fields }: DocxContext): void {
  if (type === 'begin') fields.push('code')
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (type === 'end') fields.pop()
}

function piece(element: XmlElement, context: DocxContext, boxes: XmlElement[]): string {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return printedSymbol(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '')
    case 'w:commentReference':
      context.notes.add('comment')
      return ''
    case 'w:footnoteReference':
      return refer('footnote', element, context)
    case 'w:endnoteReference':
      return refer('endnote', element, context)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      lookAtDrawing(element, context, boxes)
      return ''
    case 'w:ruby':
      return printedChildren(findChild(element, 'w:rubyBase') ?? element)
        .map((run) => runText(run, context, boxes))
        .join('')
    default:
      return ''
  }
}

/** The mark itself is not read: a figure behind a word would become part of it. */
function refer(kind: 'footnote' | 'endnote', { attributes }: XmlElement, context: DocxContext): string {
  context.notes.add('footnote')
  context.references.push({ kind, id: attributes['w:id'] ?? '' })
  return ''
}

function textOf(element: XmlElement): string {
  const text = element.children.filter((child) => typeof child === 'string').join('')
  return element.attributes['xml:space'] === 'preserve' ? text : trimSpace(text)
}

/** XML space at both ends; a no-break space is a letter to Word and stays. */
function trimSpace(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && ' \t\r\n'.includes(text.charAt(from))) from += 1
  while (to > from && ' \t\r\n'.includes(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

function lookAtDrawing(element: XmlElement, context: DocxContext, boxes: XmlElement[]): void {
  if (element.name === 'w:object' || hasDescendant(element, pictures)) {
    context.notes.add('image')
    context.pictures.push(alternativeText(element))
  }
  if (!hasDescendant(element, boxContent)) return
  context.notes.add('textBox')
  collectBoxes(element, boxes)
}

/** What a screen reader says instead of the picture; empty for one that is marked as decoration. */
function alternativeText(element: XmlElement): string | null {
  const found = findDescendant(
    element,
    (one) => one.name === 'wp:docPr' || one.attributes['alt'] !== undefined,
  )
  if (!found) return null
  const decorative = findDescendant(found, ({ name }) => name === 'adec:decorative')
  if (decorative && decorative.attributes['val'] !== '0') return ''
  const words = found.attributes['descr'] ?? found.attributes['alt'] ?? ''
  return words.trim() === '' ? null : words.normalize('NFC').trim()
}

function collectBoxes(element: XmlElement, boxes: XmlElement[]): void {
  for (const child of printedChildren(element)) {
    if (child.name === 'w:txbxContent') boxes.push(child)
    else if (childElements(child).length > 0) collectBoxes(child, boxes)
  }
}
