import { encodingOfFont } from '../old-encodings.ts'
import { findChild, listChildren, numberOf, switchOf, valueOf } from './elements.ts'
import { millimetres, points } from './lengths.ts'
import type { XmlElement } from './xml.ts'

/** Run properties that show on paper; null or absent where nothing is said at that place. */
export interface RunLook {
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly caps: boolean | null
  readonly hidden: boolean | null
  readonly size: number | null
  /** A face, or "+major" or "+minor" for one of the theme's. */
  readonly font: string | null
  /** "FF0000"; "auto" where it is said to be automatic. */
  readonly colour: string | null
  readonly language: string | null
}

export interface ParagraphLook {
  readonly align: string | null
  readonly outline: number | null
  readonly list: string | null
  readonly listLevel: number | null
  /** First-line indent in millimetres; negative for a hanging one. */
  readonly firstLine: number | null
}

interface Style {
  readonly type: string
  readonly basedOn: string | null
  readonly element: XmlElement
}

/** A style with all that it is based on. */
export interface ResolvedStyle {
  readonly run: RunLook
  readonly paragraph: ParagraphLook
  /** Borders of a table style, nearest definition. */
  readonly borders: XmlElement | null
}

const plainRun: RunLook = {
  bold: null,
  italic: null,
  caps: null,
  hidden: null,
  size: null,
  font: null,
  colour: null,
  language: null,
}
const plainParagraph: ParagraphLook = {
  align: null,
  outline: null,
  list: null,
  listLevel: null,
  firstLine: null,
}
const plainStyle: ResolvedStyle = { run: plainRun, paragraph: plainParagraph, borders: null }

/** Paragraph, character and table styles of a document, resolved along "based on". */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private readonly resolved = new Map<string, ResolvedStyle>()
  private readonly defaults: ResolvedStyle = plainStyle
  private readonly defaultOf = new Map<string, string>()

  constructor(root: XmlElement | null) {
    for (const element of listChildren(root, 'w:style')) {
      const id = element.attributes['w:styleId'] ?? ''
      const type = element.attributes['w:type'] ?? 'paragraph'
      this.styles.set(id, { type, basedOn: valueOf(element, 'w:basedOn'), element })
      if (['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')) this.defaultOf.set(type, id)
    }
    const defaults = findChild(root, 'w:docDefaults')
    this.defaults = {
      run: readRunLook(findChild(findChild(defaults, 'w:rPrDefault'), 'w:rPr')),
      paragraph: readParagraphLook(findChild(findChild(defaults, 'w:pPrDefault'), 'w:pPr')),
      borders: null,
    }
  }

  paragraph(id: string | null): ResolvedStyle {
    const own = this.resolve(id ?? this.defaultOf.get('paragraph') ?? '')
    return {
      run: overlay(this.defaults.run, own.run),
      paragraph: overlay(this.defaults.paragraph, own.paragraph),
      borders: null,
    }
  }

  character(id: string | null): RunLook {
    return id === null ? plainRun : this.resolve(id).run
  }

  tableBorders(id: string | null): XmlElement | null {
    return this.resolve(id ?? this.defaultOf.get('table') ?? '').borders
  }

  /** The list that a numbering style stands for. */
  listOfStyle(id: string): string | null {
    return this.resolve(id).paragraph.list
  }

  private resolve(id: string): ResolvedStyle {
    const known = this.resolved.get(id)
    if (known) return known
    const style = this.styles.get(id)
    if (!style) return plainStyle
    this.resolved.set(id, plainStyle) // a style based on itself ends here
    const base = style.basedOn === null ? plainStyle : this.resolve(style.basedOn)
    const resolved = {
      run: overlay(base.run, readRunLook(findChild(style.element, 'w:rPr'))),
      paragraph: overlay(base.paragraph, readParagraphLook(findChild(style.element, 'w:pPr'))),
      borders: findChild(findChild(style.element, 'w:tblPr'), 'w:tblBorders') ?? base.borders,
    }
    this.resolved.set(id, resolved)
    return resolved
  }
}

export function readRunLook(properties: XmlElement | null): RunLook {
  if (!properties || properties.children.length === 0) return plainRun
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    caps: switchOf(properties, 'w:caps'),
    hidden: switchOf(properties, 'w:vanish'),
    size: points(valueOf(properties, 'w:sz')),
    font: readFont(findChild(properties, 'w:rFonts')),
    colour: readColour(valueOf(properties, 'w:color')),
    language: valueOf(properties, 'w:lang'),
  }
}

/**
 * A theme's face wins over one named beside it: ECMA-376 part 1, 17.3.2.26. Of two, the one of an old encoding: accented
 * letters take theirs from `w:hAnsi`.
 */
function readFont(fonts: XmlElement | null): string | null {
  const theme = fonts?.attributes['w:asciiTheme'] ?? fonts?.attributes['w:hAnsiTheme']
  if (theme) return theme.startsWith('major') ? '+major' : '+minor'
  const named = [fonts?.attributes['w:ascii'], fonts?.attributes['w:hAnsi']].filter(
    (name) => name !== undefined,
  )
  return named.find((name) => encodingOfFont(name) !== null) ?? named[0] ?? null
}

function readColour(value: string | null): string | null {
  if (value === null) return null
  return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : 'auto'
}

/** The indent of a paragraph's first line; hanging wins over first-line: ECMA-376 part 1, 17.3.1.12. */
export function readFirstLine(properties: XmlElement | null): number | null {
  const indents = findChild(properties, 'w:ind')?.attributes
  const hanging = millimetres(indents?.['w:hanging'])
  if (hanging !== null) return hanging === 0 ? 0 : -hanging
  return millimetres(indents?.['w:firstLine'])
}

export function readParagraphLook(properties: XmlElement | null): ParagraphLook {
  if (!properties || properties.children.length === 0) return plainParagraph
  const numbering = findChild(properties, 'w:numPr')
  return {
    align: valueOf(properties, 'w:jc'),
    outline: numberOf(properties, 'w:outlineLvl'),
    list: valueOf(numbering, 'w:numId'),
    listLevel: numberOf(numbering, 'w:ilvl'),
    firstLine: readFirstLine(properties),
  }
}

/** What a run looks like: its own properties first, then its character style, then its paragraph's style. */
export function effectiveRun(own: RunLook, character: RunLook, paragraph: RunLook): RunLook {
  return {
    bold: own.bold ?? toggle(character.bold, paragraph.bold),
    italic: own.italic ?? toggle(character.italic, paragraph.italic),
    caps: own.caps ?? toggle(character.caps, paragraph.caps),
    hidden: own.hidden ?? toggle(character.hidden, paragraph.hidden),
    size: own.size ?? character.size ?? paragraph.size,
    font: own.font ?? character.font ?? paragraph.font,
    colour: own.colour ?? character.colour ?? paragraph.colour,
    language: own.language ?? character.language ?? paragraph.language,
  }
}

/** Bold on bold is plain: ECMA-376 part 1, 17.7.3, toggle properties. */
function toggle(a: boolean | null, b: boolean | null): boolean | null {
  return a === null || b === null ? (a ?? b) : a !== b
}

function overlay<T extends object>(base: T, own: T): T {
  const result = { ...base }
  for (const key of Object.keys(own) as (keyof T)[]) if (own[key] !== null) result[key] = own[key]
  return result
}
