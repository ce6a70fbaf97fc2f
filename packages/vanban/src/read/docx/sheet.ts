import type { Block, Paragraph, Sheet, SheetSection } from '../../model/source-text.ts'
import type { Draft } from '../draft.ts'
import { draftText } from '../draft.ts'
import type { DocxContext } from './context.ts'
import { childElements, findChild, listChildren, printedChildren, switchOf } from './elements.ts'
import { millimetres } from './lengths.ts'
import type { OfficePackage } from './package.ts'
import { findPageNumber } from './page-numbers.ts'
import type { XmlElement } from './xml.ts'

type RunningHeads = ReadonlyMap<string, XmlElement>

/** A4, and the margins that Word gives a document that names none. */
const usual = { width: 210, height: 297, margin: 25.4 }

/** How the document is laid out: page set-up by section, what it says of itself, and the looks of its paragraphs. */
export function readSheet(
  body: XmlElement,
  parts: OfficePackage,
  main: string,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  context: DocxContext,
): Sheet {
  return {
    sections: readSections(body, runningHeads(parts, main), context),
    title: readTitle(parts),
    language: mainLanguage(context),
    pictures: context.pictures,
    tableHeaders: tableHeaders(drafts),
    paragraphs: paragraphsOf(blocks).map(({ span, look }) => ({ span, look })),
  }
}

/** Headers and footers by the id under which sections name them. */
function runningHeads(parts: OfficePackage, main: string): RunningHeads {
  const heads = new Map<string, XmlElement>()
  for (const { type, id, target } of parts.related(main)) {
    const root = type === 'header' || type === 'footer' ? parts.xml(target) : null
    if (root) heads.set(id, root)
  }
  return heads
}

/** A section that names no header of its own goes on with the one before it: ECMA-376 part 1, 17.10.5. */
function readSections(body: XmlElement, heads: RunningHeads, context: DocxContext): SheetSection[] {
  const named = new Map<string, XmlElement>()
  return sectionElements(body).map((section) => {
    for (const reference of childElements(section)) {
      const place = placeOf(reference)
      const head = heads.get(reference.attributes['r:id'] ?? '')
      if (place && head) named.set(`${place}/${reference.attributes['w:type'] ?? 'default'}`, head)
    }
    return readSection(section, named, context)
  })
}

function sectionElements(body: XmlElement): XmlElement[] {
  return printedChildren(body).flatMap((element) => {
    if (element.name === 'w:sectPr') return [element]
    return listChildren(findChild(element, 'w:pPr'), 'w:sectPr')
  })
}

function placeOf({ name }: XmlElement): 'header' | 'footer' | null {
  if (name === 'w:headerReference') return 'header'
  return name === 'w:footerReference' ? 'footer' : null
}

function readSection(
  section: XmlElement,
  heads: ReadonlyMap<string, XmlElement>,
  context: DocxContext,
): SheetSection {
  const size = findChild(section, 'w:pgSz')?.attributes ?? {}
  const margins = findChild(section, 'w:pgMar')?.attributes ?? {}
  // A negative margin stays where it is however tall the running head grows.
  const margin = (side: string) => Math.abs(millimetres(margins[`w:${side}`]) ?? usual.margin)
  const gutter = millimetres(margins['w:gutter']) ?? 0
  return {
    width: millimetres(size['w:w']) ?? usual.width,
    height: millimetres(size['w:h']) ?? usual.height,
    margins: {
      top: margin('top'),
      bottom: margin('bottom'),
      left: Math.round((margin('left') + gutter) * 10) / 10,
      right: margin('right'),
    },
    pageNumber: readPageNumber(section, heads, context),
  }
}

function readPageNumber(
  section: XmlElement,
  heads: ReadonlyMap<string, XmlElement>,
  context: DocxContext,
): SheetSection['pageNumber'] {
  const hasFirst = switchOf(section, 'w:titlePg') ?? false
  const find = (place: 'header' | 'footer', type: string) => {
    const head = heads.get(`${place}/${type}`)
    return head ? findPageNumber(head, context) : null
  }
  for (const place of ['header', 'footer'] as const) {
    const number = find(place, 'default')
    if (number) return { place, ...number, onFirstPage: !hasFirst || find(place, 'first') !== null }
  }
  for (const place of ['header', 'footer'] as const) {
    const number = hasFirst ? find(place, 'first') : null
    if (number) return { place, ...number, onFirstPage: true }
  }
  return null
}

function readTitle(parts: OfficePackage): string | null {
  const core = parts.related('').find(({ type }) => type === 'core-properties')
  const properties = core ? parts.xml(core.target) : null
  const title = properties && childElements(properties).find(({ name }) => /(?:^|:)title$/.test(name))
  const text = title?.children.filter((child) => typeof child === 'string').join('') ?? ''
  return text.trim() === '' ? null : text.normalize('NFC').trim()
}

/** The language of most letters. */
function mainLanguage({ languages }: DocxContext): string | null {
  const [most] = [...languages].sort((a, b) => b[1] - a[1])
  return most ? most[0] : null
}

function tableHeaders(drafts: readonly Draft[]): boolean[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === 'paragraph') return []
    const inner = tableHeaders(draft.rows.flat().flatMap((cell) => cell.blocks))
    const isPrinted = draft.ruled && draftText([draft]).trim() !== ''
    return isPrinted ? [draft.hasHeader === true, ...inner] : inner
  })
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsOf(cell.blocks)),
  )
}
