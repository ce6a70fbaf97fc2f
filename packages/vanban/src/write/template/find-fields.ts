import type { Span } from '../../model/span.ts'
import { parseXml, type Places, type XmlElement } from '../../read/docx/xml.ts'
import { bracedIn, elements, firstWithin, leavesOf, mergeName, textOf, type Leaf } from './word-tree.ts'

export type FieldKind = 'braces' | 'mergeField' | 'control'

/** A place in a part of the template that asks for words. */
export interface FoundField {
  /** As the template writes it. */
  readonly name: string
  readonly kind: FieldKind
  /** What of the source is replaced, piece by piece; the words go to the first one. */
  readonly pieces: readonly Piece[]
  /** What is printed there as long as it is not filled. */
  readonly printed: string
  readonly closed: boolean
  /** Properties of the run that held it, as source; empty when there are none. */
  readonly run: string
  readonly paragraph: FoundParagraph
}

/** An element that goes, or, where `text` is set, a text of which only the `cut` goes. */
interface Piece {
  readonly span: Span
  readonly text: string | null
  readonly cut: Span
}

interface FoundParagraph {
  readonly span: Span
  /** Its properties as source. */
  readonly properties: string
  readonly printed: string
}

export interface FoundPart {
  readonly fields: readonly FoundField[]
  /** "w:", or whatever this file calls the names of Word. */
  readonly prefix: string
}

/**
 * Fields of one part: "{{tên}}", MERGEFIELD, and those content controls whose tag `isControl` knows; programs tag their own.
 *
 * @throws {Unreadable}
 */
export function findFields(source: string, isControl: (name: string) => boolean): FoundPart {
  const places: Places = new Map()
  const root = parseXml(source, places)
  const finder = new FieldFinder(source, places, isControl)
  finder.walk(root)
  return { fields: finder.fields, prefix: /<([\w.-]+:)(?:document|hdr|ftr)\b/.exec(source)?.[1] ?? '' }
}

class FieldFinder {
  readonly fields: FoundField[] = []
  private readonly source: string
  private readonly places: Places
  private readonly isControl: (name: string) => boolean

  constructor(source: string, places: Places, isControl: (name: string) => boolean) {
    this.source = source
    this.places = places
    this.isControl = isControl
  }

  walk(element: XmlElement): void {
    const control = element.name === 'w:sdt' ? this.blockControl(element) : null
    if (control) {
      this.fields.push(control)
      return
    }
    if (element.name === 'w:p') this.paragraph(element)
    for (const child of elements(element)) this.walk(child)
  }

  private paragraph(element: XmlElement): void {
    const leaves = leavesOf(element)
    const paragraph = this.about(element, this.at(element), leaves)
    const controls = elements(element).flatMap((child) => this.control(child, paragraph))
    const merged = this.merged(elements(element), paragraph)
    const taken = [...controls, ...merged].flatMap(({ pieces }) => pieces.map(({ span }) => span))
    const free = leaves.filter((leaf) => !taken.some((span) => isWithin(this.at(leaf.element), span)))
    this.fields.push(...controls, ...merged, ...this.braces(free, paragraph))
  }

  private about(element: XmlElement, span: Span, leaves: readonly Leaf[]): FoundParagraph {
    const properties = elements(element).find(({ name }) => name === 'w:pPr')
    return {
      span,
      properties: properties ? this.source.slice(...this.at(properties)) : '',
      printed: leaves.map(({ text }) => text).join(''),
    }
  }

  /** A content control around whole paragraphs. */
  private blockControl(element: XmlElement): FoundField | null {
    const content = elements(element).find(({ name }) => name === 'w:sdtContent')
    const first = content && elements(content).find(({ name }) => name === 'w:p')
    const name = controlName(element)
    if (!first || name === null || !this.isControl(name)) return null
    const span = this.at(element)
    const paragraph = { ...this.about(first, span, []), printed: textOf(element) }
    return this.whole('control', name, [element], firstWithin(first, 'w:r'), paragraph)
  }

  /** A content control among the runs of a paragraph. */
  private control(element: XmlElement, paragraph: FoundParagraph): FoundField[] {
    const name = element.name === 'w:sdt' ? controlName(element) : null
    if (name === null || !this.isControl(name)) return []
    return [this.whole('control', name, [element], firstWithin(element, 'w:r'), paragraph)]
  }

  /** MERGEFIELD, as one element or as runs between "begin" and "end". */
  private merged(siblings: readonly XmlElement[], paragraph: FoundParagraph): FoundField[] {
    const found: FoundField[] = []
    let [from, depth, code] = [0, 0, '']
    for (const [at, element] of siblings.entries()) {
      const simple = element.name === 'w:fldSimple' ? mergeName(element.attributes['w:instr'] ?? '') : null
      if (simple !== null)
        found.push(this.whole('mergeField', simple, [element], firstWithin(element, 'w:r'), paragraph))
      for (const child of element.name === 'w:r' ? elements(element) : []) {
        const type = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined
        if (type === 'begin' && depth++ === 0) [from, code] = [at, '']
        if (child.name === 'w:instrText' && depth > 0) code += textOf(child)
        if (type !== 'end' || depth === 0 || --depth > 0) continue
        const name = mergeName(code)
        const runs = siblings.slice(from, at + 1)
        const shown = runs.findLast((run) => firstWithin(run, 'w:t')) ?? runs[0]
        if (name !== null) found.push(this.whole('mergeField', name, runs, shown, paragraph))
      }
    }
    return found
  }

  /** "{{tên}}", however Word has split it over runs. */
  private braces(leaves: readonly Leaf[], paragraph: FoundParagraph): FoundField[] {
    return bracedIn(leaves).map(({ name, printed, closed, parts }) => ({
      name,
      closed,
      kind: 'braces',
      printed,
      pieces: parts.map(({ leaf, cut }) => ({ span: this.at(leaf.element), text: leaf.text, cut })),
      run: this.lookOf(parts[0]?.leaf.run),
      paragraph,
    }))
  }

  private whole(
    kind: FieldKind,
    name: string,
    replaced: readonly XmlElement[],
    run: XmlElement | undefined,
    paragraph: FoundParagraph,
  ): FoundField {
    const pieces = replaced.map((element): Piece => ({ span: this.at(element), text: null, cut: [0, 0] }))
    const printed = replaced.map(textOf).join('')
    return {
      kind,
      name: name.normalize('NFC').trim(),
      pieces,
      printed,
      closed: true,
      run: this.lookOf(run),
      paragraph,
    }
  }

  private lookOf(run: XmlElement | null | undefined): string {
    const look = run && elements(run).find(({ name }) => name === 'w:rPr')
    return look ? this.source.slice(...this.at(look)) : ''
  }

  private at(element: XmlElement): Span {
    return this.places.get(element) ?? [0, 0]
  }
}

const isWithin = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to

/** Its tag, or else its title. */
function controlName(element: XmlElement): string | null {
  const properties = elements(element).find(({ name }) => name === 'w:sdtPr')
  const named = properties && (firstWithin(properties, 'w:tag') ?? firstWithin(properties, 'w:alias'))
  return named?.attributes['w:val'] ?? null
}
