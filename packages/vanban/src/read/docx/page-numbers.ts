import type { Look } from '../../model/source-text.ts'
import { alignmentOf } from './body.ts'
import type { DocxContext } from './context.ts'
import { childElements, findChild, printedChildren, valueOf } from './elements.ts'
import { effectiveRun, readParagraphLook, readRunLook } from './styles.ts'
import type { XmlElement } from './xml.ts'

export interface PageNumber {
  readonly align: NonNullable<Look['align']>
  readonly size: number | null
}

/** Finds the field that prints the number of the page in a header or footer, frames and text boxes included. */
export function findPageNumber(head: XmlElement, context: DocxContext): PageNumber | null {
  for (const element of printedChildren(head)) {
    const found = element.name === 'w:p' ? inParagraph(element, context) : null
    const inner = found ?? findPageNumber(element, context)
    if (inner) return inner
  }
  return null
}

/** What stands before the number in its paragraph decides its place when it is set with tabs. */
function inParagraph(paragraph: XmlElement, context: DocxContext): PageNumber | null {
  const before: XmlElement[] = []
  const field = findField(paragraph, before)
  if (!field) return null
  const properties = findChild(paragraph, 'w:pPr')
  const style = context.styles.paragraph(valueOf(properties, 'w:pStyle'))
  const run = findChild(field, 'w:rPr')
  const character = context.styles.character(valueOf(run, 'w:rStyle'))
  const { size } = effectiveRun(readRunLook(run), character, style.run)
  const written = readParagraphLook(properties).align ?? style.paragraph.align
  const framed = findChild(properties, 'w:framePr')?.attributes['w:xAlign']
  return { align: tabbed(before) ?? alignmentOf(framed ?? written), size }
}

/** The run of the field; an older field keeps its code and result in runs of their own, a simple one wraps them. */
function findField(element: XmlElement, before: XmlElement[]): XmlElement | null {
  for (const child of printedChildren(element)) {
    const code = child.name === 'w:fldSimple' ? (child.attributes['w:instr'] ?? '') : ''
    if (isPage(code)) return findChild(child, 'w:r') ?? child
    if (child.name === 'w:r') {
      if (childElements(child).some((one) => one.name === 'w:pgNum' || isPage(codeOf(one)))) return child
      before.push(...childElements(child))
    } else if (child.name === 'w:hyperlink') {
      const inner = findField(child, before)
      if (inner) return inner
    }
  }
  return null
}

function codeOf({ name, children }: XmlElement): string {
  return name === 'w:instrText' ? children.filter((child) => typeof child === 'string').join('') : ''
}

function isPage(code: string): boolean {
  return /(?:^|[\s{])PAGE(?:[\s}]|$)/i.test(code)
}

/** Running heads have a tab stop in the middle and one at the right; a positioned tab says which it is. */
function tabbed(before: readonly XmlElement[]): PageNumber['align'] | null {
  const tabs = before.filter(({ name }) => name === 'w:tab' || name === 'w:ptab')
  const last = tabs.at(-1)
  if (!last) return null
  const written = last.attributes['w:alignment']
  if (written) return alignmentOf(written)
  return tabs.length > 1 ? 'right' : 'centre'
}
